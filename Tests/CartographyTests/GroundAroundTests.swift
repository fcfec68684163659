import Drawing
import Testing

@testable import Cartography

@Suite struct GroundAroundTests {
  /// Places in a square of columns and rows.
  private func square(_ side: Int, apart: Double, at corner: Double = 0) -> [Point] {
    (0..<side * side).map {
      Point(x: corner + Double($0 % side) * apart, y: corner + Double($0 / side) * apart)
    }
  }

  @Test func placesAreCrowdedWhereTheirNamesHaveNoRoom() {
    let around = GroundAround(textSize: 7)
    #expect(around.crowded(square(6, apart: 60), lines: []).isEmpty)
    let close = square(6, apart: 7)
    #expect(around.crowded(close, lines: []).count > 20)
    // Half the type needs a quarter of the ground.
    #expect(
      GroundAround(textSize: 3.5).crowded(close.map { Point(x: $0.x / 2, y: $0.y / 2) }, lines: [])
        .count == around.crowded(close, lines: []).count)
    #expect(
      around.crowded(close + square(3, apart: 60, at: 200), lines: []).allSatisfy { $0.x < 100 })
  }

  @Test func linesThatPassCountWherePlacesNearlyCrowd() {
    let around = GroundAround(textSize: 7)
    let places = square(2, apart: 10) + [Point(x: 5, y: 5)]
    #expect(around.crowded(places, lines: []).isEmpty)
    let lines = (0..<40).map { index in
      [Point(x: -100, y: Double(index) / 2 - 5), Point(x: 100, y: Double(index) / 2 - 5)]
    }
    #expect(!around.crowded(places, lines: lines).isEmpty)
    // One place alone is never crowded, however many lines meet there.
    #expect(around.crowded([Point(x: 5, y: 5)], lines: lines).isEmpty)
    let far = lines.map { $0.map { Point(x: $0.x, y: $0.y + 200) } }
    #expect(around.crowded(places, lines: far).isEmpty)
  }
}
