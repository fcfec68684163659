internal import Geodata

/// The words of descriptions and tables of plates, in one language.
struct DescriptionWording: Sendable {
  /// Says that nobody has approved a description yet.
  var draft: String
  /// Before the places where movements begin: all of them, or the most frequent.
  var starts: String
  var mostStarts: String
  /// Before the places where movements end.
  var ends: String
  var mostEnds: String
  /// How movements ended.
  var outcome: String
  var outcomes: [Outcome: String]
  /// What is known of the ways of movements.
  var course: String
  /// Before how many people died or were murdered.
  var deaths: String
  /// Before movements that may not belong to the period or may not have taken place.
  var possiblyAlso: String
  /// Before the number of movements whose number of people is not known.
  var numberUnknown: String
  /// Before the number of general statements that are left out of the sums.
  var notCounted: String
  /// Says that people of several movements are counted with each.
  var several: String
  var notKnown: String

  /// The headings of tables.
  var shown: String
  var missing: String
  var identifier: String
  var from: String
  var to: String
  var departed: String
  var arrived: String
  var mode: String
  var people: String
  var dead: String
  var sources: String
  var reason: String
  var reasons: [LeftOutMovement.Reason: String]
}

extension Wording {
  /// The words of descriptions and tables.
  var description: DescriptionWording {
    switch language {
    case "de": .german
    case "pl": .polish
    case "fa": .persian
    case "he": .hebrew
    case "ru": .russian
    case "fr": .french
    default: .english
    }
  }
}
