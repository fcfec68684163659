internal import HistoricalTime

extension Wording {
  /// Whole months in words: `January 1945`, `January–March 1945`.
  func months(of range: DayRange) -> String {
    let (first, last) = (range.earliest, range.latest)
    if first == .distantPast || last == .distantFuture { return words(range) }
    let end = "\(months[last.month - 1]) \(last.year)"
    if first.year == last.year && first.month == last.month { return end }
    let year = first.year == last.year ? "" : " \(first.year)"
    return "\(months[first.month - 1])\(year)\u{2013}\(end)"
  }

  /// A day in words, with or without its year: `18 January`.
  func day(_ day: Day, withYear: Bool) -> String {
    withYear ? words(day) : "\(day.day)\(daySuffix) \(months[day.month - 1])"
  }

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
    let circa = isApproximate ? about + " " : ""
    let doubt = isUncertain ? " (?)" : ""
    if range.isOpenAtStart {
      return "\(answer.notAfter) \(circa)\(day(last, withYear: withYear))\(doubt)"
    }
    if range.isOpenAtEnd {
      return "\(answer.notBefore) \(circa)\(day(first, withYear: withYear))\(doubt)"
    }
    if first == last { return "\(circa)\(day(first, withYear: withYear))\(doubt)" }
    if isWholeMonth(range) {
      let year = withYear ? " \(first.year)" : ""
      return "\(answer.inMonth) \(circa)\(months[first.month - 1])\(year)\(doubt)"
    }
    let isOneMonth = first.year == last.year && first.month == last.month
    let start =
      isOneMonth
      ? "\(first.day)\(daySuffix)" : day(first, withYear: withYear && first.year != last.year)
    let end = day(last, withYear: withYear)
    let note = isApproximate ? " (\(about))" : ""
    return last.number - first.number == 1
      ? "\(start) \(answer.or) \(end)\(note)\(doubt)"
      : "\(answer.between) \(start) \(answer.and) \(end)\(note)\(doubt)"
  }
}
