internal import Drawing
internal import HistoricalTime

/// Months in at most five classes of equal length, from the first day to the last.
struct MonthClasses: Hashable, Sendable {
  /// The number of the first month, counted from the year 0.
  let first: Int
  /// How many months a class has.
  let length: Int
  /// How many classes there are.
  let count: Int

  /// How many tones can be told apart.
  static let limit = 5

  /// The classes that hold these days; those that are not known do not count.
  init(_ days: [Day]) {
    let months = days.filter { $0 != .distantPast && $0 != .distantFuture }.map(MonthClasses.month)
    first = months.min() ?? 0
    let span = (months.max() ?? first) - first + 1
    length = (span + MonthClasses.limit - 1) / MonthClasses.limit
    count = months.isEmpty ? 0 : (span + length - 1) / length
  }

  /// The class of a day; nil if it is not known.
  func index(of day: Day) -> Int? {
    guard day != .distantPast, day != .distantFuture else { return nil }
    return (MonthClasses.month(day) - first) / length
  }

  /// The days of a class.
  func days(of index: Int) -> DayRange {
    func start(_ month: Int) -> Day? {
      let year = Int((Double(month) / 12).rounded(.down))
      return Day(year: year, month: month - year * 12 + 1, day: 1)
    }
    let begin = first + index * length
    return DayRange(
      earliest: start(begin) ?? .distantPast,
      latest: start(begin + length)?.adding(days: -1) ?? .distantFuture)
  }

  /// The tone of a class, from the ink over a hue to a pale one, each lighter than the one before.
  func tone(_ index: Int, in style: MapStyle) -> Color {
    guard count > 1 else { return style.ink }
    let share = Double(index) / Double(count - 1)
    return share < 0.5
      ? style.ink.mixed(with: style.secondHue, share * 2)
      : style.secondHue.mixed(with: style.paper, (share - 0.5) * 1.3)
  }

  private static func month(_ day: Day) -> Int { day.year * 12 + day.month - 1 }
}
