/// One problem of a data set, with the place where it stands and what to do about it.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How much a problem matters.
  public enum Severity: String, Sendable {
    /// The data cannot be used as they are.
    case error
    /// The data can be used, but something deserves a look.
    case warning
  }

  /// How much the problem matters.
  public var severity: Severity
  /// The file's path.
  public var file: String
  /// The line, from 1; 0 if the problem concerns the whole file.
  public var line: Int
  /// The column in characters, from 1; 0 if the problem concerns the whole line.
  public var column: Int
  /// The name of the column of the table, if one is concerned.
  public var field: String?
  /// The offending value, if there is one.
  public var value: String?
  /// The rule that is broken: a short, stable word for scripts.
  public var rule: String
  /// What is wrong, in words.
  public var message: String
  /// What to do about it, if that can be said.
  public var hint: String?

  /// Creates a problem report.
  public init(
    _ severity: Severity = .error, file: String, line: Int = 0, column: Int = 0,
    field: String? = nil, value: String? = nil, rule: String, message: String, hint: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.value = value
    self.rule = rule
    self.message = message
    self.hint = hint
  }

  /// `file:line:column: error: message [rule]`, with the hint on a second line.
  public var description: String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if line > 0 && column > 0 { place += ":\(column)" }
    var text = "\(place): \(severity.rawValue): \(message) [\(rule)]"
    if let hint { text += "\n    hint: \(hint)" }
    return text
  }
}
