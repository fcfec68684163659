import HistoricalTime
import Testing

@testable import Cartography

@Suite struct DayWordsTests {
  private func words(_ text: String, _ wording: Wording, withYear: Bool) throws -> String? {
    let date = try EDTF(text)
    return wording.days(
      date.bounds, isApproximate: date.isApproximate, isUncertain: date.isUncertain,
      withYear: withYear)
  }

  @Test(arguments: [
    ("1945-01-17", "17 January", "17. Januar"),
    ("1945-01-17/1945-01-18", "17 or 18 January", "17. oder 18. Januar"),
    ("1945-01-17/1945-01-21", "between 17 and 21 January", "zwischen 17. und 21. Januar"),
    ("1945-01-31/1945-02-01", "31 January or 1 February", "31. Januar oder 1. Februar"),
    (
      "1945-01-31/1945-02-13", "between 31 January and 13 February",
      "zwischen 31. Januar und 13. Februar"
    ),
    ("1945-02", "in February", "im Februar"),
    ("1945-01-17/..", "not before 17 January", "frühestens 17. Januar"),
    ("../1945-02-28", "by 28 February", "spätestens 28. Februar"),
    ("1945-01-17~", "c. 17 January", "ca. 17. Januar"),
    ("1945-01-17?", "17 January (?)", "17. Januar (?)"),
    ("../1945-02-15~", "by c. 15 February", "spätestens ca. 15. Februar"),
    (
      "1945-01-17~/1945-01-21", "between 17 and 21 January (c.)",
      "zwischen 17. und 21. Januar (ca.)"
    ),
  ])
  func oneDayWithinARange(_ date: String, _ english: String, _ german: String) throws {
    #expect(try words(date, .english, withYear: false) == english)
    #expect(try words(date, .german, withYear: false) == german)
  }

  @Test(arguments: [
    ("1945-01-17", "17 January 1945"),
    ("1945-01-17/1945-01-18", "17 or 18 January 1945"),
    ("1945-01-31/1945-02-13", "between 31 January and 13 February 1945"),
    ("1944-12-31/1945-01-02", "between 31 December 1944 and 2 January 1945"),
    ("1945-02", "in February 1945"),
    ("1945-01-17/..", "not before 17 January 1945"),
  ])
  func theYearIsSaidOnceOrTwice(_ date: String, _ expected: String) throws {
    #expect(try words(date, .english, withYear: true) == expected)
  }

  @Test func nothingKnownIsNothingSaid() {
    #expect(Wording.english.days(.unbounded, withYear: true) == nil)
  }

  @Test(arguments: [
    ("1945-01", "January 1945"), ("1945-01/1945-03", "January\u{2013}March 1945"),
    ("1944-12/1945-01", "December 1944\u{2013}January 1945"),
  ])
  func wholeMonths(_ range: String, _ expected: String) throws {
    #expect(Wording.english.months(of: try interval(range)) == expected)
  }
}
