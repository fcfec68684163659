import HistoricalTime
import Testing

@testable import Geodata

@Suite("Months of departure")
struct MonthSpanTests {
  private func months(_ departed: String?, _ arrived: String? = nil) throws -> String {
    var movement = Movement()
    movement.departed = try departed.map { try EDTF($0) }
    movement.arrived = try arrived.map { try EDTF($0) }
    return MonthSpan(movement.departureDays).description
  }

  @Test(
    "By the bounds of the date",
    arguments: [
      ("1945-01-17", "1945-01"), ("1945-01", "1945-01"),
      ("1945-01-31/1945-02-01", "1945-01/1945-02"),
      ("1944-12-01?/1945-02-28?", "1944-12/1945-02"), ("1944", "1944-01/1944-12"),
      ("../1945-01-03", "../1945-01"), ("1945-03-05/..", "1945-03/.."),
      ("-0044-03-15", "-0044-03"),
    ])
  func departed(date: String, expected: String) throws { #expect(try months(date) == expected) }

  @Test("Nobody sets out after the last day of arrival")
  func narrowed() throws {
    #expect(try months("1945-01/1945-03", "1945-02-10") == "1945-01/1945-02")
    #expect(try months("1945-01/..", "1945-01-10/1945-02-20") == "1945-01/1945-02")
    #expect(try months(nil, "1945-01-10") == "../1945-01")
    #expect(try months("1945-01", "1945-01-05/..") == "1945-01")
  }

  @Test("Dates that contradict each other are taken as stated")
  func contradiction() throws {
    #expect(try months("1945-03-01/1945-04-10", "1945-02-10") == "1945-03/1945-04")
  }

  @Test("Nothing known")
  func unknown() throws { #expect(try months(nil) == "../..") }

  @Test("In the order of time, what began nobody knows when at the end")
  func order() throws {
    let dates = [
      "1944-11", "1944-11/1944-12", "1944-11/..", "1944-12", "1945-01", "1945-01/1945-03",
      "../1945-01", "../1945-02",
    ]
    let spans = try dates.map { MonthSpan(try EDTF($0).bounds) }
    #expect(spans.reversed().sorted() == spans)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0 < $1 && !($1 < $0) })
    #expect(!(MonthSpan(.unbounded) < MonthSpan(.unbounded)))
  }
}
