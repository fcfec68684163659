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

/// The settings of a plate by their keys.
public typealias PlateSettings = [String: PlateSetting]
