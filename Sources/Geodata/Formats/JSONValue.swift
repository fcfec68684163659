/// A value that is written as JSON (RFC 8259); the members of objects keep their order.
public enum JSONValue: Hashable, Sendable {
  /// A named value of an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Nothing, or not known.
  case null
  /// Yes or no.
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Named values in order.
  case object([Member])

  /// A text, or `null` where there is none.
  public static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A whole number.
  public static func integer(_ number: Int) -> JSONValue { .number(String(number)) }

  /// Texts as a list.
  public static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map { .string($0) })
  }

  /// The value on one line.
  public var line: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): JSONValue.quoted(text)
    case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map(\.line).joined(separator: ", ") + "}"
    }
  }

  /// The value for people: lists and objects stand on one line where that leaves no line longer
  /// than `width` characters, else each of their parts begins a line of its own.
  ///
  /// - Complexity: O(d n) in the length of the text and the depth of the value.
  public func lines(width: Int = 100) -> String { lines(width: width, indent: "", before: 0) }

  private func lines(width: Int, indent: String, before: Int) -> String {
    let parts: [(head: String, value: JSONValue)]
    let marks: (open: String, close: String)
    switch self {
    case .array(let items): (parts, marks) = (items.map { ("", $0) }, ("[", "]"))
    case .object(let members):
      (parts, marks) = (
        members.map { (JSONValue.quoted($0.name) + ": ", $0.value) }, ("{", "}")
      )
    default: return line
    }
    let short = line
    if parts.isEmpty || indent.count + before + short.count < width { return short }
    let inner = indent + "  "
    let written = parts.map { head, value in
      inner + head + value.lines(width: width, indent: inner, before: head.count)
    }
    return marks.open + "\n" + written.joined(separator: ",\n") + "\n" + indent + marks.close
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension JSONValue.Member {
  fileprivate var line: String { JSONValue.string(name).line + ": " + value.line }
}
