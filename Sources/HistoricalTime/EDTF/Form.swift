extension EDTF {
  /// What a date says, part by part, for putting it in words.
  public enum Form: Hashable, Sendable {
    /// A day, month, season or other part of a year, or a year: `1945-01-17`, `1945-04~`, `194X`.
    case date(PartialDate)
    /// A day with a time of day: `1985-04-12T23:20:30Z`.
    case dateTime(PartialDate, TimeOfDay)
    /// From a date to a date: `1945-01-17/1945-01-21`. As the date of one happening, it was between
    /// the two.
    case interval(Endpoint, Endpoint)
    /// One of these, which is not known: `[1945-01-18,1945-01-19]`.
    case set([Member])
    /// All of these: `{1945-01-18,1945-01-20}`.
    case list([Member])
  }

  /// An end of an interval.
  public enum Endpoint: Hashable, Sendable {
    /// A date.
    case date(PartialDate)
    /// `..`: there is none, or it is left open.
    case open
    /// Nothing written: there is one, but it is not known.
    case unknown

    /// The date, if there is one.
    public var date: PartialDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  /// A member of a set or list.
  public enum Member: Hashable, Sendable {
    /// A date.
    case date(PartialDate)
    /// `1670..1672`: all from the one to the other.
    case range(PartialDate, PartialDate)
    /// `..1984`: this and all earlier ones.
    case upTo(PartialDate)
    /// `1984..`: this and all later ones.
    case from(PartialDate)

    /// The dates that are written out.
    var dates: [PartialDate] {
      switch self {
      case .date(let date), .upTo(let date), .from(let date): [date]
      case .range(let first, let last): [first, last]
      }
    }
  }
}

extension EDTF.Form {
  /// The dates that are written out, in their order.
  public var dates: [EDTF.PartialDate] {
    switch self {
    case .date(let date), .dateTime(let date, _): [date]
    case .interval(let start, let end): [start.date, end.date].compactMap(\.self)
    case .set(let members), .list(let members): members.flatMap(\.dates)
    }
  }
}
