/// The title of a period, event or operation, or the name of a city of the base map, in another
/// language than that of the data set.
public struct Translation: Hashable, Sendable {
  /// A table whose rows have titles.
  public enum Titled: String, CaseIterable, Sendable {
    /// Named stretches of time.
    case periods
    /// Dated events.
    case events
    /// Totals that cover several movements.
    case operations
    /// Cities of the base map, by their names in it.
    case cities
  }

  /// The table.
  public var table = Titled.periods
  /// The identifier of the row.
  public var record = ""
  /// The language (BCP 47).
  public var language = ""
  /// The title.
  public var text = ""
  /// What else must be said.
  public var note: String?

  /// Creates an empty record.
  public init() {}
}
