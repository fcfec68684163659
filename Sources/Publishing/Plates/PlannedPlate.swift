internal import Geodata

/// A plate of a series, as it is to be drawn: in one language, in any number of formats.
public struct PlannedPlate: Sendable {
  /// What the plate is called; no other plate of the series is called so.
  public let id: String
  /// The language (BCP 47).
  public let language: String
  /// The path of its files below the output folder, without an ending.
  public let name: String
  /// The endings of its formats.
  public let formats: [String]
  /// What is written beside the plate.
  public let beside: [PlateSide]
  /// What it says of the options of a map.
  public let settings: PlateSettings
  /// Where its entry begins in the file of plates.
  public let place: PlateSetting
  /// The small maps that it is divided into, in reading order; none for one map.
  public internal(set) var panels: [PlannedPanel] = []
  /// The same plate in the other languages of its entry; with it they have one frame.
  public internal(set) var translations: [PlannedPlate] = []
  /// How many of them stand side by side; `nil` for as many as let them be largest.
  public let columns: Int?
  /// What the tokens of its texts stand for.
  let words: [PlateTemplate.Token: String]

  /// The paths of its files below the output folder.
  public var files: [String] {
    formats.map { "\(name).\($0)" } + beside.map { name + $0.ending }
  }

  /// The texts of a key with the values of their tokens.
  ///
  /// - Parameter count: how many movements the plate shows, in words.
  /// - Throws: `SettingsError` if a token means nothing here.
  public func texts(_ key: String, count: String) throws(SettingsError) -> [String] {
    guard let setting = settings[key] else { return [] }
    var texts: [String] = []
    for text in setting.values {
      texts.append(try PlateTemplate.text(text, words, count: count, of: key, setting))
    }
    return texts
  }

  /// Whether a text of the plate says how many movements it shows.
  public var tellsCount: Bool {
    PlateKey.templates.contains { key in
      settings[key]?.values.contains { $0.contains("{count}") } ?? false
    }
  }
}

extension PlateTemplate {
  /// The text of a key with the values of its tokens.
  ///
  /// - Parameter subject: what the values are those of, as messages name it.
  /// - Throws: `SettingsError` with the place of the key if a token means nothing here.
  static func text(
    _ text: String, _ words: [Token: String], count: String, of key: String,
    _ setting: PlateSetting, in subject: String = "this plate"
  ) throws(SettingsError) -> String {
    var values = words
    values[.count] = count
    do throws(Problem) {
      return try PlateTemplate(text).text(values, of: subject)
    } catch {
      throw SettingsError(problems: [
        setting.problem(key, error.message, rule: "unknown-token", hint: error.hint)
      ])
    }
  }
}

/// A file beside a plate.
public enum PlateSide: String, CaseIterable, Sendable {
  /// The words that stand for the plate where it cannot be seen.
  case alt
  /// The caption.
  case caption
  /// The data of the plate as a table.
  case csv
  /// The same for a browser.
  case html
  /// What is on the plate and what was left out.
  case report

  /// The ending of the file.
  var ending: String {
    switch self {
    case .alt: ".alt.txt"
    case .caption: ".caption.txt"
    case .csv: ".csv"
    case .html: ".html"
    case .report: ".json"
    }
  }
}
