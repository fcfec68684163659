/// A map of a series as a list of maps names it.
public struct SeriesEntry: Hashable, Sendable {
  /// What its page is called, such as `3`.
  public var label: String
  /// The title.
  public var title: String
  /// What stands below the title: a subtitle, the period in words.
  public var lines: [String]
  /// The language of the title (BCP 47).
  public var language: String
  /// The width of the map divided by its height.
  public var aspect: Double

  /// Creates the entry of a map; `aspect` is its width divided by its height.
  public init(label: String, title: String, lines: [String], language: String, aspect: Double) {
    self.label = label
    self.title = title
    self.lines = lines
    self.language = language
    self.aspect = aspect
  }

  /// The title and what stands below it in one line.
  public var heading: String {
    ([title] + lines).filter { !$0.isEmpty }.joined(separator: " \u{00B7} ")
  }
}
