import Drawing
import Geodata
import Testing

@testable import Cartography

@Suite struct MapFrameTests {
  let area = Rectangle(minX: 11, minY: 30, maxX: 311, maxY: 230)
  let content = PlaneBox(
    minEasting: 4_000_000, minNorthing: 3_000_000, maxEasting: 4_600_000, maxNorthing: 3_300_000)

  @Test func positionsThereAndBack() {
    var random = SplitMix64(seed: 9)
    let frame = MapFrame(area: area, content: content, margin: 0.05)
    for _ in 0..<200 {
      let point = Point(
        x: .random(in: -100...500, using: &random), y: .random(in: -100...500, using: &random))
      #expect(frame.point(frame.planePoint(point)).distance(to: point) < 1e-6)
    }
  }

  @Test func contentFillsTheWindowInItsMiddle() {
    let frame = MapFrame(area: area, content: content)
    #expect(abs(frame.scale - 0.0005) < 1e-12)
    #expect(
      frame.point(PlanePoint(easting: 4_300_000, northing: 3_150_000)).distance(to: area.center)
        < 1e-6)
    let corner = frame.point(PlanePoint(easting: 4_000_000, northing: 3_300_000))
    #expect(corner.distance(to: Point(x: 11, y: 55)) < 1e-6)
  }

  @Test func marginStaysFree() {
    let frame = MapFrame(area: area, content: content, margin: 0.1)
    #expect(abs(frame.point(PlanePoint(easting: 4_000_000, northing: 3_000_000)).x - 41) < 1e-6)
  }

  @Test func northIsUp() {
    let frame = MapFrame(area: area, content: content)
    let south = frame.point(PlanePoint(easting: 4_300_000, northing: 3_000_000))
    let north = frame.point(PlanePoint(easting: 4_300_000, northing: 3_300_000))
    #expect(north.y < south.y)
  }

  @Test func contentWithoutSizeGetsAKilometreAtLeast() {
    let point = PlaneBox(
      minEasting: 4_321_000, minNorthing: 3_210_000, maxEasting: 4_321_000, maxNorthing: 3_210_000)
    let frame = MapFrame(area: area, content: point)
    #expect(frame.scale > 0 && frame.scale <= 0.2)
    #expect(
      frame.point(PlanePoint(easting: 4_321_000, northing: 3_210_000)).distance(to: area.center)
        < 1e-6)
  }

  @Test func geographicBoxHoldsTheWindow() throws {
    let projection = try Projection()
    let frame = MapFrame(area: area, content: content)
    let box = try #require(frame.geographicBox(projection))
    let edge = (0...50).flatMap { step -> [PlanePoint] in
      let share = Double(step) / 50
      let x = area.minX + area.width * share
      let y = area.minY + area.height * share
      return [
        Point(x: x, y: area.minY), Point(x: x, y: area.maxY), Point(x: area.minX, y: y),
        Point(x: area.maxX, y: y),
      ].map(frame.planePoint)
    }
    for coordinate in projection.unproject(edge) { #expect(box.contains(coordinate)) }
  }
}
