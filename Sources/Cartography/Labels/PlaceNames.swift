internal import Geodata
internal import RouteGraph

/// Which name of a place stands on a plate in a language.
///
/// In this order: the historical name in the language; the name in `places.csv`, if the data set is
/// written in it; today's name in it, but for camps, which never bore it; the name in `places.csv`.
struct PlaceNames {
  /// A name and the language that it is in, if that is known.
  struct Name: Hashable {
    var text: String
    var language: String?
  }

  /// The language of the plate (BCP 47).
  let language: String
  private let historical: [PlaceID: Name]
  private let modern: [PlaceID: Name]
  private let isOwnLanguage: Bool
  private let withModern: Bool

  /// Collects the names of a data set; its own language counts as the language of `places.csv`.
  ///
  /// - Parameter withModern: whether today's names are wanted beside those of the time.
  init(_ dataset: Dataset, language: String, withModern: Bool = false) {
    self.language = language
    self.withModern = withModern
    let primary = PlaceNames.primary(of: language)
    isOwnLanguage = primary == PlaceNames.primary(of: dataset.package.language)
    var found: [PlaceName.Kind: [PlaceID: Name]] = [:]
    for wanted in [language.lowercased(), primary] {
      for name in dataset.names where name.language.lowercased() == wanted {
        // Of several names the one that historians use comes first.
        let isUsual = dataset.place(name.place)?.name == name.name
        if found[name.kind]?[name.place] == nil || (isUsual && wanted == language.lowercased()) {
          found[name.kind, default: [:]][name.place] = Name(
            text: name.name, language: name.language)
        }
      }
    }
    historical = found[.historical] ?? [:]
    modern = found[.modern] ?? [:]
  }

  /// The name that stands on the plate.
  func name(of place: Place) -> Name {
    named(place) ?? Name(text: place.name, language: isOwnLanguage ? language : nil)
  }

  /// Today's name, to stand beside that of the time; nil if none is wanted or known.
  func modern(of place: Place) -> String? {
    guard withModern, let name = modern[place.id]?.text ?? place.modernName,
      name != self.name(of: place).text
    else { return nil }
    return name
  }

  /// Whether the place has no name in the language of the plate, so that another stands for it.
  func isMissing(_ place: Place) -> Bool { !isOwnLanguage && named(place) == nil }

  private func named(_ place: Place) -> Name? {
    if let name = historical[place.id] { return name }
    return isOwnLanguage || place.kind.isCamp ? nil : modern[place.id]
  }

  private static func primary(of language: String) -> String {
    (try? LanguageTag(language))?.primary ?? language.lowercased()
  }
}

extension PlaceKind {
  /// Whether it was set up and named by those who held people there.
  fileprivate var isCamp: Bool {
    switch self {
    case .mainCamp, .subcamp, .killingCentre, .transitCamp, .labourCamp, .prisonerOfWarCamp,
      .ghetto:
      true
    case .town, .station, .killingSite, .burialSite, .liberationSite, .ship, .region: false
    }
  }
}
