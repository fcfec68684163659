internal import Cartography

/// One of the small maps of a plate, as it is to be drawn.
public struct PlannedPanel: Sendable {
  /// What it says of the options of a map, with what it shares with the plate.
  public let settings: PlateSettings
  /// Which of the panels of its plate it is, from 1.
  public let number: Int
  /// The language (BCP 47).
  public let language: String
  /// Where its entry begins in the file of plates.
  public let place: PlateSetting
  /// What stands above it: a template.
  private let template: String
  /// What the tokens of its title stand for.
  private let words: [PlateTemplate.Token: String]

  /// - Parameter number: which of the panels of its plate it is, from 1.
  init(
    _ variant: PlateVariant, number: Int, of plate: PlannedPlate, _ spoken: PlateWords
  ) throws(SettingsError) {
    settings = variant.settings
    self.number = number
    language = variant.language ?? plate.language
    place = variant.place
    template =
      try variant.settings["title"]?.spoken(language, "title").text ?? variant.usualTitle
    var words = variant.words(spoken)
    words[.language] = language
    words[.plate] = plate.id
    words[.series] = plate.words[.series]
    words[.number] = spoken.words(number)
    self.words = words
    _ = try title(count: "0")
  }

  /// What stands above it.
  ///
  /// - Parameter count: how many movements it shows, in words.
  /// - Throws: `SettingsError` if a token means nothing here.
  public func title(count: String) throws(SettingsError) -> String {
    try PlateTemplate.text(
      template, words, count: count, of: "title", settings["title"] ?? place,
      in: "panel \(number)")
  }

  /// Whether its title says how many movements it shows.
  public var tellsCount: Bool { template.contains("{count}") }
}
