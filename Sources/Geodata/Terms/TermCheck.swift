/// Looks through the texts of a data set for words of a list.
public struct TermCheck {
  /// A warning for each use, in the order of the files.
  public let diagnostics: [Diagnostic]

  /// What the texts of a column are.
  private struct Column {
    var name: String
    /// Whether the column `language` of the row names the language of the text.
    var isTranslated = false
    var context: Term.Context?

    init(_ name: String, isTranslated: Bool = false, context: Term.Context? = nil) {
      self.name = name
      self.isTranslated = isTranslated
      self.context = context
    }
  }

  private static let tables: [(name: String, columns: [Column])] = [
    (Place.tableName, [Column("name"), Column("modern_name"), Column("note")]),
    (PlaceName.tableName, [Column("name", isTranslated: true), Column("note")]),
    (Movement.tableName, [Column("note")]),
    (Stage.tableName, [Column("note")]),
    (Operation.tableName, [Column("name"), Column("note")]),
    (Event.tableName, [Column("name"), Column("note")]),
    (NamedPeriod.tableName, [Column("name"), Column("note")]),
    (Translation.tableName, [Column("text", isTranslated: true), Column("note")]),
    (Claim.tableName, [Column("statement"), Column("note")]),
    (Source.tableName, [Column("citation", context: .works), Column("note")]),
  ]

  /// Reads the tables of a folder anew; what is wrong with their form is not said again.
  ///
  /// - Parameter language: the language that the tables are written in (BCP 47).
  public init(folder: String, language: String, terms: TermList) {
    var found: [Diagnostic] = []
    for (table, columns) in TermCheck.tables {
      let path = "\(folder)/\(table).csv"
      guard let bytes = try? FileBytes.read(path) else { continue }
      let rows = CSV(bytes, file: path).rows
      guard let header = rows.first?.map(\.text) else { continue }
      let places = columns.compactMap { column in
        header.firstIndex(of: column.name).map { ($0, column) }
      }
      let languagePlace = header.firstIndex(of: "language")
      let kindPlace = table == PlaceName.tableName ? header.firstIndex(of: "kind") : nil
      for row in rows.dropFirst() where row.count == header.count {
        // The perpetrators' names are there to be shown as theirs.
        if let kindPlace, row[kindPlace].text == PlaceName.Kind.perpetrators.rawValue { continue }
        for (place, column) in places where !row.isEmpty(place) {
          let own = column.isTranslated ? languagePlace.map { row[$0].text } : language
          found += TermCheck.warnings(
            in: row[place], of: column, language: column.context == .works ? nil : own,
            file: path, terms: terms)
        }
      }
    }
    diagnostics = found
  }

  private static func warnings(
    in cell: CSV.Cell, of column: Column, language: String?, file: String, terms: TermList
  ) -> [Diagnostic] {
    let text = cell.text
    return terms.uses(in: text, language: language, context: column.context).map { use in
      let (line, place) = position(of: use.range.lowerBound, in: text, of: cell)
      return Diagnostic(
        .warning, file: file, line: line, column: place, field: column.name, value: use.word,
        rule: "term", message: "\u{201C}\(use.word)\u{201D}: \(use.reason)", hint: use.hint)
    }
  }

  /// Where a character of a value stands in the file: marks that the table doubles count twice.
  private static func position(
    of offset: Int, in text: String, of cell: CSV.Cell
  ) -> (line: Int, column: Int) {
    var (line, column) = (cell.line, cell.column)
    for character in text.prefix(offset) {
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += character == "\"" ? 2 : character.unicodeScalars.count
      }
    }
    return (line, column)
  }
}
