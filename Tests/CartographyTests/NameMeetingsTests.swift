import Drawing
import TestSupport
import Testing

@testable import Cartography

struct NameMeetingsTests {
  /// The hulls of names, some without a place, on a sheet of 600 by 400 points.
  private func hulls(_ seed: UInt64, count: Int) -> [LabelSpace.Hull] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      guard index % 9 != 4 else { return LabelSpace.nothing.hull }
      let (x, y) = (
        Double.random(in: 0..<600, using: &random), Double.random(in: 0..<400, using: &random)
      )
      let (width, height) = (
        Double.random(in: 10..<90, using: &random), Double.random(in: 8..<60, using: &random)
      )
      return LabelSpace.Hull(x, y, -x - width, -y - height)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func areThosePairsWhoseReachesComeNear(_ seed: UInt64) {
    let hulls = hulls(seed, count: 120)
    let scale = CoarseHull.Scale(
      over: hulls.reduce(LabelSpace.nothing.hull) { LabelSpace.hull(of: $0, $1) })
    let meetings = NameMeetings(hulls, in: scale)
    #expect(meetings.starts.count == 121 && meetings.reaches.count == 120)
    var pairs = 0
    for name in hulls.indices {
      let found = meetings.others[meetings.starts[name]..<meetings.starts[name + 1]].map(Int.init)
      let expected = hulls.indices.filter { $0 != name && comeNear(hulls[$0], hulls[name]) }
      #expect(found.sorted() == expected)
      // What stands near is named before what stands far.
      let distances = found.map { distance(hulls[$0], hulls[name]) }
      let far = distances.firstIndex { $0.x >= 70 || $0.y >= 30 } ?? distances.endIndex
      #expect(distances[far...].allSatisfy { $0.x >= 70 || $0.y >= 30 })
      pairs += found.count
    }
    #expect(pairs > 200)
  }

  /// Whether two hulls come nearer than twice the distance that both are widened by.
  private func comeNear(_ a: LabelSpace.Hull, _ b: LabelSpace.Hull) -> Bool {
    let reach = 2 * NameMeetings.distance
    return a.x <= -b.z + reach && b.x <= -a.z + reach && a.y <= -b.w + reach
      && b.y <= -a.w + reach
  }

  /// How far the middles of two hulls lie apart along each axis.
  private func distance(_ a: LabelSpace.Hull, _ b: LabelSpace.Hull) -> Point {
    func middle(_ hull: LabelSpace.Hull) -> Point {
      Point(x: (hull.x - hull.z) / 2, y: (hull.y - hull.w) / 2)
    }
    return Point(
      x: (middle(a).x - middle(b).x).magnitude, y: (middle(a).y - middle(b).y).magnitude)
  }
}
