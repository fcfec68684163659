import Drawing
import Testing

@testable import Cartography

struct LabelObstaclesTests {
  /// A name of 20 by 6 points, and its own sign at a distance to its left.
  private func confusion(signAtRight: Double, ownAtLeft: Double, hasLeader: Bool = false) -> Double
  {
    let box = Rectangle(minX: 50, minY: 40, maxX: 70, maxY: 46)
    let anchor = Point(x: 50 - ownAtLeft - 2, y: 43)
    var obstacles = LabelObstacles(over: Rectangle(minX: 0, minY: 0, maxX: 120, maxY: 80))
    for (x, y) in [(anchor.x, anchor.y), (70 + signAtRight + 2, 43)] {
      obstacles.add(sign: Rectangle(minX: x - 2, minY: y - 2, maxX: x + 2, maxY: y + 2))
    }
    obstacles.index()
    return obstacles.confusion(
      of: box, within: 6, apartFrom: anchor, radius: 2, hasLeader: hasLeader)
  }

  /// From 6 points on a sign does not confuse; one beside the line of text counts twice.
  @Test(arguments: [(7.0, 0.0), (3, 1), (0, 2)])
  func signsConfuseTheMoreTheNearerTheyAre(_ distance: Double, _ expected: Double) {
    #expect(abs(confusion(signAtRight: distance, ownAtLeft: 0) - expected) < 1e-9)
  }

  @Test func oneThatIsNearerThanTheNamesOwnCountsMore() {
    let beside = confusion(signAtRight: 3, ownAtLeft: 2.9)
    #expect(abs(beside - 1) < 1e-9)
    #expect(abs(confusion(signAtRight: 3, ownAtLeft: 3.1) - beside - 1) < 1e-9)
    // A leader line tells whose the name is.
    #expect(abs(confusion(signAtRight: 3, ownAtLeft: 30, hasLeader: true) - beside) < 1e-9)
  }
}
