import Cartography
import Geodata
import HistoricalTime

/// Numbers, days and months in English words.
enum EnglishText {
  private static let dates = WrittenDates()

  /// `41,450`.
  static func number(_ number: Int) -> String { CountText.number(number) }

  /// `3,014.7`.
  static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(EnglishText.number(tenths / 10)).\(tenths % 10)"
  }

  /// `3,000–4,000`, `3,000`, `at least 3,000`, `at most 4,000`, `not known`.
  static func range(_ range: CountRange) -> String {
    switch (range.minimum, range.maximum) {
    case (let low?, let high?):
      low == high
        ? number(low)
        : number(low) + "\u{2013}" + number(high)
    case (let low?, nil): "at least " + number(low)
    case (nil, let high?): "at most " + number(high)
    case (nil, nil): "not known"
    }
  }

  /// `1 movement`, `2,000 movements`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    CountText.count(number, one, many)
  }

  /// `17 January 1945`.
  static func day(_ day: Day) -> String { dates.words(day) }

  /// `on 17 January 1945`, `from 1 November 1944 to 28 February 1945`, `until 28 February 1945`,
  /// `from 1 November 1944 on`; `nil` if both ends are open.
  static func days(_ range: DayRange) -> String? {
    switch (range.isOpenAtStart, range.isOpenAtEnd) {
    case (true, true): nil
    case (true, false): "until \(day(range.latest))"
    case (false, true): "from \(day(range.earliest)) on"
    case (false, false):
      range.isSingleDay
        ? "on \(day(range.earliest))" : "from \(day(range.earliest)) to \(day(range.latest))"
    }
  }

  /// `January 1945`, `January to March 1945`, `December 1944 to January 1945`,
  /// `until January 1945`, `January 1945 or later`, `not known`.
  static func months(_ span: MonthSpan) -> String {
    switch (span.first, span.last) {
    case (nil, nil): "not known"
    case (nil, let last?): "until \(month(last))"
    case (let first?, nil): "\(month(first)) or later"
    case (let first?, let last?):
      if first == last {
        month(first)
      } else if first.year == last.year {
        "\(dates.month(first.month)) to \(month(last))"
      } else {
        "\(month(first)) to \(month(last))"
      }
    }
  }

  private static func month(_ month: Month) -> String {
    dates.month(month.month, of: month.year)
  }
}
