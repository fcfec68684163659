public import HistoricalTime
public import RouteGraph

/// A halt of a movement.
public struct Stage: Hashable, Sendable {
  /// What happened there.
  public enum Kind: String, CaseIterable, Sendable {
    /// The column rested or the train stood.
    case halt
    /// The column or train was turned away: nobody could leave or join it.
    case refused
    /// People were loaded or changed to another means.
    case loading
    /// People were murdered.
    case killing
    /// Victims were buried.
    case burial
    /// People escaped.
    case escape
    /// People were freed.
    case liberation
  }

  /// The movement.
  public var movement = MovementID("")
  /// The order along the movement, rising from 1.
  public var sequence = 0
  /// The place.
  public var place = PlaceID("")
  /// When it was reached.
  public var arrived: EDTF?
  /// When it was left.
  public var departed: EDTF?
  /// What happened there.
  public var kind = Kind.halt
  /// The works that say so.
  public var sources: [SourceID] = []
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}
}
