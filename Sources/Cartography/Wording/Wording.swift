internal import Geodata

/// The words of the furniture of a map in one language.
struct Wording: Sendable {
  /// The language (BCP 47).
  var language: String
  /// The names of the months from January.
  var months: [String]
  /// Between the day and the month.
  var daySuffix: String
  /// Before a last day that is known without a first one.
  var until: String
  /// Before a first day that is known without a last one.
  var from: String
  /// Between thousands.
  var thousands: String
  /// Between a whole number and its decimals.
  var decimal: String

  var legend: String
  var modes: [Mode: String]
  var courses: [Course: String]
  var onlyPossible: String
  var questionable: String
  var intended: String
  var people: String
  var peopleUnknown: String
  var orMore: String
  var orFewer: String
  var about: String
  var below: String
  var kinds: [PlaceKind: String]
  var region: String
  var orientationTown: String
  var modernBorders: String
  var notShown: String
  var lacksPlace: String
  var lacksDate: String
  var outside: String
  var withinPlace: String
  var unnamed: String
  var everythingShown: String
  var nothingToShow: String
  var nothingHere: String
  var tooSmall: String
  var projection: String
  var bordersNone: String
  var bordersModern: String
  var dataCredit: String
  var baseMapCredit: String
  var defaultTitle: String
  var summaryMovements: String
  var summaryPlaces: String
  var kilometres: String
  var answer: AnswerWording
  var figures: FigureWording

  /// The languages that the furniture is written in.
  static let all: [Wording] = [.english, .german]

  /// The wording of a language, or of its primary subtag; `nil` if there is none.
  static func of(_ language: String) -> Wording? {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
    return all.first { $0.language == primary }
  }

  /// A length in kilometres, tenths only below one: `0.5 km`, `200 km`.
  func kilometres(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let number = tenths % 10 == 0 ? number(tenths / 10) : "\(tenths / 10)\(decimal)\(tenths % 10)"
    return "\(number) \(kilometres)"
  }

  /// A whole number with the language's mark between thousands from five digits on.
  func number(_ value: Int) -> String {
    var digits = String(value)
    guard digits.count > 4 else { return digits }
    var parts: [String] = []
    while digits.count > 3 {
      parts.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + parts).joined(separator: thousands)
  }
}
