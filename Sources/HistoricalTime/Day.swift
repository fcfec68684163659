/// A calendar day, proleptic Gregorian, counted from 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// Creates a day from its distance to 1970-01-01 in days.
  public init(number: Int32) {
    self.number = number
  }

  /// Creates the day of a date; nil if the calendar has no such date, or if it lies too far away
  /// to be counted (about 5.8 million years).
  ///
  /// - Parameters:
  ///   - year: The astronomical year: 0 is 1 BC, -1 is 2 BC.
  ///   - month: 1...12.
  ///   - day: 1...31.
  public init?(year: Int, month: Int, day: Int) {
    guard (-6_000_000...6_000_000).contains(year), (1...12).contains(month),
      day >= 1, day <= Gregorian.daysInMonth(month, of: year)
    else { return nil }
    let number = Gregorian.dayNumber(year: year, month: month, day: day)
    guard number > Int(Int32.min), number < Int(Int32.max) else { return nil }
    self.number = Int32(number)
  }

  /// Before every day that a calendar date can name: an open beginning.
  public static let distantPast = Day(number: .min)
  /// After every day that a calendar date can name: an open end.
  public static let distantFuture = Day(number: .max)

  /// The date's year (astronomical), month (1...12) and day (1...31). O(1).
  public var components: (year: Int, month: Int, day: Int) {
    Gregorian.date(ofDayNumber: Int(number))
  }

  /// The astronomical year: 0 is 1 BC.
  public var year: Int { components.year }
  /// The month, 1...12.
  public var month: Int { components.month }
  /// The day of the month, 1...31.
  public var day: Int { components.day }

  /// The day so many days later (earlier, if negative). The distant past and future stay where
  /// they are, and what would pass them becomes them.
  public func adding(days: Int) -> Day {
    if self == .distantPast || self == .distantFuture { return self }
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    if overflow { return days < 0 ? .distantPast : .distantFuture }
    return Day(clamping: sum)
  }

  /// The day with that number, or the distant past or future if it is beyond them.
  init(clamping number: Int) {
    self.number = Int32(clamping: number)
  }

  /// Whether the left day is before the right one.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
