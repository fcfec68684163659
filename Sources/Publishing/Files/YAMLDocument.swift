public import Geodata

/// Why a file of settings cannot be used: every problem, with its place.
public struct SettingsError: Error, Sendable, CustomStringConvertible {
  /// The problems in the order of the file.
  public let problems: [Diagnostic]

  /// Creates an error of problems in the order of the file.
  public init(problems: [Diagnostic]) { self.problems = problems }

  /// The problems, one below the other.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// A YAML file while it is read: its values with their places, and what was found wrong.
struct YAMLDocument {
  /// The file as messages name it.
  let file: String
  /// What is wrong so far.
  private(set) var problems: [Diagnostic] = []
  /// The outermost value; `nil` for an empty file.
  let root: Value?

  /// One value with its place.
  struct Value {
    fileprivate let node: YAMLNode
    /// The keys that lead to the value, joined by full stops.
    let path: String

    /// The line that it begins on, from 1.
    var line: Int { node.mark.line }
    /// The column that it begins in, from 1.
    var column: Int { node.mark.column }
    /// The keys of a mapping of anything, each with its value.
    var pairs: [(key: String, value: Value)]? {
      guard case .mapping(let mapping, _) = node else { return nil }
      return mapping.map { key, node in
        let name = key.text ?? ""
        return (name, Value(node: node, path: path.isEmpty ? name : "\(path).\(name)"))
      }
    }
    /// The text of a value that is neither a list nor a mapping.
    var text: String? { node.text }
    /// The values of a list.
    var items: [Value]? {
      guard case .sequence(let list, _) = node else { return nil }
      return list.enumerated().map { Value(node: $1, path: "\(path)[\($0 + 1)]") }
    }
    /// What kind of value it is, in words.
    var kind: String {
      switch node {
      case .scalar: "a single value"
      case .mapping: "keys with values"
      case .sequence: "a list"
      }
    }
  }

  /// A key of a mapping with its value.
  struct Entry {
    let key: String
    let value: Value
    fileprivate let keyNode: YAMLNode
  }

  /// Reads a file.
  ///
  /// - Throws: `SettingsError` if the bytes are not YAML.
  init(_ bytes: [UInt8], file: String) throws(SettingsError) {
    self.file = file
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw SettingsError(problems: [
        Diagnostic(
          file: file, rule: "not-utf8", message: "the file is not UTF-8 text",
          hint: "save it with the encoding UTF-8")
      ])
    }
    do throws(YAMLProblem) {
      root = try YAMLParser.node(of: bytes).map { Value(node: $0, path: "") }
    } catch {
      throw SettingsError(problems: [
        Diagnostic(
          file: file, line: error.mark?.line ?? 0, column: error.mark?.column ?? 0,
          rule: "not-yaml", message: error.message, hint: error.hint)
      ])
    }
  }

  /// The entries of a mapping; reports keys that are not among those known.
  mutating func entries(of value: Value, keys: [String], what: String) -> [Entry] {
    guard case .mapping(let mapping, _) = value.node else {
      report(value, rule: "wrong-kind", message: "\(what) is \(value.kind), not keys with values")
      return []
    }
    var found: [Entry] = []
    for (keyNode, node) in mapping {
      let key = keyNode.text ?? ""
      guard keys.contains(key) else {
        problems.append(
          diagnostic(
            keyNode, rule: "unknown-key", message: "\(what) has no key \u{201C}\(key)\u{201D}",
            value: key,
            hint: Suggestion.hint(for: key, in: keys)
              ?? "the keys are: \(keys.joined(separator: ", "))"))
        continue
      }
      found.append(
        Entry(
          key: key,
          value: Value(node: node, path: value.path.isEmpty ? key : "\(value.path).\(key)"),
          keyNode: keyNode))
    }
    return found
  }

  /// Reports what is wrong with a value.
  mutating func report(_ value: Value, rule: String, message: String, hint: String? = nil) {
    problems.append(
      diagnostic(
        value.node, rule: rule, message: message, field: value.path.isEmpty ? nil : value.path,
        value: value.text, hint: hint))
  }

  /// Reports a problem whose place is known.
  mutating func report(_ problem: Diagnostic) { problems.append(problem) }

  /// Takes back what was reported after the first problems, in the order of the file.
  mutating func problems(after count: Int) -> [Diagnostic] {
    defer { problems.removeSubrange(count...) }
    return problems[count...].sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// - Throws: `SettingsError` if anything was reported.
  func finish() throws(SettingsError) {
    guard problems.isEmpty else {
      throw SettingsError(
        problems: problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
  }

  private func diagnostic(
    _ node: YAMLNode, rule: String, message: String, field: String? = nil, value: String? = nil,
    hint: String?
  ) -> Diagnostic {
    Diagnostic(
      file: file, line: node.mark.line, column: node.mark.column, field: field,
      value: value, rule: rule, message: message, hint: hint)
  }
}
