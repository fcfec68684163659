import RouteGraph
import Testing

@Suite struct PeopleRangeTests {
  @Test func `Bounds as text`() {
    #expect(PeopleRange(2000).description == "2000")
    #expect(PeopleRange(0).description == "0")
    #expect(PeopleRange(minimum: 1500, maximum: 2000).description == "1500/2000")
    #expect(PeopleRange(minimum: 1500).description == "1500/..")
    #expect(PeopleRange(maximum: 2000).description == "../2000")
    #expect(PeopleRange.unknown.description == "..")
  }
}
