public import Geodata
internal import Yams

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
    fileprivate let node: Node
    /// The keys that lead to the value, joined by full stops.
    let path: String

    /// The line that it begins on, from 1.
    var line: Int { node.mark?.line ?? 0 }
    /// The column that it begins in, from 1.
    var column: Int { node.mark?.column ?? 0 }
    /// The keys of a mapping of anything, each with its value.
    var pairs: [(key: String, value: Value)]? {
      node.mapping.map { mapping in
        mapping.map { key, node in
          let name = key.scalar?.string ?? ""
          return (name, Value(node: node, path: path.isEmpty ? name : "\(path).\(name)"))
        }
      }
    }
    /// The text of a value that is neither a list nor a mapping.
    var text: String? { node.scalar?.string }
    /// The values of a list.
    var items: [Value]? {
      node.sequence.map { list in
        list.enumerated().map { Value(node: $1, path: "\(path)[\($0 + 1)]") }
      }
    }
    /// What kind of value it is, in words.
    var kind: String {
      switch node {
      case .scalar: "a single value"
      case .mapping: "keys with values"
      case .sequence: "a list"
      case .alias: "an alias"
      }
    }
  }

  /// A key of a mapping with its value.
  struct Entry {
    let key: String
    let value: Value
    fileprivate let keyNode: Node
  }

  /// Reads a file.
  ///
  /// - Throws: `SettingsError` if the bytes are not YAML.
  init(_ bytes: [UInt8], file: String) throws(SettingsError) {
    self.file = file
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SettingsError(problems: [
        Diagnostic(
          file: file, rule: "not-utf8", message: "the file is not UTF-8 text",
          hint: "save it with the encoding UTF-8")
      ])
    }
    do {
      root = try Yams.compose(yaml: text).map { Value(node: $0, path: "") }
    } catch {
      throw SettingsError(problems: [YAMLDocument.problem(error, file: file)])
    }
  }

  /// The entries of a mapping; reports keys that are not among those known.
  mutating func entries(of value: Value, keys: [String], what: String) -> [Entry] {
    guard let mapping = value.node.mapping else {
      report(value, rule: "wrong-kind", message: "\(what) is \(value.kind), not keys with values")
      return []
    }
    var found: [Entry] = []
    for (keyNode, node) in mapping {
      let key = keyNode.scalar?.string ?? ""
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

  /// - Throws: `SettingsError` if anything was reported.
  func finish() throws(SettingsError) {
    guard problems.isEmpty else {
      throw SettingsError(
        problems: problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
  }

  private func diagnostic(
    _ node: Node, rule: String, message: String, field: String? = nil, value: String? = nil,
    hint: String?
  ) -> Diagnostic {
    Diagnostic(
      file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, field: field,
      value: value, rule: rule, message: message, hint: hint)
  }

  private static func problem(_ error: any Error, file: String) -> Diagnostic {
    func place(_ mark: Mark?, _ message: String, hint: String? = nil) -> Diagnostic {
      Diagnostic(
        file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, rule: "not-yaml",
        message: message, hint: hint)
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return place(
        mark, "not readable as YAML: \(problem)",
        hint: "look at the indentation, the colons and the quotation marks up to here")
    case .duplicatedKeysInMapping(let keys, let context):
      return place(
        context.mark, "a key stands twice: \(keys.sorted().joined(separator: ", "))",
        hint: "leave one of them")
    case .reader(let problem, _, _, _):
      return place(nil, "not readable as YAML: \(problem)")
    default:
      return place(nil, "not readable as YAML")
    }
  }
}
