public import HistoricalTime

/// A line between two territories in a stretch of time.
public struct BorderLine: Hashable, Sendable {
  /// What a line divides.
  public enum Status: String, CaseIterable, Sendable {
    /// States.
    case stateBorder = "state-border"
    /// A state and land that it annexed.
    case annexation
    /// A state and land that it occupied.
    case occupation
    /// Areas that one power administered.
    case administration
  }

  /// The identifier.
  public let id: String
  /// The days on which the line held.
  public let valid: DayRange
  /// The territory on the left hand, going from the first point to the last.
  public let left: String
  /// The territory on the right hand.
  public let right: String
  /// What it divides.
  public let status: Status
  /// How far it may lie from the true line, in kilometres.
  public let accuracy: Double
  /// Its points.
  public let coordinates: [Coordinate]
}
