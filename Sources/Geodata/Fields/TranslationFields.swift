extension Translation: TableRecord {
  /// `texts`
  public static var tableName: String { "texts" }
  /// What one row is.
  public static var tableSummary: String {
    "The title of a period, event or operation in another language"
  }
  /// A row has one title in a language.
  public static var key: [String] { ["table", "record", "language"] }
  /// The columns in order.
  public static var fields: [Field<Translation>] {
    [
      .token("table", \.table, "The table of the row"),
      .text("record", \.record, "The identifier of the row"),
      .text("language", \.language, "The language (BCP 47)"),
      .text("text", \.text, "The title"),
      .text("note", \.note, "What else must be said"),
    ]
  }
}
