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
    day == .distantPast || day == .distantFuture ? wording.dateUnknown : wording.words(day)
  }

  /// One day within a range: `18 January 1945`, `17 or 18 January 1945`, `between 17 and 21 January
  /// 1945`, `not before 18 January 1945`; nil if nothing is known.
  public func words(_ range: DayRange) -> String? {
    wording.days(range, withYear: true)
  }
}

extension Wording {
  /// What stands for a day that is not known.
  fileprivate var dateUnknown: String { answer.dayUnknown }
}
