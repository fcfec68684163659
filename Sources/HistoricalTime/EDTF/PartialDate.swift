extension EDTF {
  /// A calendar date of any precision, in which digits may be unspecified and parts qualified.
  public struct PartialDate: Hashable, Sendable {
    /// The year.
    public let year: Year
    /// What follows the year.
    public let part: Part
    /// The qualifiers as written, for the year, for what follows it, and for the day.
    let marks: [Marks]
    /// The first and the last day that it can be.
    let days: WideDays

    /// Creates a date; nil if no day of the calendar fits it.
    init?(year: Year, part: Part, marks: [Marks]) {
      guard let days = WideDays(year: year, part: part) else { return nil }
      self.year = year
      self.part = part
      self.marks = marks
      self.days = days
    }

    /// The first and the last calendar day that it can be, as in `EDTF.bounds`.
    public var bounds: DayRange { days.clamped }

    /// How precise the date is, and the digits of what follows the year.
    public enum Part: Hashable, Sendable {
      /// The year only.
      case year
      /// A month.
      case month(Digits)
      /// A season or another part of the year.
      case grouping(SubYearGrouping)
      /// A month and a day.
      case day(month: Digits, day: Digits)
    }

    /// The qualifiers on both sides of one part of a date.
    struct Marks: Hashable, Sendable {
      /// On the left: for this part alone.
      var individual: Qualification = []
      /// On the right: for this part and all parts to the left of it.
      var group: Qualification = []
    }
  }
}

extension EDTF.PartialDate {
  /// The month's digits, if there is a month.
  public var month: EDTF.Digits? {
    switch part {
    case .month(let month), .day(let month, _): month
    case .year, .grouping: nil
    }
  }

  /// The day's digits, if there is a day.
  public var day: EDTF.Digits? {
    if case .day(_, let day) = part { day } else { nil }
  }

  /// The season or other part of the year, if there is one.
  public var grouping: EDTF.SubYearGrouping? {
    if case .grouping(let grouping) = part { grouping } else { nil }
  }

  /// The qualifiers of all parts together.
  public var qualification: EDTF.Qualification {
    marks.reduce([]) { $0.union($1.individual).union($1.group) }
  }

  /// The qualifiers that hold for the year.
  public var yearQualification: EDTF.Qualification { qualification(at: 0) }
  /// The qualifiers that hold for the month, season or other part of the year.
  public var monthQualification: EDTF.Qualification { qualification(at: 1) }
  /// The qualifiers that hold for the day.
  public var dayQualification: EDTF.Qualification { qualification(at: 2) }

  /// A part has its own qualifier and those on the right of it and of every later part.
  private func qualification(at index: Int) -> EDTF.Qualification {
    guard index < marks.count else { return [] }
    return marks[index...].reduce(marks[index].individual) { $0.union($1.group) }
  }

  /// Whether any digit is unspecified.
  public var hasUnspecifiedDigits: Bool {
    year.digits.isMasked || month?.isMasked == true || day?.isMasked == true
  }
}
