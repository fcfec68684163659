public import Geodata

/// What a file of plates says behind a key, and where.
public struct PlateSetting: Hashable, Sendable {
  /// The texts; one for most keys.
  public var values: [String]
  /// The file as messages name it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// The panels and the rules that make some, in the order of the file; none for other keys.
  public var panels: [PlateFile.Entry] = []

  /// The texts by their languages (BCP 47), where they are told apart.
  public var translations: [String: PlateSetting] = [:]

  /// The only text, or the first.
  public var text: String { values.first ?? "" }

  /// What is wrong with the setting.
  public func problem(
    _ key: String?, _ message: String, rule: String, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      file: file, line: line, column: column, field: key, value: values.joined(separator: ", "),
      rule: rule, message: message, hint: hint)
  }
}

extension PlateSetting {
  /// The texts for a plate in a language, or in the language that it is a variety of.
  ///
  /// - Throws: `SettingsError` if they are told apart by language and there are none in this one.
  func spoken(_ language: String, _ key: String) throws(SettingsError) -> PlateSetting {
    guard !translations.isEmpty else { return self }
    let primary = String(language.prefix { $0 != "-" })
    guard var own = translations[language] ?? translations[primary] else {
      throw SettingsError(problems: [
        problem(
          key, "\(key) has no text in the language \u{201C}\(language)\u{201D}",
          rule: "missing-language",
          hint: "add \(language): to those in \(translations.keys.sorted().joined(separator: ", "))"
            + ", or leave \(language) out of languages")
      ])
    }
    own.translations = translations
    return own
  }
}

/// The settings of a plate by their keys.
public typealias PlateSettings = [String: PlateSetting]
