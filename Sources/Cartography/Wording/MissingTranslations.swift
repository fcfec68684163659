public import Geodata
internal import RouteGraph

/// What plates of a data set show in another language than the one that is asked for.
///
/// The furniture is written in every language of `LanguageTag.supported`; names of places and titles
/// come from the data.
public struct MissingTranslations: Sendable {
  /// The places that movements touch and that have no name in the language.
  public let places: [Place]
  /// The rows with titles that have none in the language.
  public let titles: [(table: Translation.Titled, record: String, text: String)]

  /// Searches a data set; nothing is missing in the language that it is written in.
  ///
  /// - Complexity: O(p + n + s + t) in the number of places, names, halts and titles.
  public init(_ dataset: Dataset, language: LanguageTag) {
    let names = PlaceNames(dataset, language: language.description)
    var touched = Set(dataset.movements.flatMap { [$0.from, $0.to] })
    touched.formUnion(dataset.stages.map(\.place))
    places = dataset.places.filter { touched.contains($0.id) && names.isMissing($0) }
    let tag = language.description
    let titles: [(table: Translation.Titled, record: String, title: Dataset.Title)] =
      dataset.periods.map {
        (.periods, $0.id.rawValue, dataset.title(of: $0.id, in: tag))
      }
      + dataset.events.map { (.events, $0.id.rawValue, dataset.title(of: $0.id, in: tag)) }
      + dataset.operations.map {
        (.operations, $0.id.rawValue, dataset.title(of: $0.id, in: tag))
      }
    self.titles = titles.filter { !$0.title.isInLanguage }.map {
      ($0.table, $0.record, $0.title.text)
    }
  }
}
