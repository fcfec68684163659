import Testing

@testable import Cartography

struct RecentTests {
  private struct Failure: Error {}

  @Test func aThingIsMadeOnceWhileItIsKept() {
    let recent = Recent<String, Int>(limit: 2)
    var made: [String] = []
    func value(_ source: String) -> Int {
      recent.value(from: source) {
        made.append(source)
        return made.count
      }
    }
    #expect([value("a"), value("a"), value("b"), value("a")] == [1, 1, 2, 1])
    // The one that was not asked for longest makes room.
    #expect([value("c"), value("a"), value("b")] == [3, 1, 4])
    #expect(made == ["a", "b", "c", "b"])
  }

  @Test func whatFailsIsNotKept() throws {
    let recent = Recent<String, Int>(limit: 2)
    #expect(throws: Failure.self) {
      try recent.value(from: "a") { () throws(Failure) -> Int in throw Failure() }
    }
    #expect(recent.value(from: "a") { 7 } == 7)
    let once = Once<Int>()
    #expect(throws: Failure.self) {
      try once.value { () throws(Failure) -> Int in throw Failure() }
    }
    #expect(once.value { 1 } == 1)
    #expect(once.value { 2 } == 1)
  }
}
