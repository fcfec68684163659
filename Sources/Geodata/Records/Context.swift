public import HistoricalTime
public import RouteGraph

/// A total that covers several movements, so that nobody is counted twice.
public struct Operation: Hashable, Sendable {
  /// The identifier.
  public var id = OperationID("")
  /// What it is called.
  public var name = ""
  /// How many people were moved in all.
  public var prisoners = CountRange()
  /// How many of them died or were killed in all.
  public var deaths = CountRange()
  /// The works that say so.
  public var sources: [SourceID] = []
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}
}

/// A dated event that gives the movements their context.
public struct Event: Hashable, Sendable {
  /// The identifier.
  public var id = EventID("")
  /// When it happened.
  public var date: EDTF?
  /// Where it happened, if at a place of the data set.
  public var place: PlaceID?
  /// What happened, in a few words.
  public var name = ""
  /// The claims that it is evidence for.
  public var claims: [ClaimID] = []
  /// The works that say so.
  public var sources: [SourceID] = []
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}
}

/// A named stretch of time that plates are drawn for.
public struct NamedPeriod: Hashable, Sendable {
  /// The identifier.
  public var id = PeriodID("")
  /// What it is called.
  public var name = ""
  /// Its first and last day.
  public var interval: EDTF?
  /// The works that it rests on.
  public var sources: [SourceID] = []
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}
}

/// A statement of the text that the data set illustrates.
public struct Claim: Hashable, Sendable {
  /// The identifier.
  public var id = ClaimID("")
  /// What the text states, in our own words.
  public var statement = ""
  /// The works that it rests on.
  public var sources: [SourceID] = []
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}
}

/// A work that is cited.
public struct Source: Hashable, Sendable {
  /// What sort of work it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A memorial or museum.
    case memorial
    /// An archive.
    case archive
    /// A work of research.
    case scholarship
    /// A newspaper or broadcaster.
    case press
    /// A collection of data.
    case dataset
  }

  /// The identifier.
  public var id = SourceID("")
  /// Author, title, publisher, year.
  public var citation = ""
  /// Where it can be read.
  public var url: String?
  /// What sort of work it is.
  public var kind = Kind.scholarship
  /// The day on which it was read.
  public var readOn: EDTF?
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}
}
