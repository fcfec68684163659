import Testing

@testable import Cartography

@Suite struct LabelTriesTests {
  @Test func nameNotYetTriedIsNotInVain() {
    let tries = LabelTries(count: 2)
    #expect(!tries.isInVain(0) && !tries.isInVain(1))
  }

  @Test func nameIsTriedAgainOnceSomethingThatItMeetsHasChanged() {
    var tries = LabelTries(count: 4)
    tries.begin(0)
    #expect(tries.isInVain(0))
    tries.change(3, meeting: [2])
    #expect(tries.isInVain(0))
    tries.change(3, meeting: [2, 0])
    #expect(!tries.isInVain(0))
    tries.begin(0)
    #expect(tries.isInVain(0))
    tries.change(0, meeting: [])
    #expect(!tries.isInVain(0))
  }

  @Test func nameIsTriedAgainOnceThoseInItsWayMayGoElsewhere() {
    var tries = LabelTries(count: 4)
    tries.begin(0)
    tries.ask([1, 2], for: 0)
    tries.ask([2], for: 0)
    tries.change(3, meeting: [2])
    #expect(!tries.isInVain(0))
    // The next try forgets who was asked before.
    tries.begin(0)
    tries.change(3, meeting: [2])
    #expect(tries.isInVain(0))
  }
}
