public import HistoricalTime

/// A stretch of the front between armies on a day, generalised from the towns that had been taken.
public struct FrontLine: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The day.
  public let date: Day
  /// How far the true front may lie from it along nine tenths of its length, in kilometres.
  public let accuracy: Double
  /// Its points.
  public let coordinates: [Coordinate]
}
