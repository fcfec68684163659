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
  func noneThatLiesUponAnotherIsLeftOut(_ seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let span = [20.0, 200, 2_000, 2e10][Int(seed % 4)]
    var placed = PlacedHeads()
    var all: [ArrowHead] = []
    for _ in 0..<120 {
      let tip = Point(x: span * (random.share() - 0.5), y: span * (random.share() - 0.5))
      guard let next = head(at: tip, length: 60, &random) else { continue }
      let distance = 10 * random.share()
      // From a point that the head's own middle lies at most so far from, as its size allows.
      let reach = distance + 2 * next.length + next.left.distance(to: next.right)
      let near = placed.near(next.middle, within: reach)
      for other in all where other.overlaps(next, within: distance) {
        #expect(near.contains(other))
      }
      #expect(Set(near).isSubset(of: Set(all)))
      placed.add(next)
      all.append(next)
    }
    #expect(all.count > 100)
  }

  @Test func whatIsFarAwayIsRuledOut() throws {
    var random = RepeatableRandom(seed: 4)
    var placed = PlacedHeads()
    for step in 0..<50 {
      let tip = Point(x: Double(step) * 100, y: 0)
      placed.add(try #require(head(at: tip, length: 60, &random)))
    }
    #expect(placed.near(Point(x: 2_500, y: 0), within: 20).count <= 3)
    #expect(placed.near(Point(x: 2_500, y: 4_000), within: 20).isEmpty)
    #expect(placed.near(Point(x: 2_500, y: 0), within: 10_000).count == 50)
  }
}

extension RepeatableRandom {
  /// A number from 0 to below 1.
  fileprivate mutating func share() -> Double { Double(below(1 << 20)) / Double(1 << 20) }
}
