/// Names a place: a node of the graph.
public struct PlaceID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier in the data.
  public let rawValue: String

  /// Creates the identifier of this text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates the identifier of this text.
  public init(_ text: String) { rawValue = text }

  /// The identifier in the data.
  public var description: String { rawValue }

  /// Orders identifiers by their text.
  public static func < (left: PlaceID, right: PlaceID) -> Bool { left.rawValue < right.rawValue }
}

/// Names a movement: an edge of the graph, or a chain of edges if it has stages.
public struct MovementID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible
{
  /// The identifier in the data.
  public let rawValue: String

  /// Creates the identifier of this text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates the identifier of this text.
  public init(_ text: String) { rawValue = text }

  /// The identifier in the data.
  public var description: String { rawValue }

  /// Orders identifiers by their text.
  public static func < (left: MovementID, right: MovementID) -> Bool {
    left.rawValue < right.rawValue
  }
}
