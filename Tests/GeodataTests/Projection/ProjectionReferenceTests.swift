import Geodata
import Testing

/// Published values: what goes in, what must come out, how exactly, and who says so.
struct ProjectionReference: CustomTestStringConvertible, Sendable {
  let crs: String
  let coordinate: Coordinate
  let point: PlanePoint
  let metres: Double
  let source: String

  init(
    _ crs: String, _ longitude: Double, _ latitude: Double, _ easting: Double, _ northing: Double,
    within metres: Double, _ source: String
  ) {
    self.crs = crs
    coordinate = Coordinate(longitude: longitude, latitude: latitude)
    point = PlanePoint(easting: easting, northing: northing)
    self.metres = metres
    self.source = source
  }

  var testDescription: String { "\(crs) \(coordinate): \(source)" }

  static let all: [ProjectionReference] = [
    .init(
      "EPSG:3035", 5, 50, 3_962_799.45, 2_999_718.85, within: 0.01,
      "IOGP Geomatics Guidance Note 373-7-2, Lambert Azimuthal Equal Area, example"),
    .init(
      "EPSG:3035", 10, 52, 4_321_000, 3_210_000, within: 0.001,
      "EPSG register, method parameters of 3035: natural origin"),
    .init(
      "EPSG:3034", 10, 52, 4_000_000, 2_800_000, within: 0.001,
      "EPSG register, method parameters of 3034: false origin"),
    .init(
      "EPSG:3857", -(100 + 20.0 / 60), 24 + 22.0 / 60 + 54.433 / 3600, -11_169_055.58,
      2_800_000.00, within: 0.01,
      "IOGP Geomatics Guidance Note 373-7-2, Popular Visualisation Pseudo Mercator, example"),
    .init(
      "EPSG:25832", 12, 55, 691_875.632_137_542, 6_098_907.825_129_169, within: 0.001,
      "PROJ, test table of the utm projection"),
    .init(
      "EPSG:32638", 44.4, 33.3, 444_140, 3_684_706, within: 1,
      "GeographicLib, GeoConvert manual, example"),
    .init("EPSG:4326", 180, 0, 20_037_508.342_789, 0, within: 0.001, "half the equator, 6378137 m"),
  ]
}

@Suite struct ProjectionReferenceTests {
  @Test(arguments: ProjectionReference.all)
  func forward(_ reference: ProjectionReference) throws {
    let point = try #require(Projection(crs: reference.crs).project(reference.coordinate))
    #expect(abs(point.easting - reference.point.easting) <= reference.metres)
    #expect(abs(point.northing - reference.point.northing) <= reference.metres)
  }

  @Test(arguments: ProjectionReference.all)
  func back(_ reference: ProjectionReference) throws {
    let coordinate = try #require(Projection(crs: reference.crs).unproject(reference.point))
    let degrees = reference.metres / 50_000
    #expect(abs(coordinate.longitude - reference.coordinate.longitude) <= degrees)
    #expect(abs(coordinate.latitude - reference.coordinate.latitude) <= degrees)
  }
}
