import HistoricalTime
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    // Dates and day counts that are known from elsewhere (Unix days; Julian day - 2440587.5).
    ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-01-01", 10_957),
    ("1945-01-17", -9115), ("1945-05-08", -9004), ("1944-02-29", -9438), ("1600-01-01", -135_140),
    ("1600-02-29", -135_081), ("1900-03-01", -25_508), ("1900-02-28", -25_509),
    ("0001-01-01", -719_162), ("0000-12-31", -719_163), ("0000-02-29", -719_469),
    ("0000-01-01", -719_528), ("-0001-12-31", -719_529), ("-4713-11-24", -2_440_588),
    ("9999-12-31", 2_932_896), ("+10000-01-01", 2_932_897),
  ])
  func `A date and its day number are one`(text: String, number: Int32) {
    #expect(Day(iso: text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test func `Every day of 1,200 years follows the one before`() {
    var year = -400
    var month = 1
    var day = 1
    var number = Day(year: year, month: month, day: day)?.number ?? 0
    #expect(number == -719_528 - 146_097)
    while year < 800 {
      let current = Day(number: number)
      guard current.components == (year, month, day),
        Day(year: year, month: month, day: day) == current
      else {
        Issue.record("\(current) is not \(year)-\(month)-\(day)")
        return
      }
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      number += 1
    }
    #expect(number == -719_528 + 2 * 146_097)
  }

  @Test(arguments: [
    (1945, 2, 29), (1900, 2, 29), (2000, 2, 30), (1945, 4, 31), (1945, 0, 1), (1945, 13, 1),
    (1945, 1, 0), (1945, 1, 32), (-1, 2, 29), (6_000_000, 1, 1), (-6_000_000, 1, 1),
    (.max, 1, 1), (.min, 1, 1), (5_881_580, 7, 11), (-5_877_641, 6, 23),
  ])
  func `A date that does not exist is no day`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func `The last days that can be counted lie next to the distant ones`() {
    #expect(Day(year: 5_881_580, month: 7, day: 10)?.number == Int32.max - 1)
    #expect(Day(year: -5_877_641, month: 6, day: 24)?.number == Int32.min + 1)
    #expect(Day(number: .max - 1).description == "+5881580-07-10")
    #expect(Day(iso: "-5877641-06-24")?.number == Int32.min + 1)
  }

  @Test(arguments: [
    "", "1945", "1945-01", "1945-1-17", "1945-01-7", "19450117", "1945/01/17", "1945-01-17 ",
    " 1945-01-17", "1945-01-17T", "x945-01-17", "-0000-01-01", "+1945-01-17", "12345-01-01",
    "+01945-01-17", "-01945-01-17", "+99999999-01-01", "1945-02-30", "..", "１９４５-01-17",
    "--945-01-17", "1945-+1-17",
  ])
  func `What is not a whole ISO date is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `Adding days crosses months, leap days and year 0`() {
    #expect(Day(iso: "1944-02-28")?.adding(days: 2).description == "1944-03-01")
    #expect(Day(iso: "1945-01-01")?.adding(days: -1).description == "1944-12-31")
    #expect(Day(iso: "0000-01-01")?.adding(days: -1).description == "-0001-12-31")
  }

  @Test func `Adding days stops at the distant past and future, which stay`() {
    #expect(Day(number: .max - 3).adding(days: 5) == .distantFuture)
    #expect(Day(number: 0).adding(days: .max) == .distantFuture)
    #expect(Day(number: -5).adding(days: .min) == .distantPast)
    #expect(Day.distantFuture.adding(days: -1) == .distantFuture)
    #expect(Day.distantPast.adding(days: 1) == .distantPast)
  }

  @Test func `Days are ordered in time`() {
    #expect(Day.distantPast < Day(number: -9115))
    #expect(Day(number: -9115) < Day(number: -9004))
    #expect(Day(number: 1) < Day.distantFuture)
  }
}
