extension Place: TableRecord {
  /// `places`
  public static var tableName: String { "places" }
  /// What one row is.
  public static var tableSummary: String { "A node: a camp, a town, a site, a ship or an area" }
  /// The columns in order.
  public static let fields: [Field<Place>] = [
    .identifier("id", \.id, "The identifier"),
    .token("kind", \.kind, "What the place was"),
    .text("name", \.name, "The name that historians use"),
    .text("modern_name", \.modernName, "Today's name, where it differs"),
    .reference("parent", to: "places", \.parent, "The main camp that a subcamp belonged to"),
    .number("longitude", \.longitude, in: -180...180, "Degrees east, WGS 84"),
    .number("latitude", \.latitude, in: -90...90, "Degrees north, WGS 84"),
    .token("precision", \.precision, "How well the position is known"),
    .date("opened", \.opened, "When the place came into use"),
    .date("closed", \.closed, "When the prisoners were removed or the place given up"),
    .date("liberated", \.liberated, "When the place was freed or taken"),
    .text("liberated_by", \.liberatedBy, "Who freed or took it"),
    .count(
      "prisoners_at_liberation_min", \.prisonersAtLiberation.minimum,
      "Prisoners found there, at least"),
    .count(
      "prisoners_at_liberation_max", \.prisonersAtLiberation.maximum,
      "Prisoners found there, at most"),
    .text("wikidata", \.wikidata, "The item of Wikidata"),
    .text("position_source", \.positionSource, "Where the position comes from"),
    .references("sources", to: "sources", \.sources, "The works that say so"),
    .text("note", \.note, "What else must be said"),
  ]
}

extension PlaceName: TableRecord {
  /// `names`
  public static var tableName: String { "names" }
  /// What one row is.
  public static var tableSummary: String { "A name of a place in a language" }
  /// A place may have one name of a kind and spelling in a language.
  public static var key: [String] { ["place", "language", "kind", "name"] }
  /// The columns in order.
  public static let fields: [Field<PlaceName>] = [
    .reference("place", to: "places", \.place, "The place"),
    .text("language", \.language, "The language (BCP 47)"),
    .text("name", \.name, "The name"),
    .token("kind", \.kind, "Whose or which time's name it is"),
    .references("sources", to: "sources", \.sources, "The works that say so"),
    .text("note", \.note, "What else must be said"),
  ]
}
