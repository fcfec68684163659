extension Term: TableRecord {
  /// `terms`
  public static var tableName: String { "terms" }
  /// What one row is.
  public static var tableSummary: String { "Words that are not used, and why" }
  /// A row is known by its words in a language.
  public static var key: [String] { ["language", "words"] }
  /// The columns in order.
  public static let fields: [Field<Term>] = [
    .text("language", \.language, "The language of the texts (BCP 47), or mul for all"),
    .words(
      "words", \.words,
      "The words, separated by semicolons; * at an end stands for any further letters"),
    .words("allowed", \.allowed, "Where they may stand: quoted, works"),
    .text("reason", \.reason, "Why they are not used"),
    .text("better", \.better, "What to write instead"),
    .text("source", \.source, "Where the reason can be read"),
    .text("note", \.note, "What else must be said"),
  ]
}
