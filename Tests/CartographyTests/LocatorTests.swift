import Drawing
import Geodata
import TestSupport
import Testing

@testable import Cartography

@Suite struct LocatorTests {
  private let land = [(0.0, 44.0), (24, 44), (24, 60), (0, 60), (0, 44)].map {
    Coordinate(longitude: $0.0, latitude: $0.1)
  }

  private func shapes(
    _ change: (inout MapSheet) -> Void, crs: String = Projection.defaultCRS, hasLand: Bool = true
  ) throws -> [Rectangle] {
    let folder = try DataFolder(land: hasLand ? land : [])
    var sheet = try MapSheet.january(change)
    sheet.furniture.north = .off
    let picture = try folder.composer(crs: crs).compose(sheet).picture
    return picture.marks(of: "insets").shapes.compactMap(\.path.controlBounds)
  }

  private let part = GeographicBox(west: 10.5, south: 51.3, east: 11.5, north: 51.8)

  @Test func aSmallPartHasAnOverviewOfItsOwnAccord() throws {
    #expect(try shapes { $0.extent = part }.count == 5)
    #expect(try shapes { _ in }.isEmpty)
    #expect(try shapes { $0.furniture.locator = .on }.count == 5)
    #expect(
      try shapes {
        $0.extent = part
        $0.furniture.locator = .off
      }.isEmpty)
    #expect(
      try shapes {
        $0.extent = part
        $0.size = Size(width: millimetres(70), height: millimetres(70))
      }.isEmpty)
    #expect(try shapes({ $0.extent = part }, hasLand: false).isEmpty)
  }

  @Test(arguments: FurnitureOrder.Position.corners)
  func itStandsInTheCornerThatIsAskedFor(_ corner: FurnitureOrder.Position) throws {
    let shapes = try shapes {
      $0.furniture.locator = .on
      $0.furniture.locatorPosition = corner
    }
    let window = try #require(shapes.last)
    let picture = try DataFolder(land: land).composer().compose(.january()).picture
    let map = try #require(picture.layers.first?.clip?.controlBounds)
    #expect(map.inset(by: -1e-6).contains(window))
    #expect((abs(window.minX - map.minX) < 1e-6) == corner.rawValue.hasSuffix("left"))
    #expect((abs(window.minY - map.minY) < 1e-6) == corner.rawValue.hasPrefix("top"))
  }

  /// Far from its central meridian the projection turns north aside; Mercator's never does.
  @Test func anArrowStandsOnlyWhereNorthIsUp() throws {
    func letters(_ choice: FurnitureOrder.Choice, _ crs: String) throws -> (Int, Int) {
      let picture = try DataFolder().composer(crs: crs).compose(
        .january { $0.furniture.north = choice }
      ).picture
      let marks = picture.marks(of: "insets")
      return (marks.texts.count { $0 == "N" }, marks.shapes.count)
    }
    #expect(try letters(.auto, "EPSG:3857") == (1, 2))
    #expect(try letters(.off, "EPSG:3857") == (0, 0))
    #expect(try letters(.auto, "EPSG:3035") == (0, 0))
    #expect(try letters(.on, "EPSG:3035") == (1, 1))
  }

  @Test func theMeridianLeansAsTheProjectionHasIt() throws {
    let projection = try Projection()
    func sign(_ longitude: Double) throws -> NorthSign {
      let middle = try #require(projection.project(Coordinate(longitude: longitude, latitude: 52)))
      let frame = MapFrame(
        area: Rectangle(minX: 0, minY: 0, maxX: 100, maxY: 100),
        content: PlaneBox(
          minEasting: middle.easting - 1_000, minNorthing: middle.northing - 1_000,
          maxEasting: middle.easting + 1_000, maxNorthing: middle.northing + 1_000))
      return try #require(NorthSign(frame, projection))
    }
    // The central meridian is 10° E; east of it meridians lean to the left.
    #expect(abs(try sign(10).tilt) < 0.02)
    #expect(try sign(10).isUpright)
    #expect(try sign(20).tilt < -7 && sign(20).tilt > -9)
    #expect(try !sign(20).isUpright)
    #expect(try sign(4).tilt > 4)
  }
}
