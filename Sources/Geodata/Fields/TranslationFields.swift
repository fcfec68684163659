extension Translation: TableRecord {
  /// `texts`
  public static var tableName: String { "texts" }
  /// What one row is.
  public static var tableSummary: String {
    "The title of a period, event, operation or city for orientation in another language"
  }
  /// A row has one title in a language.
  public static var key: [String] { ["table", "record", "language"] }
  /// The columns in order.
  public static let fields: [Field<Translation>] = [
    .token("table", \.table, "The table of the row, or cities of the base map"),
    .text(
      "record", \.record, "The identifier of the row, or the name of the city in the base map"),
    .text("language", \.language, "The language (BCP 47)"),
    .text("text", \.text, "The title"),
    .text("note", \.note, "What else must be said"),
  ]
}
