internal import Geodata
internal import HistoricalTime

extension Wording {
  /// A day in words: `18 January 1945`.
  func words(_ day: Day) -> String { self.day(day, withYear: true) }

  /// Days one by one.
  func words(_ days: [Day]) -> String { days.map { words($0) }.joined(separator: comma) }

  /// A day in words, with or without its year: `18 January`.
  func day(_ day: Day, withYear: Bool) -> String {
    let month = dates.monthsOfDays[day.month - 1]
    let text = dates.dayOfMonth.filled([
      "d": dayNumber(day), "m": withYear ? linked(month) : month,
    ])
    return withYear ? self.withYear(text, day.year) : text
  }

  /// A range of days in words, parts that repeat said once: `17–31 January 1945`.
  func words(_ range: DayRange) -> String {
    let first = range.earliest
    let last = range.latest
    if range == .unbounded { return "" }
    if range.isOpenAtStart { return dates.until.filled(["date": words(last)]) }
    if range.isOpenAtEnd { return dates.from.filled(["date": words(first)]) }
    if first == last { return words(first) }
    if isWholeMonth(range) { return month(first.month, of: first.year) }
    if first.year == last.year && first.month == last.month {
      return "\(dayNumber(first))\u{2013}\(words(last))"
    }
    return "\(day(first, withYear: first.year != last.year)) \u{2013} \(words(last))"
  }

  /// Whole months in words: `January 1945`, `January–March 1945`.
  func months(of range: DayRange) -> String {
    let (first, last) = (range.earliest, range.latest)
    if range.isOpenAtStart || range.isOpenAtEnd { return words(range) }
    let end = month(last.month, of: last.year)
    if first.year == last.year && first.month == last.month { return end }
    let start =
      first.year == last.year
      ? dates.months[first.month - 1] : month(first.month, of: first.year)
    return "\(start)\u{2013}\(end)"
  }

  /// A month and its year: `January 1945`.
  func month(_ month: Int, of year: Int) -> String {
    withYear(linked(dates.months[month - 1]), year)
  }

  /// A range of days by ISO 8601: `1945-01-17/1945-01-31`.
  func iso(_ range: DayRange) -> String {
    let first = range.isOpenAtStart ? ".." : range.earliest.description
    let last = range.isOpenAtEnd ? ".." : range.latest.description
    return range.earliest == range.latest ? first : "\(first)/\(last)"
  }

  /// Whether a range is one month from its first to its last day.
  func isWholeMonth(_ range: DayRange) -> Bool {
    let first = range.earliest
    let last = range.latest
    return first.day == 1 && first.year == last.year && first.month == last.month
      && Day(number: last.number + 1).day == 1
  }

  /// The number of a day in its month, as it stands before the month.
  func dayNumber(_ day: Day) -> String {
    let template = day.day == 1 ? dates.firstDayNumber ?? dates.dayNumber : dates.dayNumber
    return template.filled(["d": digits(String(day.day))])
  }

  /// A date and the year behind it.
  func withYear(_ text: String, _ year: Int) -> String {
    dates.withYear.filled(["date": text, "y": digits(String(year))])
  }

  /// A month as it stands before a year.
  func linked(_ month: String) -> String {
    guard let link = dates.linkBeforeYear, month.unicodeScalars.last == link.letter else {
      return month
    }
    var scalars = month.unicodeScalars
    scalars.append(link.mark)
    return String(scalars)
  }
}
