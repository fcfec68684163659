/// A key of a plate in a file of plates.
public struct PlateKey: Sendable {
  /// What stands behind a key.
  public enum Kind: Sendable {
    /// A text or a number.
    case text
    /// A text, or a list of texts.
    case words
    /// A text that is drawn or printed, or such texts by language.
    case spoken
    /// The same with lists of texts.
    case spokenWords
    /// `true` or `false`.
    case flag
    /// Keys and texts of the editor's own, each of which becomes `key=text`.
    case pairs
    /// Settings of panels: one rule, or a list of rules and single panels.
    case panels
  }

  /// The key.
  public let name: String
  /// What it says, for the documentation.
  public let meaning: String
  /// What stands behind it.
  public let kind: Kind

  private init(_ name: String, _ meaning: String, _ kind: Kind = .text) {
    self.name = name
    self.meaning = meaning
    self.kind = kind
  }

  /// The key of a name.
  public static func named(_ name: String) -> PlateKey? { all.first { $0.name == name } }

  /// All keys, in the order of the documentation.
  public static let all = own + options

  /// What a plate is called and how many there are of it.
  public static let own: [PlateKey] = [
    PlateKey("plate", "The name of the plate, by which it is known; may hold tokens"),
    PlateKey("extends", "The plate whose settings these are added to"),
    PlateKey("each", "One plate for each `period`, `operation` or `place`"),
    PlateKey("every", "One plate for each `7 days`, `2 weeks` or `1 month` between from and to"),
    PlateKey("only", "Of the generated plates those whose period, operation or place fits", .words),
    PlateKey("kinds", "Of `each: place` the places of these kinds, as in main-camp", .words),
    PlateKey("languages", "One plate in each of these languages", .words),
    PlateKey("formats", "One file in each of these formats", .words),
    PlateKey("name", "The name of the files, without ending; may hold tokens and folders"),
    PlateKey("caption", "A caption, which is not drawn; may hold tokens", .spoken),
    PlateKey("beside", "Files beside the plate: alt, caption, csv, html, report", .words),
    PlateKey("kind", "map, or small-multiples: several small maps in one frame"),
    PlateKey("panels", "The maps of small multiples: a rule, or a list of their settings", .panels),
    PlateKey("columns", "How many of these maps stand side by side"),
  ]

  /// What is said to `waymark map` by the option of the same name.
  public static let options: [PlateKey] = [
    PlateKey("period", "A period of the data set"),
    PlateKey("from", "The first day"),
    PlateKey("to", "The last day"),
    PlateKey("mode", "Only movements of these kinds", .words),
    PlateKey("place", "Only movements that touch these places", .words),
    PlateKey("operation", "Only movements of these operations", .words),
    PlateKey("dates", "definite or possible"),
    PlateKey("size", "The size on paper"),
    PlateKey("width", "The width alone"),
    PlateKey("height", "The height alone"),
    PlateKey("preset", "The rules of a publisher"),
    PlateKey("presets", "A table with other presets"),
    PlateKey("crs", "The map projection"),
    PlateKey("bbox", "The part of the earth to show"),
    PlateKey("fit", "shown or all"),
    PlateKey("lines", "curved or straight"),
    PlateKey("max-flows", "Show at most so many movements"),
    PlateKey("borders", "none, auto, modern, or the day of the borders"),
    PlateKey("relief", "Tint the land by its height", .flag),
    PlateKey("front", "none, auto, or the day of the front"),
    PlateKey("territory-names", "Name states and occupied areas", .flag),
    PlateKey("nature-names", "Name seas, lakes, rivers and mountains", .flag),
    PlateKey("basemap", "The folder of a base map"),
    PlateKey("style", "The look"),
    PlateKey("title", "The title; may hold tokens", .spoken),
    PlateKey("subtitle", "A line below the title; may hold tokens", .spoken),
    PlateKey("note", "Sentences for the notes at the foot; may hold tokens", .spokenWords),
    PlateKey("modern-names", "Today's names in brackets", .flag),
    PlateKey("pin", "Where names stand: place and where", .pairs),
    PlateKey("strip", "The time line: auto, on or off"),
    PlateKey("inset", "Parts of the map to enlarge", .words),
    PlateKey("north", "The sign of north: auto, on or off"),
    PlateKey("locator", "The small map: auto, on, off, a corner or a side"),
    PlateKey("dpi", "Dots per inch of pixel formats"),
    PlateKey("grey", "Shades of grey", .flag),
    PlateKey("svg-text", "outlines or live"),
    PlateKey("eps-text", "live or outlines"),
    PlateKey("alt-approved", "A file with an editor's words for those who cannot see the plate"),
    PlateKey("terms", "The words that titles are checked for"),
  ]

  /// What the maps of small multiples can differ in, and how they are made and called.
  public static let ofPanel: Set<String> = [
    "each", "every", "only", "kinds", "languages", "period", "from", "to", "mode", "place",
    "operation", "dates", "title",
  ]
  /// The keys whose values name files and folders, as seen from the file of plates.
  public static let paths: Set<String> = ["presets", "basemap", "alt-approved", "terms"]
  /// The keys whose texts may hold tokens for words.
  static let templates: Set<String> = ["title", "subtitle", "note", "caption"]
}
