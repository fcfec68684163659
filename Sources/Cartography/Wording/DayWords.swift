internal import HistoricalTime

extension Wording {
  /// One day within a range in words: `17 or 18 January`, `between 17 and 21 January`,
  /// `not before 18 January`; nil if nothing is known.
  ///
  /// - Parameters:
  ///   - isApproximate: whether the range is approximate: `c. 17 January`.
  ///   - isUncertain: whether it is in doubt: `17 January (?)`.
  ///   - withYear: whether the year is said.
  func days(
    _ range: DayRange, isApproximate: Bool = false, isUncertain: Bool = false, withYear: Bool
  ) -> String? {
    let first = range.earliest
    let last = range.latest
    if range == .unbounded { return nil }
    let text: String
    if range.isOpenAtStart {
      text = dates.notAfter.filled([
        "date": about(day(last, withYear: withYear), isApproximate)
      ])
    } else if range.isOpenAtEnd {
      text = dates.notBefore.filled([
        "date": about(day(first, withYear: withYear), isApproximate)
      ])
    } else if first == last {
      text = about(day(first, withYear: withYear), isApproximate)
    } else if isWholeMonth(range) {
      text = within(first, isApproximate: isApproximate, withYear: withYear)
    } else if isWholeYears(range) {
      text = years(first.year, last.year, isApproximate: isApproximate)
    } else {
      let ends = [first, last].enumerated().map { index, end in
        index == 1 ? day(end, withYear: withYear) : self.day(end, before: last, withYear: withYear)
      }
      let template = last.number - first.number == 1 ? dates.or : dates.betweenDays
      text =
        template.filled(["a": ends[0], "b": ends[1]])
        + (isApproximate ? " \(dates.aboutRange)" : "")
    }
    return isUncertain ? "\(text) \(dates.doubt)" : text
  }

  /// A day that stands before another: without the month and the year that both share.
  func day(_ first: Day, before last: Day, withYear: Bool) -> String {
    first.year == last.year && first.month == last.month
      ? dayNumber(first) : day(first, withYear: withYear && first.year != last.year)
  }

  /// `c. 17 January`.
  func about(_ day: String, _ isApproximate: Bool) -> String {
    isApproximate ? dates.about.filled(["date": day]) : day
  }

  /// `in February`, `c. February 1945`.
  private func within(_ day: Day, isApproximate: Bool, withYear: Bool) -> String {
    let month = (isApproximate ? dates.monthsAbout : dates.withinMonths)[day.month - 1]
    let text = withYear ? self.withYear(linked(month), day.year) : month
    return isApproximate ? dates.aboutMonth.filled(["date": text]) : text
  }

  /// `in 1945`, `between 1940 and 1949`.
  private func years(_ first: Int, _ last: Int, isApproximate: Bool) -> String {
    let (start, end) = (digits(String(first)), digits(String(last)))
    guard first == last else {
      return dates.betweenYears.filled(["a": start, "b": end])
        + (isApproximate ? " \(dates.aboutRange)" : "")
    }
    return isApproximate
      ? dates.aboutMonth.filled(["date": dates.year.filled(["y": start])])
      : dates.withinYear.filled(["y": start])
  }

  /// Whether words for days have a sign that says that they are approximate.
  func isApproximate(_ words: String) -> Bool {
    let signs = [dates.about.filled(["date": ""]), dates.aboutMonth.filled(["date": ""])]
    return words.contains(dates.aboutRange) || signs.contains { words.contains($0) }
  }

  /// Whether a range reaches from the first day of a year to the last of the same or another.
  func isWholeYears(_ range: DayRange) -> Bool {
    let (first, last) = (range.earliest, range.latest)
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
  }
}
