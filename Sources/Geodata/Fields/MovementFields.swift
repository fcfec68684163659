extension Movement: TableRecord {
  /// `movements`
  public static var tableName: String { "movements" }
  /// What one row is.
  public static var tableSummary: String { "A directed, dated edge: a march, transport or voyage" }
  /// The columns in order.
  public static let fields: [Field<Movement>] = [
    .identifier("id", \.id, "The identifier"),
    .reference("from", to: "places", \.from, "Where it began"),
    .reference("to", to: "places", \.to, "Where it ended, or was meant to end"),
    .token("mode", \.mode, "How people were moved"),
    .date("departed", \.departed, "When it set out; an interval bounds the day"),
    .date("arrived", \.arrived, "When it arrived; an interval bounds the day"),
    .count("prisoners_min", \.prisoners.minimum, "People moved, at least"),
    .count("prisoners_max", \.prisoners.maximum, "People moved, at most"),
    .count("deaths_min", \.deaths.minimum, "Of them dead or murdered, at least"),
    .count("deaths_max", \.deaths.maximum, "Of them dead or murdered, at most"),
    .token("granularity", \.granularity, "What the row stands for"),
    .token("outcome", \.outcome, "How it ended"),
    .token("existence", \.existence, "Whether it took place"),
    .token("course", \.course, "What is known of its way"),
    .token("confidence", \.confidence, "How far the compilers trust the row"),
    .words("inferred", \.inferred, "Fields that no cited work states outright"),
    .reference("operation", to: "operations", \.operation, "The total that covers it"),
    .references("claims", to: "claims", \.claims, "The claims that it is evidence for"),
    .references("sources", to: "sources", \.sources, "The works that say so"),
    .text("note", \.note, "What else must be said"),
  ]
}

extension Stage: TableRecord {
  /// `stages`
  public static var tableName: String { "stages" }
  /// What one row is.
  public static var tableSummary: String { "A halt of a movement, in order" }
  /// A movement has one halt at each step.
  public static var key: [String] { ["movement", "sequence"] }
  /// The columns in order.
  public static let fields: [Field<Stage>] = [
    .reference("movement", to: "movements", \.movement, "The movement"),
    .count("sequence", \.sequence, "The order along the movement, rising"),
    .reference("place", to: "places", \.place, "The place"),
    .date("arrived", \.arrived, "When it was reached"),
    .date("departed", \.departed, "When it was left"),
    .token("kind", \.kind, "What happened there"),
    .references("sources", to: "sources", \.sources, "The works that say so"),
    .text("note", \.note, "What else must be said"),
  ]
}
