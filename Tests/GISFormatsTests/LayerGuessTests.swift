import GISFormats
import Geodata
import Testing

@Suite struct LayerGuessTests {
  @Test(arguments: [
    ("ne_10m_land", "x", BaseMapGeometry.polygons, BaseMapLayer.land),
    ("ne_10m_lakes", "x", .polygons, .lakes),
    ("ne_10m_rivers_lake_centerlines", "x", .lines, .rivers),
    ("ne_10m_admin_0_boundary_lines_land", "x", .lines, .borders),
    ("ne_10m_admin_0_countries", "x", .polygons, .borders),
    ("ne_10m_populated_places_simple", "x", .points, .cities),
    ("OGRGeoJSON", "Towns", .points, .cities),
    ("data", "Water bodies", .polygons, .lakes),
    ("waterways", "land", .lines, .rivers),
    ("contours", "x", .polygons, .relief), ("hypsometry_50m", "x", .polygons, .relief),
  ])
  func namesTell(
    layer: String, file: String, geometry: BaseMapGeometry, expected: BaseMapLayer
  ) {
    #expect(LayerGuess(layer: layer, file: file, geometry: geometry) == .named(expected))
  }

  @Test func geometryTellsWhereNamesDoNot() {
    #expect(LayerGuess(layer: "a", file: "b", geometry: .polygons) == .byGeometry(.land))
    #expect(LayerGuess(layer: "a", file: "b", geometry: .points) == .byGeometry(.cities))
  }

  @Test func aNameThatContradictsTheGeometryIsNotBelieved() {
    #expect(LayerGuess(layer: "rivers", file: "x", geometry: .points) == .byGeometry(.cities))
    #expect(
      LayerGuess(layer: "landing", file: "islander", geometry: .points) == .byGeometry(.cities))
  }

  @Test(arguments: [
    ("a", BaseMapGeometry.lines, "--layer"), ("ne_10m_ocean", .polygons, "sea"),
    ("ne_10m_coastline", .lines, "coast"),
  ])
  func whatCannotBeToldSaysWhy(layer: String, geometry: BaseMapGeometry, expected: String) throws {
    guard case .unknown(let why) = LayerGuess(layer: layer, file: "x", geometry: geometry) else {
      Issue.record("a guess where none can be made")
      return
    }
    #expect(why.contains(expected))
  }
}
