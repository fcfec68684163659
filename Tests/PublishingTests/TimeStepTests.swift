import HistoricalTime
import Testing

@testable import Publishing

@Suite struct TimeStepTests {
  private func day(_ text: String) throws -> Day { try EDTF(text).bounds.earliest }

  private func slices(_ step: String, _ first: String, _ last: String) throws -> [String] {
    let step = try #require(TimeStep(step))
    let range = DayRange(earliest: try day(first), latest: try day(last))
    return step.slices(of: range, limit: 100).map { "\($0.earliest)/\($0.latest)" }
  }

  @Test func weeksEndWithTheLastDay() throws {
    #expect(
      try slices("1 week", "1945-01-17", "1945-02-01") == [
        "1945-01-17/1945-01-23", "1945-01-24/1945-01-30", "1945-01-31/1945-02-01",
      ])
    #expect(try slices("7 days", "1945-01-17", "1945-01-17") == ["1945-01-17/1945-01-17"])
  }

  @Test func monthsAreCountedFromTheFirstDay() throws {
    #expect(
      try slices("1 month", "1945-01-01", "1945-03-31") == [
        "1945-01-01/1945-01-31", "1945-02-01/1945-02-28", "1945-03-01/1945-03-31",
      ])
    // Where a month has no 31st, the stretch ends with the month, and the next begins on a 31st again.
    #expect(
      try slices("1 month", "1944-12-31", "1945-04-01") == [
        "1944-12-31/1945-01-30", "1945-01-31/1945-02-27", "1945-02-28/1945-03-30",
        "1945-03-31/1945-04-01",
      ])
    #expect(
      try slices("1 year", "1944-02-29", "1945-12-31") == [
        "1944-02-29/1945-02-27", "1945-02-28/1945-12-31",
      ])
  }

  @Test func noMoreThanAllowedAreMade() throws {
    let step = try #require(TimeStep("1 day"))
    let range = DayRange(earliest: try day("1944-01-01"), latest: try day("1945-12-31"))
    #expect(step.slices(of: range, limit: 5).count == 5)
  }

  @Test(arguments: [
    "", "week", "7", "0 days", "-1 day", "1.5 months", "1 fortnight", "1 week more",
  ])
  func whatIsNotAStepIsRefused(text: String) {
    #expect(TimeStep(text) == nil)
  }
}
