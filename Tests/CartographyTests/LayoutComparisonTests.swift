import Testing

@testable import Cartography

/// The layout against straight lines: fewer faults at every density.
@Suite struct LayoutComparisonTests {
  @Test(arguments: [10, 20, 40, 60, 100, 150, 200])
  func fewerLinesLieOnEachOtherThanStraightOnes(_ count: Int) {
    var (laid, straight) = (Sum(), Sum())
    for seed in 0..<3 as Range<UInt64> {
      let flows = RandomFlows(count: count, seed: seed)
      laid.add(flows.laidOut)
      straight.add(flows.straight)
    }
    #expect(laid.overlap < straight.overlap || straight.overlap == 0)
    #expect(laid.heads < straight.heads || straight.heads == 0)
    #expect(laid.under < straight.under || straight.under == 0)
    #expect(laid.near < straight.near || straight.near == 0)
    #expect(laid.acute <= straight.acute)
  }

  private struct Sum {
    var overlap = 0.0
    var heads = 0
    var under = 0
    var near = 0
    var acute = 0
    var crossings = 0

    mutating func add(_ figures: LayoutFigures) {
      overlap += figures.overlapLength
      heads += figures.overlappingHeads
      under += figures.flowsUnderPlaces
      near += figures.flowsNearPlaces
      acute += figures.acuteCrossings
      crossings += figures.crossings
    }
  }
}
