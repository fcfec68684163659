import Drawing
import Geodata
import TestSupport
import Testing

@testable import Cartography

@Suite struct GraticuleLayerTests {
  private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws
    -> GeographicBox
  {
    try #require(GeographicBox(west: west, south: south, east: east, north: north))
  }

  @Test(arguments: [
    (0.8, 0.1), (0.9, 0.25), (2, 0.25), (4, 0.5), (8, 1), (8.1, 2), (16, 2), (40, 5), (60, 10),
    (160, 20), (180, 30),
  ])
  func stepIsTheFinestThatGivesAtMostEightLines(_ span: Double, _ step: Double) throws {
    #expect(GraticuleLayer.step(for: try box(0, 0, span, min(span / 2, 80))) == step)
    if span <= 90 { #expect(GraticuleLayer.step(for: try box(0, 0, span / 2, span)) == step) }
  }

  @Test(arguments: [
    (10.0, true, "10\u{B0} E"), (-10, true, "10\u{B0} W"), (52, false, "52\u{B0} N"),
    (-52, false, "52\u{B0} S"), (0, true, "0\u{B0}"), (0, false, "0\u{B0}"),
    (10.5, true, "10.5\u{B0} E"), (10.25, true, "10.25\u{B0} E"), (0.1, false, "0.1\u{B0} N"),
    (-0.05, true, "0.05\u{B0} W"), (19.3, true, "19.3\u{B0} E"),
  ])
  func degreesInWords(_ degrees: Double, _ isMeridian: Bool, _ text: String) {
    #expect(
      GraticuleLayer.text(degrees, isMeridian: isMeridian, wording: .english) == text)
  }

  private func layer(crs: String, _ box: GeographicBox) throws -> GraticuleLayer {
    let projection = try Projection(crs: crs)
    let corners = [
      Coordinate(longitude: box.west, latitude: box.south),
      Coordinate(longitude: box.east, latitude: box.north),
    ]
    let plane = try #require(PlaneBox(around: projection.project(corners)))
    return GraticuleLayer(
      frame: MapFrame(
        area: Rectangle(minX: 20, minY: 30, maxX: 220, maxY: 130), content: plane),
      projection: projection, style: .print, measurer: FixedTextMetrics(),
      wording: .english)
  }

  @Test func linesOfAPlateCarreeAreStraightAndEven() throws {
    let box = try box(10.5, 50.5, 14.5, 52.5)
    let layer = try layer(crs: "EPSG:4326", box)
    let shape = try #require(layer.lines(in: box).shapes.first)
    #expect(shape.path.verbs.count { $0 == .move } == 9 + 5)
    // A degree is 50 points wide; 11 E lies half a degree from the left edge.
    let xs = Set(shape.path.points.map { ($0.x * 1000).rounded() / 1000 })
    #expect(xs.contains(45))
    #expect(shape.stroke?.width == 0.25)
  }

  @Test func degreesStandInsideTheFrameWhereTheirLinesEnd() throws {
    let box = try box(10.5, 50.5, 14.5, 52.5)
    let layer = try layer(crs: "EPSG:4326", box)
    let labels = layer.labels(in: box)
    let meridian = try #require(labels.first { $0.text == "11\u{B0} E" })
    #expect(abs(meridian.origin.x - 46.5) < 1e-6)
    #expect(meridian.origin.y == 128)
    let parallel = try #require(labels.first { $0.text == "51\u{B0} N" })
    #expect(parallel.origin.x == 21.5)
    #expect(abs(parallel.origin.y - 103.5) < 1e-6)
    for label in labels { #expect(layer.frame.area.contains(label.origin)) }
  }

  @Test func linesOfACurvedProjectionStayInTheFrame() throws {
    let box = try box(5, 45, 25, 57)
    let layer = try layer(crs: "EPSG:3035", box)
    let points = layer.lines(in: box).shapes.flatMap(\.path.points)
    #expect(points.count > 50)
    #expect(points.allSatisfy { layer.frame.area.inset(by: -1e-6).contains($0) })
  }

  @Test func halfOfTheEarthThatIsNotSeenHasNoLines() throws {
    let layer = try layer(crs: "+proj=ortho +lat_0=50 +lon_0=10", try box(0, 40, 20, 60))
    let points = layer.lines(in: .world).shapes.flatMap(\.path.points)
    #expect(points.allSatisfy { $0.isFinite })
  }
}
