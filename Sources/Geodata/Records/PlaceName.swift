public import RouteGraph

/// A name of a place in a language.
public struct PlaceName: Hashable, Sendable {
  /// Whose or which time's name it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// The name of the time.
    case historical
    /// Today's name.
    case modern
    /// The name that the prisoners used.
    case victims
    /// The name that the perpetrators gave.
    case perpetrators
  }

  /// The place.
  public var place = PlaceID("")
  /// The language (BCP 47).
  public var language = ""
  /// The name.
  public var name = ""
  /// Whose name it is.
  public var kind = Kind.historical
  /// The works that say so.
  public var sources: [SourceID] = []
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}
}
