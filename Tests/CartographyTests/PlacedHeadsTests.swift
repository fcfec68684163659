import Drawing
import Testing

@testable import Cartography

@Suite struct PlacedHeadsTests {
  private func head(at tip: Point, length: Double, _ random: inout RepeatableRandom) -> ArrowHead? {
    let from = Point(
      x: tip.x + length * (random.share() - 0.5), y: tip.y + length * (random.share() - 0.5))
    return ArrowHead(at: Polyline([from, tip]), width: 0.5 + 3 * random.share(), style: .print)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func allThatLieUponAHeadAreCounted(_ seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let span = [20.0, 200, 2_000, 2e10][Int(seed % 4)]
    // Some heads lie outside the bounds.
    let bounds = Rectangle(minX: -span / 3, minY: -span / 3, maxX: span / 3, maxY: span / 4)
    var placed = PlacedHeads(bounds: bounds)
    var all: [ArrowHead] = []
    var found = 0
    for _ in 0..<120 {
      let tip = Point(x: span * (random.share() - 0.5), y: span * (random.share() - 0.5))
      guard let next = head(at: tip, length: 60, &random) else { continue }
      let distance = 10 * random.share()
      let overlapping = all.count { $0.overlaps(next, within: distance) }
      #expect(
        placed.count(overlapping: next, within: distance, atMost: .max) == overlapping)
      #expect(placed.count(overlapping: next, within: distance, atMost: 2) == min(2, overlapping))
      found += overlapping
      placed.add(next)
      all.append(next)
    }
    #expect(all.count > 100)
    #expect(found > 0 || span > 1_000)
  }
}

extension RepeatableRandom {
  /// A number from 0 to below 1.
  fileprivate mutating func share() -> Double { Double(below(1 << 20)) / Double(1 << 20) }
}
