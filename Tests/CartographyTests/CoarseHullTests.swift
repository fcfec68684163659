import Drawing
import Testing

@testable import Cartography

/// Whether hulls meet, in whole steps and by their numbers.
@Suite struct CoarseHullTests {
  private typealias Hull = LabelSpace.Hull

  private func hull(_ random: inout SplitMix64) -> Hull {
    let x = Double.random(in: -50...900, using: &random)
    let y = Double.random(in: -50...900, using: &random)
    return Hull(
      x, y, -x - Double.random(in: 0...60, using: &random),
      -y - Double.random(in: 0...20, using: &random))
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func hullsThatMeetAlwaysDoAndOthersSeldom(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let hulls = (0..<200).map { _ in hull(&random) }
    let scale = CoarseHull.Scale(over: hulls.reduce(LabelSpace.nothing.hull, pointwiseMin))
    var (met, mistaken) = (0, 0)
    for a in hulls {
      let far = -Hull(a.z, a.w, a.x, a.y)
      let probe = scale.probe(far)
      #expect(!CoarseHull.nothing.meets(probe))
      #expect(!scale.hull(a).meets(.nothing))
      for b in hulls {
        let isMet = b.x <= far.x && b.y <= far.y && b.z <= far.z && b.w <= far.w
        let mayMeet = scale.hull(b).meets(probe)
        #expect(mayMeet || !isMet)
        met += isMet ? 1 : 0
        mistaken += mayMeet && !isMet ? 1 : 0
      }
    }
    #expect(met >= 200 && mistaken < 40)
  }

  @Test func hullsThatTouchMeet() {
    let a = Hull(0, 0, -10, -10)
    let b = Hull(10, 10, -20, -20)
    let scale = CoarseHull.Scale(over: pointwiseMin(a, b))
    #expect(scale.hull(b).meets(scale.probe(Hull(10, 10, 0, 0))))
    #expect(!scale.hull(b).meets(scale.probe(Hull(9, 10, 0, 0))))
    #expect(!scale.hull(b).meets(scale.probe(Hull(10, 9, 0, 0))))
  }

  @Test func hullsOfNoExtentMeet() {
    let point = Hull(3, 4, -3, -4)
    let scale = CoarseHull.Scale(over: point)
    #expect(scale.hull(point).meets(scale.probe(Hull(3, 4, -3, -4))))
    #expect(!CoarseHull.nothing.meets(scale.probe(Hull(repeating: .infinity))))
  }
}
