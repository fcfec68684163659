internal import Cartography
internal import Drawing

/// A part of a style that a file can set.
struct StyleField: Sendable {
  /// What a field holds and where it goes.
  enum Kind: Sendable {
    /// A colour, `"#1F2933"`.
    case color(any WritableKeyPath<MapStyle, Color> & Sendable)
    /// A length, `7pt` or `0.45mm`; a bare number is in points.
    case length(any WritableKeyPath<MapStyle, Double> & Sendable, ClosedRange<Double>)
    /// A number without a unit.
    case number(any WritableKeyPath<MapStyle, Double> & Sendable, ClosedRange<Double>)
    /// The name of a family of fonts.
    case family(any WritableKeyPath<MapStyle, String> & Sendable)
  }

  /// The key in the file.
  let key: String
  /// What it is, for the schema.
  let meaning: String
  /// What it holds.
  let kind: Kind

  /// The colours of a style.
  static let colors: [StyleField] = [
    StyleField("ink", "Text, and the first hue of lines", .color(\.ink)),
    StyleField("second-hue", "The second hue of lines", .color(\.secondHue)),
    StyleField("third-hue", "The third hue of lines", .color(\.thirdHue)),
    StyleField("quiet-ink", "Notes and towns for orientation", .color(\.quietInk)),
    StyleField("water-ink", "Names of seas, lakes and rivers", .color(\.waterInk)),
    StyleField("land-ink", "Names of mountains and landscapes", .color(\.landInk)),
    StyleField("paper", "What surrounds the map", .color(\.paper)),
    StyleField("land", "Land", .color(\.land)),
    StyleField("highland", "The highest ground where heights are shown", .color(\.highland)),
    StyleField("water", "Sea and lakes", .color(\.water)),
    StyleField("shore", "Coasts, shores and rivers", .color(\.waterLine)),
    StyleField("graticule", "Lines of longitude and latitude", .color(\.graticule)),
    StyleField("border", "Borders of states", .color(\.border)),
    StyleField("unknown", "What lines of unknown numbers are drawn towards", .color(\.unknownGrey)),
    StyleField("context", "What an answer is compared with", .color(\.contextGrey)),
  ]

  /// The type of a style.
  static let type: [StyleField] = [
    StyleField("family", "The fonts of names and notes", .family(\.family)),
    StyleField("water-family", "The fonts of the names of waters", .family(\.waterFamily)),
    StyleField("text", "The size of names and notes", .length(\.textSize, 4...48)),
    StyleField(
      "halts", "The size of names of towns only passed through",
      .length(\.haltTextSize, 4...48)),
    StyleField("seas", "The size of names of great seas", .length(\.seaTextSize, 4...48)),
    StyleField(
      "waters", "The size of names of small seas, lakes and rivers",
      .length(\.waterTextSize, 4...48)),
    StyleField(
      "lands", "The size of names of mountains and landscapes", .length(\.landTextSize, 4...48)),
    StyleField("title", "The size of the title", .length(\.titleSize, 4...96)),
    StyleField(
      "halo", "How far the outline behind a name reaches", .length(\.haloWidth, 0...6)),
  ]

  /// The measures of lines.
  static let measures: [StyleField] = [
    StyleField(
      "unknown-width", "The width of lines of unknown numbers", .length(\.unknownWidth, 0.1...10)),
    StyleField("head-length", "The arrowhead in widths of its line", .number(\.headLength, 1...8)),
    StyleField("head-width", "The arrowhead in widths of its line", .number(\.headWidth, 1...3)),
    StyleField(
      "head-minimum", "The shortest arrowhead", .length(\.minimumHeadLength, 0...20)),
    StyleField(
      "head-minimum-width", "The narrowest arrowhead", .length(\.minimumHeadWidth, 0...20)),
    StyleField(
      "answer-width", "The lines of the first path of an answer", .length(\.answerWidth, 0.1...10)),
    StyleField(
      "further-answer-width", "The lines of further paths",
      .length(\.furtherAnswerWidth, 0.1...10)),
    StyleField(
      "context-width", "The lines that an answer is compared with",
      .length(\.contextWidth, 0.1...10)),
  ]

  private init(_ key: String, _ meaning: String, _ kind: Kind) {
    self.key = key
    self.meaning = meaning
    self.kind = kind
  }
}
