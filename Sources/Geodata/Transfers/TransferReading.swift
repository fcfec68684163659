internal import RouteGraph

/// Reads a table of transfers from a file, piece by piece.
struct TransferReading: ~Copyable {
  /// How many bytes are read at a time; no row may be longer.
  static let chunkSize = 4 << 20

  /// What came of it.
  struct Outcome {
    var columns: TransferColumns
    /// All modes that stand in the table.
    var modes: [String]
    var problems: TransferProblems
  }

  private let file: String
  private let filter: TransferFilter
  private let keepsAttributes: Bool
  private var chunks: ChunkReader
  private var rows = TransferRows()
  private var table: TransferTable?
  private var problems: TransferProblems
  private var fourDigitsAreYears = false

  /// Prepares to read from a file of which nothing has been used up yet.
  init(
    _ chunks: consuming ChunkReader, file: String, filter: TransferFilter, keepsAttributes: Bool
  ) {
    self.file = file
    self.filter = filter
    self.keepsAttributes = keepsAttributes
    self.chunks = chunks
    problems = TransferProblems(file: file)
  }

  /// Reads to the end.
  consuming func outcome() throws(FileProblem) -> Outcome {
    var isDone = false
    while !isDone { isDone = try readOnce() }
    if table == nil, problems.diagnostics.isEmpty {
      problems.report(
        nil, rule: "header", "the table is empty",
        hint: "begin with this line: from,to,departed,arrived")
    }
    if let dates = table?.dates, dates.hasFourDigits, !dates.hasOtherNumbers {
      problems.report(
        nil, as: .warning, rule: "years",
        "all dates are numbers that look like years; they are read as days since 1970-01-01",
        hint: "write years as 1944-XX, or as 1944-01/1944-12")
    }
    let modes = table?.modes.strings ?? []
    let columns = table.take()?.columns() ?? TransferColumns(places: NameTable(numberedUpTo: 0))
    return Outcome(columns: columns, modes: modes, problems: problems)
  }

  /// Reads to the end; false if it has to be read again because four digits turn out to be years.
  private mutating func readOnce() throws(FileProblem) -> Bool {
    var isFirst = true
    var used = 0
    while true {
      try chunks.advance(by: used)
      used = isFirst && chunks.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      used = takeRows(from: used)
      if let table, table.dates.hasFourDigits, table.dates.hasCalendarDates {
        return !beginAgain(isInMemory: isFirst)
      }
      if chunks.isAtEnd || (table == nil && problems.hasErrors) { return true }
      guard used > 0 else {
        problems.report(
          nil, rule: "row-length", "this row is longer than a row can be",
          hint: "is there a quote that is never closed?")
        return true
      }
      if isFirst { reserve(used) }
      isFirst = false
    }
  }

  /// Takes in all rows that are whole; how many bytes are used up.
  private mutating func takeRows(from first: Int) -> Int {
    let bytes = chunks.bytes
    guard let base = bytes.baseAddress else { return 0 }
    let end = base + bytes.count
    let isLast = chunks.isAtEnd
    var start = base + first
    let mayHaveQuotes = TransferRows.hasQuote(start, end)
    while table == nil, start < end {
      guard
        case .row(let next) = rows.read(start, end, isLast: isLast, mayHaveQuotes: mayHaveQuotes)
      else { return start - base }
      problems.rowStart = start
      let isHeader = !rows.isBlank
      if isHeader { takeHeader() }
      problems.line += rows.lineCount
      start = next
      if isHeader, table == nil { return start - base }
    }
    // Out of the optional value, so that it is not looked at for every row.
    guard var table = table.take() else { return start - base }
    while start < end,
      case .row(let next) = rows.read(start, end, isLast: isLast, mayHaveQuotes: mayHaveQuotes)
    {
      problems.rowStart = start
      if let mistake = rows.mistake {
        problems.report(mistake)
      } else if !rows.beginsBlank || !rows.isBlank {
        table.take(rows.fields, &problems)
      }
      problems.line += rows.lineCount
      start = next
    }
    self.table = consume table
    return start - base
  }

  private mutating func takeHeader() {
    if let mistake = rows.mistake { problems.report(mistake) }
    guard let header = TransferHeader(rows.fields, &problems) else { return }
    table = TransferTable(
      header: header, filter: filter, keepsAttributes: keepsAttributes,
      fourDigitsAreYears: fourDigitsAreYears)
  }

  /// Makes room for all rows if they are like those so far, which took so many bytes.
  private mutating func reserve(_ bytes: Int) {
    guard let size = chunks.fileSize, let count = table?.collector.count else { return }
    let expected = Double(count) * Double(size) / Double(bytes)
    table?.collector.reserve(min(Int(expected * 1.05) + 1024, Int(Int32.max)))
  }

  /// Forgets what has been read and goes back to the beginning; false if that cannot be.
  private mutating func beginAgain(isInMemory: Bool) -> Bool {
    fourDigitsAreYears = true
    table = nil
    problems = TransferProblems(file: file)
    guard isInMemory || chunks.rewind() else {
      problems.report(
        nil, rule: "date", "the table has years and numbers of days that look alike",
        hint: "save it as a file, so that it can be read twice, or write years as 1945-01/1945-12")
      return false
    }
    return true
  }
}
