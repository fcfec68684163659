import HistoricalTime
import Testing

@Suite struct DayRangeTests {
  let january = range("1945-01-01", "1945-01-31")
  let open = range("..", "..")

  @Test func `A range prints as an ISO interval`() {
    #expect(january.description == "1945-01-01/1945-01-31")
    #expect(range("1945-01-17", "1945-01-17").description == "1945-01-17")
    #expect(range("..", "1945-05-10").description == "../1945-05-10")
    #expect(range("1945-04-01", "..").description == "1945-04-01/..")
    #expect(DayRange.unbounded.description == "../..")
    #expect(DayRange(.distantFuture).description == "../..")
  }

  @Test func `Both ends belong to it`() {
    #expect(january.contains(day("1945-01-01")) && january.contains(day("1945-01-31")))
    #expect(!january.contains(day("1944-12-31")) && !january.contains(day("1945-02-01")))
    #expect(open.contains(day("1945-01-01")))
  }

  @Test func `Open ends are told from known ones`() {
    #expect(open.isOpenAtStart && open.isOpenAtEnd && !open.isSingleDay)
    #expect(!january.isOpenAtStart && !january.isOpenAtEnd)
    #expect(DayRange(day("1945-01-17")).isSingleDay)
    #expect(!DayRange(.distantPast).isSingleDay)
  }

  @Test func `Ranges overlap in one common day`() {
    #expect(january.overlaps(range("1945-01-31", "1945-02-03")))
    #expect(range("1945-01-31", "1945-02-03").overlaps(january))
    #expect(!january.overlaps(range("1945-02-01", "1945-02-03")))
    #expect(!range("1945-02-01", "1945-02-03").overlaps(january))
  }

  @Test func `Intersection, union and containment`() {
    let turn = range("1945-01-30", "1945-02-03")
    #expect(january.intersection(turn) == range("1945-01-30", "1945-01-31"))
    #expect(january.intersection(range("1945-02-01", "..")) == nil)
    #expect(january.intersection(open) == january)
    #expect(january.union(turn) == range("1945-01-01", "1945-02-03"))
    #expect(open.contains(january) && !january.contains(turn) && january.contains(january))
  }

  @Test func `Slack widens known ends only`() {
    #expect(january.extended(byDays: 3) == range("1944-12-29", "1945-02-03"))
    #expect(range("..", "1945-05-10").extended(byDays: 1) == range("..", "1945-05-11"))
    #expect(january.extended(byDays: 0) == january)
  }
}
