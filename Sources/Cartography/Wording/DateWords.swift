internal import Geodata
internal import HistoricalTime

extension Wording {
  /// A day in words: `18 January 1945`.
  func words(_ day: Day) -> String {
    "\(day.day)\(daySuffix) \(months[day.month - 1]) \(day.year)"
  }

  /// A range of days in words, parts that repeat said once: `17–31 January 1945`.
  func words(_ range: DayRange) -> String {
    let first = range.earliest
    let last = range.latest
    if first == .distantPast && last == .distantFuture { return "" }
    if first == .distantPast { return "\(until) \(words(last))" }
    if last == .distantFuture { return "\(from) \(words(first))" }
    if first == last { return words(first) }
    if isWholeMonth(range) { return "\(months[first.month - 1]) \(first.year)" }
    if first.year == last.year && first.month == last.month {
      return "\(first.day)\(daySuffix)\u{2013}\(words(last))"
    }
    if first.year == last.year {
      return "\(first.day)\(daySuffix) \(months[first.month - 1]) \u{2013} \(words(last))"
    }
    return "\(words(first)) \u{2013} \(words(last))"
  }

  /// A date in words with its qualifiers: `c. 17 January 1945`, `17–21 January 1945 (?)`.
  func words(_ date: EDTF) -> String {
    (date.isApproximate ? about + " " : "") + words(date.bounds) + (date.isUncertain ? " (?)" : "")
  }

  /// A number of people in words: `3,000–4,000`, `3,000 or more`.
  func words(_ range: CountRange) -> String {
    switch (range.minimum, range.maximum) {
    case (let low?, let high?):
      low == high ? number(low) : "\(number(low))\u{2013}\(number(high))"
    case (let low?, nil): "\(number(low)) \(orMore)"
    case (nil, let high?): "\(number(high)) \(orFewer)"
    case (nil, nil): peopleUnknown
    }
  }

  /// A range of days by ISO 8601: `1945-01-17/1945-01-31`.
  func iso(_ range: DayRange) -> String {
    let first = range.earliest == .distantPast ? ".." : range.earliest.description
    let last = range.latest == .distantFuture ? ".." : range.latest.description
    return range.earliest == range.latest ? first : "\(first)/\(last)"
  }

  /// Whether a range is one month from its first to its last day.
  func isWholeMonth(_ range: DayRange) -> Bool {
    let first = range.earliest
    let last = range.latest
    return first.day == 1 && first.year == last.year && first.month == last.month
      && Day(number: last.number + 1).day == 1
  }
}
