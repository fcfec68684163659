extension Table {
  /// Reports the rows whose key stands in an earlier row: keys are unique. O(length of all keys).
  func findRepeatedKeys() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let keys = Record.key.compactMap { name in Record.fields.first { $0.name == name } }
    let places = keys.map(place)
    if isInOrder(of: keys, at: places) { return [] }
    var seen = NameInterner()
    var lines: [Int] = []
    var bytes: [UInt8] = []
    for row in rows {
      bytes.removeAll(keepingCapacity: true)
      for (field, place) in zip(keys, places) {
        // A separator that nobody writes.
        if !bytes.isEmpty { bytes.append(0x1F) }
        if let place, field.kind != .count {
          row.cells.withBytes(place) { bytes.append(contentsOf: $0) }
        } else {
          // A number can be written in more than one way.
          bytes.append(contentsOf: field.value(of: row.record).utf8)
        }
      }
      guard let number = seen.number(of: &bytes) else { continue }
      if number == lines.count {
        lines.append(row.line)
        continue
      }
      let text = keys.map { $0.value(of: row.record) }.joined(separator: " ")
      diagnostics.append(
        diagnostic(
          row: row, field: keys.first?.name, value: text, rule: "repeated-key",
          message: "\u{201C}\(text)\u{201D} already stands in line \(lines[Int(number)])",
          hint: "give each row of \(Record.tableName) its own \(Record.key.joined(separator: ", "))"
        ))
    }
    return diagnostics
  }

  /// Whether each row's key stands behind that of the row before it, so that none can stand twice.
  private func isInOrder(of keys: [Field<Record>], at places: [Int?]) -> Bool {
    // A number can be written in more than one way.
    guard !keys.contains(where: { $0.kind == .count }) else { return false }
    let places = places.compactMap(\.self)
    guard places.count == keys.count else { return false }
    return zip(rows, rows.dropFirst()).allSatisfy { $0.cells.precedes($1.cells, at: places) }
  }
}
