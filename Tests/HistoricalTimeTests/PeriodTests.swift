import HistoricalTime
import Testing

@Suite struct PeriodTests {
  /// The answer for a period and two dates; `-` is no date.
  func answer(_ period: String, _ departed: String, _ arrived: String) throws -> Answer {
    func bounds(_ text: String) throws -> DayRange? {
      text == "-" ? nil : try EDTF(text).bounds
    }
    return try Period(EDTF(period)).answer(departed: bounds(departed), arrived: bounds(arrived))
  }

  @Test(arguments: [
    // One day each: the movement is under way from the one to the other.
    ("1945-01", "1945-01-17", "1945-01-21", Answer.definite),
    ("1945-01", "1945-01-30", "1945-02-03", .definite),
    ("1945-01", "1944-12-01", "1945-03-01", .definite),
    ("1945-01-19", "1945-01-17", "1945-01-21", .definite),
    ("1945-01", "1945-02-01", "1945-02-03", .no),
    ("1945-01", "1944-12-01", "1944-12-31", .no),
    // It left on some day of April: in the first half perhaps.
    ("1945-04-01/1945-04-15", "1945-04", "1945-04", .possible),
    ("1945-04", "1945-04~", "1945-04-20?", .definite),
    // It left in January at some time and arrived on 3 February.
    ("1945-02", "1945-01", "1945-02-03", .definite),
    ("1945-01-20/1945-01-31", "1945-01", "1945-02-03", .definite),
    ("1945-01-01/1945-01-20", "1945-01", "1945-02-03", .possible),
    ("1944-12", "1945-01", "1945-02-03", .no),
    // An arrival that is open at one side takes the other bound from the departure.
    ("1945-04-20/1945-05", "1945-04-20", "../1945-05-10", .definite),
    ("1945-05", "1945-04-20", "../1945-05-10", .possible),
    ("1945-04-01/1945-04-19", "1945-04-20", "../1945-05-10", .no),
    ("1945-06", "1945-04-20", "../1945-05-10", .no),
    ("1945-06", "1945-04-20", "1945-05-10/..", .possible),
    ("1945-05-01/1945-05-10", "1945-04-20", "1945-05-10/..", .definite),
    // A departure after the arrival's last day cannot have been.
    ("1945-01-01/1945-01-21", "1945-01", "1945-01-21", .definite),
    // One date alone dates the movement.
    ("1945-01", "1945-01-17", "-", .definite), ("1945-01", "1945-01-31/1945-02-02", "-", .possible),
    ("1945-01", "-", "1945-01-21", .definite), ("1945-01", "-", "1945-02-01", .no),
    ("1945-04/..", "1945-04-10/..", "-", .definite), ("1945-04", "1945-04-10/..", "-", .possible),
    // No date at all is possible in every period.
    ("1945-01", "-", "-", .possible),
    // Dates that contradict each other are never definite.
    ("1945-01", "1945-01-21", "1945-01-17", .possible),
    ("1945-02", "1945-01-21", "1945-01-17", .no),
    // Periods can be open.
    ("../1944-06", "1944", "1945-03", .possible), ("1944/..", "1944", "1945-03", .definite),
  ])
  func `Movements in a period`(
    period: String, departed: String, arrived: String, expected: Answer
  ) throws {
    #expect(try answer(period, departed, arrived) == expected)
  }

  /// Tries every pair of days that the bounds allow.
  func slowAnswer(_ period: DayRange, _ departed: ClosedRange<Int32>, _ arrived: ClosedRange<Int32>)
    -> Answer?
  {
    var overlaps: Set<Bool> = []
    for departure in departed {
      for arrival in arrived where departure <= arrival {
        overlaps.insert(
          (departure...arrival).contains { period.contains(Day(number: $0)) })
      }
    }
    if overlaps.isEmpty { return nil }
    return overlaps.count == 2 ? .possible : overlaps.contains(true) ? .definite : .no
  }

  @Test func `The answer is that of trying all days`() {
    let ranges = (Int32(-2)...3).flatMap { first in (first...3).map { first...$0 } }
    func range(_ days: ClosedRange<Int32>) -> DayRange {
      DayRange(earliest: Day(number: days.lowerBound), latest: Day(number: days.upperBound))
    }
    var counts: [Answer: Int] = [:]
    for days in ranges {
      let period = Period(range(days))
      for departed in ranges {
        for arrived in ranges {
          let answer = period.answer(departed: range(departed), arrived: range(arrived))
          if let slow = slowAnswer(period.interval, departed, arrived) {
            #expect(answer == slow, "\(departed) to \(arrived) in \(days)")
            counts[answer, default: 0] += 1
          } else {
            #expect(answer != .definite)
          }
        }
        #expect(
          period.answer(departed: range(departed), arrived: nil)
            == slowDated(period.interval, departed))
        #expect(
          period.answer(departed: nil, arrived: range(departed))
            == slowDated(period.interval, departed))
      }
    }
    #expect(counts.count == 3)
  }

  func slowDated(_ period: DayRange, _ days: ClosedRange<Int32>) -> Answer {
    let inside = days.filter { period.contains(Day(number: $0)) }.count
    return inside == days.count ? .definite : inside > 0 ? .possible : .no
  }

  @Test func `A single date within a period`() throws {
    let january = try EDTF("1945-01").bounds
    #expect(try EDTF("1945-01-27").bounds.answer(within: january) == .definite)
    #expect(try EDTF("1945").bounds.answer(within: january) == .possible)
    #expect(try EDTF("1945-02").bounds.answer(within: january) == .no)
    #expect(try Period(EDTF("1945-01")).answer(dated: EDTF("1945-01~").bounds) == .definite)
    #expect(Answer.definite.isPossible && Answer.possible.isPossible && !Answer.no.isPossible)
  }
}
