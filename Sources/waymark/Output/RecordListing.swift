import Geodata

/// Writes records for people and for programs, from the description of their fields.
enum RecordListing {
  /// Columns aligned with spaces under their headings.
  static func table<Record: TableRecord>(_ records: [Record], columns: [String]) -> String {
    let fields = columns.compactMap { name in Record.fields.first { $0.name == name } }
    let rows =
      [fields.map(\.name)]
      + records.map { record in fields.map { printable($0.value(of: record)) } }
    let widths = fields.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { value, width in
        value + String(repeating: " ", count: width - value.count)
      }.joined(separator: "  ").trimmedAtEnd
    }.joined(separator: "\n")
  }

  /// An array of objects with all fields; numbers as numbers, lists as arrays, unknown as null.
  static func json<Record: TableRecord>(_ records: [Record]) -> String {
    let fields = Record.fields
    let objects = records.map { record in
      let members = fields.map { field in
        "\(JSONText.string(field.name)): \(json(field.value(of: record), field.kind))"
      }
      return "  {" + members.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
  }

  private static func json(_ value: String, _ kind: FieldKind) -> String {
    switch kind {
    case .references, .words:
      let items = value.split(separator: ";").map { JSONText.string(String($0)) }
      return "[" + items.joined(separator: ", ") + "]"
    case .count, .number: return value.isEmpty ? "null" : value
    case .identifier, .text, .token, .date, .reference:
      return value.isEmpty ? "null" : JSONText.string(value)
    }
  }

  /// The text without characters that would move the cursor or turn the line around.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
