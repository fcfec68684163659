extension Table {
  /// Reports the rows whose key stands in an earlier row: keys are unique. O(length of all keys).
  func findRepeatedKeys() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let keys = Record.fields.filter { Record.key.contains($0.name) }
    let places = keys.map(place)
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
}
