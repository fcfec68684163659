extension Operation: TableRecord {
  /// `operations`
  public static var tableName: String { "operations" }
  /// What one row is.
  public static var tableSummary: String {
    "A total that covers several movements, so that nobody is counted twice"
  }
  /// The columns in order.
  public static let fields: [Field<Operation>] = [
    .identifier("id", \.id, "The identifier"),
    .text("name", \.name, "What it is called"),
    .count("prisoners_min", \.prisoners.minimum, "People moved in all, at least"),
    .count("prisoners_max", \.prisoners.maximum, "People moved in all, at most"),
    .count("deaths_min", \.deaths.minimum, "Of them dead or murdered, at least"),
    .count("deaths_max", \.deaths.maximum, "Of them dead or murdered, at most"),
    .references("sources", to: "sources", \.sources, "The works that say so"),
    .text("note", \.note, "What else must be said"),
  ]
}

extension Event: TableRecord {
  /// `events`
  public static var tableName: String { "events" }
  /// What one row is.
  public static var tableSummary: String { "A dated event that gives the movements their context" }
  /// The columns in order.
  public static let fields: [Field<Event>] = [
    .identifier("id", \.id, "The identifier"),
    .date("date", \.date, "When it happened", isRequired: true),
    .reference("place", to: "places", \.place, "Where it happened"),
    .text("name", \.name, "What happened"),
    .references("claims", to: "claims", \.claims, "The claims that it is evidence for"),
    .references("sources", to: "sources", \.sources, "The works that say so"),
    .text("note", \.note, "What else must be said"),
  ]
}

extension NamedPeriod: TableRecord {
  /// `periods`
  public static var tableName: String { "periods" }
  /// What one row is.
  public static var tableSummary: String { "A named stretch of time that plates are drawn for" }
  /// The columns in order.
  public static let fields: [Field<NamedPeriod>] = [
    .identifier("id", \.id, "The identifier"),
    .text("name", \.name, "What it is called"),
    .date("interval", \.interval, "Its first and last day", isRequired: true),
    .references("sources", to: "sources", \.sources, "The works that it rests on"),
    .text("note", \.note, "What else must be said"),
  ]
}

extension Claim: TableRecord {
  /// `claims`
  public static var tableName: String { "claims" }
  /// What one row is.
  public static var tableSummary: String { "A statement of the text that the data set illustrates" }
  /// The columns in order.
  public static let fields: [Field<Claim>] = [
    .identifier("id", \.id, "The identifier"),
    .text("statement", \.statement, "What the text states, in our own words"),
    .references("sources", to: "sources", \.sources, "The works that it rests on"),
    .text("note", \.note, "What else must be said"),
  ]
}

extension Source: TableRecord {
  /// `sources`
  public static var tableName: String { "sources" }
  /// What one row is.
  public static var tableSummary: String { "A work that is cited" }
  /// The columns in order.
  public static let fields: [Field<Source>] = [
    .identifier("id", \.id, "The identifier"),
    .text("citation", \.citation, "Author, title, publisher, year"),
    .text("url", \.url, "Where it can be read"),
    .token("kind", \.kind, "What sort of work it is"),
    .date("read_on", \.readOn, "The day on which it was read"),
    .text("note", \.note, "What else must be said"),
  ]
}
