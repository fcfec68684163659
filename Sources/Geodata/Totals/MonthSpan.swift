public import HistoricalTime

/// A month of a year.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The astronomical year.
  public let year: Int
  /// The month, 1...12.
  public let month: Int

  /// The month of a day.
  public init(_ day: Day) { (year, month, _) = day.components }

  /// `1945-01`.
  public var description: String {
    // The first day without its `-01`.
    Day(year: year, month: month, day: 1).map { String($0.description.dropLast(3)) } ?? ""
  }

  /// Whether the left month is before the right one.
  public static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

/// The months in which something happened: from the first to the last; `nil` for an open end.
public struct MonthSpan: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first month, if known.
  public let first: Month?
  /// The last month, if known.
  public let last: Month?

  /// The months of some days.
  public init(_ days: DayRange) {
    first = days.isOpenAtStart ? nil : Month(days.earliest)
    last = days.isOpenAtEnd ? nil : Month(days.latest)
  }

  /// Whether it is one known month.
  public var isSingleMonth: Bool { first != nil && first == last }

  /// `1945-01`, `1944-12/1945-02`, `../1945-01`, `../..`.
  public var description: String {
    if isSingleMonth, let first { return "\(first)" }
    return (first.map { "\($0)" } ?? "..") + "/" + (last.map { "\($0)" } ?? "..")
  }

  /// Earlier first months first, then earlier last months; what is open at its beginning comes
  /// after all others.
  public static func < (left: MonthSpan, right: MonthSpan) -> Bool {
    if left.first != right.first {
      guard let a = left.first else { return false }
      guard let b = right.first else { return true }
      return a < b
    }
    guard let a = left.last else { return false }
    guard let b = right.last else { return true }
    return a < b
  }
}

extension Movement {
  /// The days on which it can have set out: those stated, but none after the last possible day of
  /// arrival. Dates that contradict each other are taken as stated.
  public var departureDays: DayRange {
    let stated = departed?.bounds ?? .unbounded
    guard let end = arrived?.bounds.latest, end < stated.latest, end >= stated.earliest
    else { return stated }
    return DayRange(earliest: stated.earliest, latest: end)
  }
}
