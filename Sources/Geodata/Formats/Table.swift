/// The rows of one table, each with the place in the file that it came from.
struct Table<Record: TableRecord>: Sendable {
  /// A record and where its values stand; an object, because records are large and rows are handed
  /// about.
  final class Row: Sendable {
    let record: Record
    /// The values, in the order of the table's columns.
    let cells: CSV.Row

    fileprivate init(record: Record, cells: CSV.Row) {
      self.record = record
      self.cells = cells
    }

    /// The line of the row's first value.
    var line: Int { cells.first?.line ?? 0 }
  }

  /// The path of the file.
  let file: String
  /// The rows in the order of the file.
  private(set) var rows: [Row] = []
  /// What is wrong with the form of the file or with single values.
  private(set) var diagnostics: [Diagnostic] = []
  /// What `findRepeatedKeys` has to report, if it was asked.
  var repeatedKeys: [Diagnostic] = []
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
  /// - Parameters:
  ///   - isRequired: whether a data set may not leave the file out.
  ///   - problems: what is wrong with that.
  init(missing file: String, isRequired: Bool, problems: [Diagnostic] = []) {
    self.file = file
    isReadable = !isRequired
    diagnostics = problems
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
    for column in columns { places[column.name] = column.place }
    rows.reserveCapacity(csv.rows.count)
    for cells in csv.rows.dropFirst() {
      read(cells, columns: columns, width: header.count)
    }
  }

  /// The place of a column among the cells of a row; nil if the table could not be read.
  func place(of field: Field<Record>) -> Int? { places[field.name] }

  /// Reports a problem of one value.
  func diagnostic(
    _ severity: Diagnostic.Severity = .error, row: Row, field: String? = nil,
    value: String? = nil, rule: String, message: String, hint: String? = nil
  ) -> Diagnostic {
    diagnostic(
      severity, cells: row.cells, field: field, value: value, rule: rule, message: message,
      hint: hint)
  }

  private func diagnostic(
    _ severity: Diagnostic.Severity = .error, cells: CSV.Row, field: String?, value: String? = nil,
    rule: String, message: String, hint: String?
  ) -> Diagnostic {
    let cell = field.flatMap { places[$0] }.map { cells[$0] }
    return Diagnostic(
      severity, file: file, line: (cell ?? cells.first)?.line ?? 0, column: cell?.column ?? 1,
      field: field, value: value, rule: rule, message: message, hint: hint)
  }

  /// A field and its place among the cells of a row. What every row asks for stands beside the field,
  /// which is large.
  private struct Column {
    let place: Int
    let name: String
    let isRequired: Bool
    let store: @Sendable (_ text: String, _ record: inout Record) throws(FieldProblem) -> Void
    let field: Field<Record>

    init(_ field: Field<Record>, at place: Int) {
      self.place = place
      self.field = field
      name = field.name
      isRequired = field.isRequired
      store = field.store
    }
  }

  /// Finds the place of each field in the header; `nil` if a column is missing.
  private mutating func match(_ header: CSV.Row) -> [Column]? {
    let fields = Record.fields
    var byName: [String: Field<Record>] = [:]
    for field in fields { byName[field.name] = field }
    var seen: Set<String> = []
    var columns: [Column] = []
    for (place, cell) in header.enumerated() {
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
      if let field { columns.append(Column(field, at: place)) }
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

  private mutating func read(_ cells: CSV.Row, columns: [Column], width: Int) {
    guard cells.count == width else {
      diagnostics.append(
        Diagnostic(
          file: file, line: cells.first?.line ?? 0, column: 1, rule: "row-length",
          message: "this row has \(CountText.count(cells.count, "value", "values")), "
            + "the header has \(width)",
          hint: "put a value that holds a comma in quotes"))
      noteBroken(cells, columns: columns)
      return
    }
    var record = Record()
    var isWhole = true
    for index in columns.indices {
      let place = columns[index].place
      if cells.isEmpty(place) {
        guard columns[index].isRequired else { continue }
        isWhole = false
        let field = columns[index].field
        diagnostics.append(
          diagnostic(
            cells: cells, field: field.name, rule: "required",
            message: "\(field.name) is blank but must be given", hint: field.summary))
        continue
      }
      let text = cells.withBytes(place) { String(valid: $0) }
      do throws(FieldProblem) {
        try columns[index].store(text, &record)
      } catch {
        isWhole = false
        var problem = diagnostic(
          cells: cells, field: columns[index].name, value: text, rule: error.rule,
          message: error.message, hint: error.hint)
        problem.column += error.offset
        diagnostics.append(problem)
      }
    }
    if isWhole {
      rows.append(Row(record: record, cells: cells))
    } else {
      brokenRows.append(Row(record: record, cells: cells))
      noteBroken(cells, columns: columns)
    }
  }

  /// Keeps the identifier of a row that is left out, so that references to it are not reported.
  private mutating func noteBroken(_ cells: CSV.Row, columns: [Column]) {
    for column in columns where column.field.kind == .identifier && column.place < cells.count {
      brokenIdentifiers.insert(cells[column.place].text)
    }
  }
}
