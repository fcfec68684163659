import Testing

@testable import Cartography

@Suite struct LabelTriesTests {
  @Test func nameNotYetTriedIsNotInVain() {
    let tries = LabelTries(count: 2, places: 3)
    #expect(!tries.isInVain(0) && !tries.isInVain(1))
  }

  @Test func nameIsTriedAgainOnceSomethingThatItMeetsHasChanged() {
    var tries = LabelTries(count: 4, places: 3)
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
    var tries = LabelTries(count: 4, places: 3)
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

  @Test func placeIsTriedAgainOnceSomethingElseIsInItsWayOrMayGiveWay() {
    var tries = LabelTries(count: 4, places: 3)
    #expect(!tries.isInVain(1, of: 0, against: [2]))
    tries.fail(1, against: 1)
    #expect(tries.isInVain(1, of: 0, against: [2]))
    #expect(!tries.isInVain(2, of: 0, against: [2]))
    // One has gone, or one has come.
    #expect(!tries.isInVain(1, of: 0, against: []))
    #expect(!tries.isInVain(1, of: 0, against: [2, 1]))
    // What the name can meet does not matter, as long as the same names are in its way.
    tries.change(3, meeting: [0])
    #expect(tries.isInVain(1, of: 0, against: [2]))
    tries.change(3, meeting: [2])
    #expect(!tries.isInVain(1, of: 0, against: [2]))
    // A name that stands elsewhere gains something else by the place.
    tries.fail(1, against: 1)
    tries.change(0, meeting: [])
    #expect(!tries.isInVain(1, of: 0, against: [2]))
  }
}
