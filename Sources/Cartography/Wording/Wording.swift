internal import Drawing
internal import Geodata

/// The words of the furniture of a map in one language.
struct Wording: Sendable {
  /// The language (BCP 47).
  var language: String
  /// Which way its script runs.
  var direction = TextDirection.leftToRight
  /// How it writes dates.
  var dates: DateWording
  /// Which forms of nouns its numbers ask for.
  var plurals: PluralRules
  /// The digit nought, where the digits are other than those of ASCII.
  var zeroDigit: Unicode.Scalar?
  /// Between thousands.
  var thousands: String
  /// Between a whole number and its decimals.
  var decimal: String
  /// Between a word and what it announces.
  var colon = ": "
  /// Between the items of a list.
  var semicolon = "; "
  /// Between the items of an enumeration.
  var comma = ", "
  /// Degrees east, west, north and south; `{n}` stands for the number with its sign.
  var degrees: Degrees

  /// The directions of degrees.
  struct Degrees: Sendable {
    var east: String
    var west: String
    var north: String
    var south: String
  }

  /// The letter of a north arrow.
  var north: String
  var legend: String
  var modes: [Mode: String]
  var courses: [Course: String]
  var onlyPossible: String
  var questionable: String
  var intended: String
  var openEnded: String
  var people: String
  var peopleUnknown: String
  /// A number that is the least or the greatest there can be; `{n}` stands for it.
  var orMore: String
  var orFewer: String
  var below: String
  var kinds: [PlaceKind: String]
  var region: String
  var orientationTown: String
  var modernBorders: String
  var stateBorder: String
  var innerBorder: String
  /// A border whose course is only roughly known.
  var roughBorder: String
  /// The tints of heights; `{n}` stands for the heights at which they change.
  var heights: String
  var notShown: String
  var lacksPlace: String
  var lacksDate: String
  var outside: String
  var withinPlace: String
  var beyondLimit: String
  var unnamed: String
  var everythingShown: String
  var nothingToShow: String
  var nothingHere: String
  var tooSmall: String
  var projection: String
  var bordersNone: String
  /// Borders of a day; `{date}` stands for it.
  var bordersOfDay: String
  var bordersModern: String
  var dataCredit: String
  var baseMapCredit: String
  var defaultTitle: String
  /// The heading of a list of maps.
  var maps: String
  var movements: CountedNoun
  var places: CountedNoun
  var kilometres: String
  var answer: AnswerWording
  var figures: FigureWording
  var territories: BorderWording

  /// The languages that the furniture is written in.
  static let all: [Wording] = [
    .english, .german, .polish, .persian, .hebrew, .russian, .french,
  ]

  /// The wording of a language, or of its primary subtag; `nil` if there is none.
  static func of(_ language: String) -> Wording? {
    guard let tag = try? LanguageTag(language) else { return nil }
    return all.first { $0.language == tag.primary }
  }

  /// Whether the script runs from right to left.
  var isRightToLeft: Bool { direction == .rightToLeft }

  /// What an announcing word says: `Data: …`.
  func labelled(_ label: String, _ text: String) -> String { label + colon + text }

  /// Words with a colon, above what they are said of.
  func heading(_ label: String) -> String {
    label + colon.reversed().drop { $0.isWhitespace }.reversed()
  }

  /// Text of another language or script, set apart so that neither disturbs the order of the other
  /// (the isolates of the Unicode bidirectional algorithm, Unicode Standard Annex 9).
  func embedded(_ text: String) -> String {
    isRightToLeft ? "\u{2068}\(text)\u{2069}" : text
  }

  /// From one to another, as an arrow in reading direction.
  func arrow(from origin: String, to destination: String) -> String {
    let arrow = isRightToLeft ? "\u{2190}" : "\u{2192}"
    return "\(embedded(origin)) \(arrow) \(embedded(destination))"
  }
}
