public import HistoricalTime

/// Days and ranges of days in words, in the language of a plate.
public struct WrittenDates: Sendable {
  private let wording: Wording

  /// Words in a language (BCP 47); English if there are none in it.
  public init(language: String = "en") {
    wording = Wording.of(language) ?? .english
  }

  /// A day with its year: `18 January 1945`; an open one in words that say so.
  public func words(_ day: Day) -> String {
    day == .distantPast || day == .distantFuture
      ? wording.answer.dayUnknown : wording.words(day)
  }

  /// One day within a range: `18 January 1945`, `17 or 18 January 1945`, `between 17 and 21 January
  /// 1945`, `not before 18 January 1945`; nil if nothing is known.
  public func words(_ range: DayRange) -> String? {
    wording.days(range, withYear: true)
  }

  /// A date with its qualifiers: `c. 17 January 1945`, `17 or 18 January 1945`; blank if nothing is
  /// known.
  public func words(_ date: EDTF) -> String { wording.words(date) }

  /// A month and its year: `January 1945`; blank if there is no such month.
  ///
  /// - Parameter month: the number of the month, 1...12.
  public func month(_ month: Int, of year: Int) -> String {
    (1...12).contains(month) ? wording.month(month, of: year) : ""
  }

  /// The name of a month alone: `January`; blank if there is no such month.
  ///
  /// - Parameter month: the number of the month, 1...12.
  public func month(_ month: Int) -> String {
    (1...12).contains(month) ? wording.dates.months[month - 1] : ""
  }
}
