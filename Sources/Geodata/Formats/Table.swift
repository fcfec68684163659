/// The rows of one table, each with the place in the file that it came from.
struct Table<Record: TableRecord> {
  /// A record and where its values stand.
  struct Row {
    var record: Record
    /// The line of the row's first value.
    var line: Int
    /// Line and column of each value, in the order of the table's columns.
    var cells: [(line: Int32, column: Int32)]
  }

  /// The path of the file.
  let file: String
  /// The rows in the order of the file.
  private(set) var rows: [Row] = []
  /// What is wrong with the form of the file or with single values.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the file is there with all its columns, or may be left out.
  private(set) var isReadable = true
  /// The places of the columns by their names.
  private var places: [String: Int] = [:]
  /// The rows that were left out because a value in them is broken, with their other values.
  private(set) var brokenRows: [Row] = []
  /// The identifiers of rows that were left out because a value in them is broken.
  private(set) var brokenIdentifiers: Set<String> = []

  /// A table without rows, for a file that cannot be read.
  ///
  /// - Parameter isRequired: whether a data set may not leave the file out.
  init(missing file: String, isRequired: Bool) {
    self.file = file
    isReadable = !isRequired
  }

  /// Reads all rows; a row with a broken value is left out and reported.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let csv = CSV(bytes, file: file)
    diagnostics = csv.diagnostics
    guard let header = csv.rows.first else {
      if diagnostics.isEmpty {
        diagnostics.append(
          Diagnostic(
            file: file, line: 1, rule: "header", message: "the table is empty",
            hint: "begin with this line: " + Record.fields.map(\.name).joined(separator: ",")))
      }
      isReadable = false
      return
    }
    guard let columns = match(header) else {
      isReadable = false
      return
    }
    for (place, field) in columns.enumerated() {
      if let field { places[field.name] = place }
    }
    rows.reserveCapacity(csv.rows.count)
    for cells in csv.rows.dropFirst() {
      read(cells, columns: columns, width: header.count)
    }
  }

  /// Reports a problem of one value.
  func diagnostic(
    _ severity: Diagnostic.Severity = .error, row: Row, field: String? = nil,
    value: String? = nil, rule: String, message: String, hint: String? = nil
  ) -> Diagnostic {
    let cell = field.flatMap { places[$0] }.map { row.cells[$0] }
    return Diagnostic(
      severity, file: file, line: cell.map { Int($0.line) } ?? row.line,
      column: cell.map { Int($0.column) } ?? 1, field: field,
      value: value, rule: rule, message: message, hint: hint)
  }

  /// Finds the field of each column of the header; `nil` if a column is missing.
  private mutating func match(_ header: [CSV.Cell]) -> [Field<Record>?]? {
    let fields = Record.fields
    var byName: [String: Field<Record>] = [:]
    for field in fields { byName[field.name] = field }
    var seen: Set<String> = []
    var columns: [Field<Record>?] = []
    for cell in header {
      let field = byName[cell.text]
      if field == nil {
        var hint = Suggestion.hint(for: cell.text, in: fields.map(\.name))
        if header.count == 1, cell.text.contains(";") {
          hint = "separate the values by commas, not semicolons"
        }
        diagnostics.append(
          Diagnostic(
            .warning, file: file, line: cell.line, column: cell.column, field: cell.text,
            rule: "unknown-column",
            message: "the table \(Record.tableName) has no column \u{201C}\(cell.text)\u{201D}",
            hint: hint ?? "its values are ignored"))
      } else if !seen.insert(cell.text).inserted {
        diagnostics.append(
          Diagnostic(
            file: file, line: cell.line, column: cell.column, field: cell.text,
            rule: "repeated-column", message: "the column \(cell.text) stands here twice",
            hint: "remove one of them"))
      }
      columns.append(field)
    }
    let missing = fields.map(\.name).filter { !seen.contains($0) }
    for name in missing {
      diagnostics.append(
        Diagnostic(
          file: file, line: 1, column: 1, field: name, rule: "missing-column",
          message: "the column \(name) is missing",
          hint: "add it to the header line; its values may be left blank where not required"))
    }
    return missing.isEmpty ? columns : nil
  }

  private mutating func read(_ cells: [CSV.Cell], columns: [Field<Record>?], width: Int) {
    guard let first = cells.first else { return }
    guard cells.count == width else {
      diagnostics.append(
        Diagnostic(
          file: file, line: first.line, column: 1, rule: "row-length",
          message: "this row has \(cells.count) values, the header has \(width)",
          hint: "put a value that holds a comma in quotes"))
      noteBroken(cells, columns: columns)
      return
    }
    var row = Row(
      record: Record(), line: first.line,
      cells: cells.map { (Int32(clamping: $0.line), Int32(clamping: $0.column)) })
    var isWhole = true
    for (cell, field) in zip(cells, columns) {
      guard let field else { continue }
      if cell.text.isEmpty {
        guard field.isRequired else { continue }
        isWhole = false
        diagnostics.append(
          diagnostic(
            row: row, field: field.name, rule: "required",
            message: "\(field.name) is blank but must be given", hint: field.summary))
        continue
      }
      do throws(FieldProblem) {
        try field.store(cell.text, &row.record)
      } catch {
        isWhole = false
        var problem = diagnostic(
          row: row, field: field.name, value: cell.text, rule: error.rule,
          message: error.message, hint: error.hint)
        problem.column += error.offset
        diagnostics.append(problem)
      }
    }
    if isWhole {
      rows.append(row)
    } else {
      brokenRows.append(row)
      noteBroken(cells, columns: columns)
    }
  }

  /// Keeps the identifier of a row that is left out, so that references to it are not reported.
  private mutating func noteBroken(_ cells: [CSV.Cell], columns: [Field<Record>?]) {
    for (cell, field) in zip(cells, columns) where field?.kind == .identifier {
      brokenIdentifiers.insert(cell.text)
    }
  }
}
