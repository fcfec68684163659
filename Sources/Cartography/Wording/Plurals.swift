/// The forms of a noun that numbers ask for, as the Unicode Common Locale Data Repository (CLDR)
/// names them.
enum PluralCategory: Hashable, Sendable {
  case one
  case two
  case few
  case many
  case other
}

/// Which form a whole number asks for: the cardinal rules of CLDR for numbers from zero.
///
/// The rules are those of https://cldr.unicode.org/index/cldr-spec/plural-rules.
enum PluralRules: Sendable {
  /// One, and all else: English, German.
  case oneAndOther
  /// Nought and one, millions, and all else: French.
  case french
  /// Nought and one, and all else: Persian.
  case persian
  /// One, two, and all else: Hebrew.
  case hebrew
  /// One; those that end in 2 to 4 but for 12 to 14; and all else: Polish.
  case polish
  /// Those that end in 1 but for 11; in 2 to 4 but for 12 to 14; and all else: Russian.
  case russian

  /// The form that a number asks for.
  func category(of number: Int) -> PluralCategory {
    let number = Int(clamping: number.magnitude)
    let isFew = (2...4).contains(number % 10) && !(12...14).contains(number % 100)
    switch self {
    case .oneAndOther: return number == 1 ? .one : .other
    case .french:
      return number < 2 ? .one : number % 1_000_000 == 0 ? .many : .other
    case .persian: return number < 2 ? .one : .other
    case .hebrew: return number == 1 ? .one : number == 2 ? .two : .other
    case .polish: return number == 1 ? .one : isFew ? .few : .many
    case .russian:
      return number % 10 == 1 && number % 100 != 11 ? .one : isFew ? .few : .many
    }
  }
}

/// A noun in the forms that numbers ask for; `{n}` stands for the number.
struct CountedNoun: Sendable {
  private let forms: [PluralCategory: String]
  private let other: String

  /// A noun with the form for most numbers and those that differ from it.
  init(_ other: String, _ forms: [PluralCategory: String] = [:]) {
    self.other = other
    self.forms = forms
  }

  /// The form for a category; the one for most numbers if it has none of its own.
  func form(for category: PluralCategory) -> String { forms[category] ?? other }
}
