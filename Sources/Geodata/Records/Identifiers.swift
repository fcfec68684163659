public import RouteGraph

/// The identifier of a row of one of the tables; the identifiers of different things are different
/// types.
public protocol RecordIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text of the identifier as it stands in the table.
  var rawValue: String { get }
  /// Creates an identifier from its text.
  init(_ rawValue: String)
}

extension RecordIdentifier {
  /// The text of the identifier.
  public var description: String { rawValue }

  /// Alphabetical order of the texts, by Unicode scalars.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The identifier of an operation: a total that covers several movements.
public struct OperationID: RecordIdentifier {
  /// The text of the identifier.
  public let rawValue: String
  /// Creates an identifier from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The identifier of a dated event.
public struct EventID: RecordIdentifier {
  /// The text of the identifier.
  public let rawValue: String
  /// Creates an identifier from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The identifier of a named period.
public struct PeriodID: RecordIdentifier {
  /// The text of the identifier.
  public let rawValue: String
  /// Creates an identifier from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The identifier of a claim of the text that the data set illustrates.
public struct ClaimID: RecordIdentifier {
  /// The text of the identifier.
  public let rawValue: String
  /// Creates an identifier from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// The identifier of a cited work.
public struct SourceID: RecordIdentifier {
  /// The text of the identifier.
  public let rawValue: String
  /// Creates an identifier from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension PlaceID: RecordIdentifier {}

extension MovementID: RecordIdentifier {}
