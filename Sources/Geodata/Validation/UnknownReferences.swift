extension Table {
  /// The identifiers that stand in the table, those of broken rows included; `nil` if it could not be
  /// read, so that nothing can be said of references to it.
  var identifiers: NameInterner? {
    guard isReadable, let field = Record.fields.first(where: { $0.kind == .identifier })
    else { return nil }
    var identifiers = NameInterner()
    if let place = place(of: field) {
      for row in rows {
        row.cells.withBytes(place) { bytes in
          if let start = bytes.baseAddress { _ = identifiers.number(of: start, count: bytes.count) }
        }
      }
    }
    for identifier in brokenIdentifiers {
      var bytes = Array(identifier.utf8)
      _ = identifiers.number(of: &bytes)
    }
    return identifiers
  }

  /// Reports the references of all rows to rows that do not exist. O(length of all references).
  ///
  /// - Parameter identifiers: The identifiers that stand in each table that could be read.
  func unknownReferences(to identifiers: [String: NameInterner]) -> [Diagnostic] {
    Record.fields.flatMap { field -> [Diagnostic] in
      guard let target = field.target, let known = identifiers[target] else { return [] }
      return unknownReferences(in: rows, field, to: target, known)
        + unknownReferences(in: brokenRows, field, to: target, known)
    }
  }

  /// Reports the references of one field to rows that do not exist.
  func unknownReferences(
    in rows: [Row], _ field: Field<Record>, to target: String, _ known: NameInterner
  ) -> [Diagnostic] {
    guard let place = place(of: field) else { return [] }
    var isList = false
    if case .references = field.kind { isList = true }
    var diagnostics: [Diagnostic] = []
    for row in rows {
      func look(for identifier: UnsafeBufferPointer<UInt8>) {
        guard !known.contains(identifier) else { return }
        let text = String(decoding: identifier, as: UTF8.self)
        diagnostics.append(
          diagnostic(
            row: row, field: field.name, value: text, rule: "unknown-reference",
            message: "\(field.name): there is no \u{201C}\(text)\u{201D} in \(target).csv",
            hint: Suggestion.hint(for: text, in: known.strings.sorted())
              ?? "add it to \(target).csv first"))
      }
      row.cells.withBytes(place) { bytes in
        if isList { bytes.forEachWord(look) } else if !bytes.isEmpty { look(for: bytes) }
      }
    }
    return diagnostics
  }
}
