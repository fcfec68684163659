/// First and last day as numbers that are wide enough for any year; see `Day.number`.
struct WideDays: Hashable, Sendable {
  var first: Int
  var last: Int

  /// Every day there is.
  static let unbounded = WideDays(first: .min, last: .max)

  func union(_ other: WideDays) -> WideDays {
    WideDays(first: min(first, other.first), last: max(last, other.last))
  }

  /// As a range of days that can be counted.
  var clamped: DayRange {
    DayRange(earliest: Day(clamping: first), latest: Day(clamping: last))
  }
}

extension EDTF.Form {
  /// The first and the last day that the form allows.
  var days: WideDays {
    switch self {
    case .date(let date), .dateTime(let date, _): date.days
    case .interval(let start, let end):
      WideDays(
        first: start.date?.days.first ?? WideDays.unbounded.first,
        last: end.date?.days.last ?? WideDays.unbounded.last)
    case .set(let members), .list(let members):
      members.dropFirst().reduce(members.first?.days ?? .unbounded) { $0.union($1.days) }
    }
  }
}

extension EDTF.Member {
  fileprivate var days: WideDays {
    switch self {
    case .date(let date): date.days
    case .range(let first, let last): first.days.union(last.days)
    case .upTo(let date): WideDays(first: WideDays.unbounded.first, last: date.days.last)
    case .from(let date): WideDays(first: date.days.first, last: WideDays.unbounded.last)
    }
  }
}

extension WideDays {
  /// The first and the last of the days that a date can be; nil if it can be none.
  ///
  /// Unspecified digits are tried out from either end: at most 10,000 years of them.
  init?(year: EDTF.Year, part: EDTF.PartialDate.Part) {
    let years = year.span
    switch part {
    case .year:
      self.init(
        first: Gregorian.dayNumber(year: years.lowerBound, month: 1, day: 1),
        last: Gregorian.dayNumber(year: years.upperBound, month: 12, day: 31))
    case .grouping(let grouping):
      let months = grouping.months
      self.init(
        first: WideDays.firstDay(ofMonth: months.lowerBound, years.lowerBound),
        last: WideDays.firstDay(ofMonth: months.upperBound + 1, years.upperBound) - 1)
    case .month(let month):
      self.init(year: year, month: month, day: EDTF.Digits("XX".utf8))
    case .day(let month, let day):
      self.init(year: year, month: month, day: day)
    }
  }

  private init?(year: EDTF.Year, month: EDTF.Digits, day: EDTF.Digits) {
    if let number = year.exactNumber, let month = month.value {
      self.init(year: number, month: month, day: day)
    } else {
      self.init(yearOrMonthWithin: year, month: month, day: day)
    }
  }

  /// The days of one month.
  private init?(year: Int, month: Int, day: EDTF.Digits) {
    guard (1...12).contains(month) else { return nil }
    let days = 1...Gregorian.daysInMonth(month, of: year)
    var first = days.lowerBound
    var last = days.upperBound
    if let day = day.value {
      guard days.contains(day) else { return nil }
      (first, last) = (day, day)
    } else if !day.isWhollyMasked {
      let possible = days.filter(day.matches)
      guard let low = possible.first, let high = possible.last else { return nil }
      (first, last) = (low, high)
    }
    let dayZero = Gregorian.dayNumber(year: year, month: month, day: 1) - 1
    self.init(first: dayZero + first, last: dayZero + last)
  }

  private init?(yearOrMonthWithin year: EDTF.Year, month: EDTF.Digits, day: EDTF.Digits) {
    let years = year.span.lazy.filter(year.matches)
    let months = (1...12).filter(month.matches)
    func days(_ year: Int, _ month: Int) -> some BidirectionalCollection<Int> {
      (1...Gregorian.daysInMonth(month, of: year)).lazy.filter(day.matches)
    }
    var first: Int?
    search: for year in years {
      for month in months {
        guard let day = days(year, month).first else { continue }
        first = Gregorian.dayNumber(year: year, month: month, day: day)
        break search
      }
    }
    guard let first else { return nil }
    self.init(first: first, last: first)
    for year in years.reversed() {
      for month in months.reversed() {
        guard let day = days(year, month).last else { continue }
        last = Gregorian.dayNumber(year: year, month: month, day: day)
        return
      }
    }
  }

  /// The first day of a month that can be one of the next year (13...24).
  private static func firstDay(ofMonth month: Int, _ year: Int) -> Int {
    month > 12
      ? Gregorian.dayNumber(year: year + 1, month: month - 12, day: 1)
      : Gregorian.dayNumber(year: year, month: month, day: 1)
  }
}
