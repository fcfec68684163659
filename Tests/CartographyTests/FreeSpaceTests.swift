import Drawing
import Testing

@testable import Cartography

@Suite("Where a map is free")
struct FreeSpaceTests {
  private let area = Rectangle(minX: 10, minY: 20, maxX: 110, maxY: 80)

  private func box(_ x: Double, _ y: Double, _ width: Double, angle: Double = 0) -> TurnedBox {
    TurnedBox(center: Point(x: x, y: y), width: width, height: 8, angle: angle)
  }

  @Test("An empty map is free all over, and nothing beyond its edge is")
  func empty() {
    let space = FreeSpace(area: area)
    #expect(space.busyShare(of: box(60, 50, 40)) == 0)
    #expect(space.busyShare(of: box(31, 25, 40)) == 0)
    #expect(space.busyShare(of: box(29, 50, 40)) == nil)
    #expect(space.busyShare(of: box(60, 50, 40, angle: 1.5)) == 0)
    #expect(space.busyShare(of: box(60, 50, 70, angle: 1.5)) == nil)
    #expect(space.busyShare(of: box(.nan, 50, 40)) == nil)
  }

  @Test("No place that touches a rectangle or a line, or comes near it, is free")
  func blocked() {
    var space = FreeSpace(area: area)
    space.block(Rectangle(minX: 50, minY: 40, maxX: 52, maxY: 42), margin: 3)
    #expect(space.busyShare(of: box(60, 41, 20)) == nil)
    #expect(space.busyShare(of: box(51, 50, 20)) == nil)
    #expect(space.busyShare(of: box(51, 54, 20)) == 0)
    space.block([Point(x: 12, y: 78), Point(x: 108, y: 60)], reach: 1)
    #expect(space.busyShare(of: box(60, 69, 10)) == nil)
    #expect(space.busyShare(of: box(60, 55, 10)) == 0)
  }

  @Test("A hair that runs through a box is always found, however the box is turned")
  func hairs() {
    for turn in 0..<24 {
      let angle = Double(turn) * .pi / 24
      var space = FreeSpace(area: area)
      space.block([Point(x: 11, y: 50.3), Point(x: 109, y: 50.9)], reach: 0)
      #expect(space.busyShare(of: box(60, 50, 30, angle: angle)) == nil, "\(turn)")
    }
  }

  @Test("Lines of the base map count by their share")
  func busy() throws {
    var space = FreeSpace(area: area)
    space.discourage([Point(x: 60, y: 21), Point(x: 60, y: 79)])
    let across = try #require(space.busyShare(of: box(60, 50, 40)))
    let along = try #require(space.busyShare(of: box(60, 50, 40, angle: .pi / 2)))
    #expect(across > 0.02 && across < 0.2)
    #expect(along > 2 * across)
    #expect(space.busyShare(of: box(30, 50, 30)) == 0)
  }

  @Test("What lies far outside, or is no number, does no harm")
  func outside() {
    var space = FreeSpace(area: area)
    space.block(Rectangle(minX: 500, minY: 500, maxX: 600, maxY: 600))
    space.block([Point(x: -.infinity, y: 0), Point(x: 50, y: 50)], reach: 2)
    space.block([Point(x: -900, y: -900), Point(x: -800, y: -800)], reach: 2)
    #expect(space.busyShare(of: box(60, 50, 90)) == 0)
  }
}
