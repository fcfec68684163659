import HistoricalTime
import Testing

/// The day of an ISO date; a failure of the test if it is none.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else {
    Issue.record("\(iso) is not a date")
    return Day(number: 0)
  }
  return day
}

/// The range between two ISO dates of which either can be `..`.
func range(_ earliest: String, _ latest: String) -> DayRange {
  DayRange(
    earliest: earliest == ".." ? .distantPast : day(earliest),
    latest: latest == ".." ? .distantFuture : day(latest))
}
