/// A closed range of calendar days: the days on which something can have happened, or through
/// which it lasted. An end that is not known is open: the distant past or the distant future.
public struct DayRange: Hashable, Sendable {
  /// The first day; `Day.distantPast` if the beginning is open.
  public let earliest: Day
  /// The last day; `Day.distantFuture` if the end is open.
  public let latest: Day

  /// Creates the range from the first to the last day, both included.
  ///
  /// - Precondition: `earliest <= latest`.
  public init(earliest: Day, latest: Day) {
    precondition(earliest <= latest, "A range of days ends before it begins.")
    self.earliest = earliest
    self.latest = latest
  }

  /// Creates the range of one day.
  public init(_ day: Day) {
    earliest = day
    latest = day
  }

  /// Every day there is: nothing is known.
  public static let unbounded = DayRange(earliest: .distantPast, latest: .distantFuture)

  /// Whether nothing is known about the beginning.
  public var isOpenAtStart: Bool { earliest == .distantPast }
  /// Whether nothing is known about the end.
  public var isOpenAtEnd: Bool { latest == .distantFuture }
  /// Whether it is one known day.
  public var isSingleDay: Bool { earliest == latest && !isOpenAtStart && !isOpenAtEnd }

  /// The day half way between the first and the last, the earlier of two; `nil` if an end is open.
  public var middle: Day? {
    guard !isOpenAtStart, !isOpenAtEnd else { return nil }
    return earliest.adding(days: (Int(latest.number) - Int(earliest.number)) / 2)
  }

  /// Whether the day lies in the range.
  public func contains(_ day: Day) -> Bool { earliest <= day && day <= latest }

  /// Whether the whole other range lies in this one.
  public func contains(_ other: DayRange) -> Bool {
    earliest <= other.earliest && other.latest <= latest
  }

  /// Whether the two ranges have a day in common.
  public func overlaps(_ other: DayRange) -> Bool {
    earliest <= other.latest && other.earliest <= latest
  }

  /// The days common to both ranges; nil if there are none.
  public func intersection(_ other: DayRange) -> DayRange? {
    guard overlaps(other) else { return nil }
    return DayRange(
      earliest: max(earliest, other.earliest), latest: min(latest, other.latest))
  }

  /// The smallest range that holds both.
  public func union(_ other: DayRange) -> DayRange {
    DayRange(earliest: min(earliest, other.earliest), latest: max(latest, other.latest))
  }

  /// The range with so many days more at either end that is not open.
  ///
  /// - Precondition: `slack >= 0`.
  public func extended(byDays slack: Int) -> DayRange {
    precondition(slack >= 0, "A range is extended by no fewer than 0 days.")
    return DayRange(
      earliest: earliest.adding(days: -slack), latest: latest.adding(days: slack))
  }
}

extension DayRange: CustomStringConvertible {
  /// `1945-01-17`, `1945-01-17/1945-01-21`, `../1945-05-10`, `1945-04-01/..`, `../..`.
  public var description: String {
    isSingleDay ? earliest.description : "\(earliest)/\(latest)"
  }
}
