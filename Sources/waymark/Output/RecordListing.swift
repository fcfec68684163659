import Geodata

/// Writes records for people and for programs, from the description of their fields.
enum RecordListing {
  /// Columns aligned with spaces under their headings.
  static func table<Record: TableRecord>(_ records: [Record], columns: [String]) -> String {
    let fields = columns.compactMap { name in Record.fields.first { $0.name == name } }
    return TextTable.lines(
      [fields.map(\.name)]
        + records.map { record in fields.map { PrintableText.word($0.value(of: record)) } })
  }

  /// An array of objects with all fields; numbers as numbers, lists as arrays, unknown as null.
  static func json<Record: TableRecord>(_ records: [Record]) -> String {
    let fields = Record.fields
    return JSONValue.listing(
      records.map { record in
        .object(fields.map { .init($0.name, json($0.value(of: record), $0.kind)) })
      })
  }

  private static func json(_ value: String, _ kind: FieldKind) -> JSONValue {
    switch kind {
    case .references, .words: .strings(value.split(separator: ";").map(String.init))
    case .count, .number: value.isEmpty ? .null : .number(value)
    case .identifier, .text, .token, .date, .reference:
      value.isEmpty ? .null : .string(value)
    }
  }
}
