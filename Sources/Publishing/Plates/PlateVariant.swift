internal import Cartography
internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// One of the plates that an entry stands for, before languages are told apart.
struct PlateVariant {
  /// The settings, with what was generated.
  var settings: PlateSettings
  /// Where the entry begins.
  let place: PlateSetting
  /// What the plate is called where its entry does not say: a template.
  var usualName = "{number}"
  /// What stands above it if it is a panel: a template.
  var usualTitle = ""
  /// Which of the panels of its plate it is, or the first that it makes is, from 1; `nil` if it is a plate.
  var panel: Int?
  /// The panels that it is divided into; none for one map.
  var panels: [PlateVariant] = []
  /// How many of them stand side by side; `nil` if nobody said.
  var columns: Int?
  /// The days that it shows, if it shows certain ones.
  var range: DayRange?
  /// The period that it shows, if that has a name.
  var period: PeriodID?
  /// The only place that its movements touch.
  var only: PlaceID?
  /// The only operation of its movements.
  var operation: OperationID?

  /// The language of the panel, if it is another than that of the plate (BCP 47).
  var language: String? { settings["languages"]?.text }

  /// What messages call it, made by a rule or alone.
  var subject: String {
    guard let panel else { return "the plate" }
    return settings["each"] == nil && settings["every"] == nil ? "panel \(panel)" : "the panel"
  }

  /// What messages call such a thing: a plate, or a panel.
  var noun: String { panel == nil ? "plate" : "panel" }

  /// What tokens stand for in names of files.
  var tokens: [PlateTemplate.Token: String] {
    var tokens: [PlateTemplate.Token: String] = [:]
    tokens[.period] = period?.rawValue
    tokens[.place] = only?.rawValue
    tokens[.operation] = operation?.rawValue
    tokens[.from] = range.map { $0.isOpenAtStart ? "open" : "\($0.earliest)" }
    tokens[.to] = range.map { $0.isOpenAtEnd ? "open" : "\($0.latest)" }
    return tokens
  }

  /// What tokens stand for in titles and captions.
  func words(_ words: PlateWords) -> [PlateTemplate.Token: String] {
    var values: [PlateTemplate.Token: String] = [:]
    values[.period] = period.map { words.name(of: $0) } ?? range.map { words.words($0) }
    values[.place] = only.map { words.name(of: $0) }
    values[.operation] = operation.map { words.name(of: $0) }
    if let range, !range.isOpenAtStart { values[.from] = words.words(DayRange(range.earliest)) }
    if let range, !range.isOpenAtEnd { values[.to] = words.words(DayRange(range.latest)) }
    return values
  }
}
