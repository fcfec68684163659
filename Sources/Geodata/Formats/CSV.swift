/// A table read from comma-separated values (RFC 4180): UTF-8, one header line, quotes where a
/// field holds a comma, a quote or a line break.
struct CSV {
  /// One value and where it stands.
  struct Cell {
    /// The value without its quotes.
    var text: String
    /// The line it begins on, from 1.
    var line: Int
    /// The column in characters that its first character stands in, from 1.
    var column: Int
  }

  /// The lines of cells; lines with nothing but blank values are left out.
  private(set) var rows: [[Cell]] = []
  /// What is wrong with the form of the file.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a table from the bytes of `file`.
  init(_ bytes: [UInt8], file: String) {
    var parser = Parser(bytes: bytes, file: file)
    parser.run()
    rows = parser.rows
    diagnostics = parser.diagnostics
  }
}

/// Walks over the bytes once, counting lines and characters.
private struct Parser {
  let bytes: [UInt8]
  let file: String
  var position = 0
  var line = 1
  var column = 1
  var rows: [[CSV.Cell]] = []
  var diagnostics: [Diagnostic] = []

  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    guard isUTF8() else { return }
    while position < bytes.count {
      let row = readRow()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  /// Reports the first byte that is not UTF-8.
  mutating func isUTF8() -> Bool {
    if String(validating: bytes, as: UTF8.self) != nil { return true }
    let lines = bytes.split(separator: Parser.lineFeed, omittingEmptySubsequences: false)
    let broken = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    let lineNumber = (broken ?? 0) + 1
    diagnostics.append(
      Diagnostic(
        file: file, line: lineNumber, rule: "utf-8", message: "this line is not UTF-8",
        hint: "save the table as UTF-8 (in a spreadsheet: CSV UTF-8)"))
    return false
  }

  mutating func readRow() -> [CSV.Cell] {
    var row: [CSV.Cell] = []
    while true {
      row.append(readCell())
      guard position < bytes.count else { return row }
      let byte = bytes[position]
      if byte == Parser.comma {
        advance()
        continue
      }
      endLine()
      return row
    }
  }

  /// Passes a line feed, a carriage return, or both.
  mutating func endLine() {
    if bytes[position] == Parser.carriageReturn {
      advance()
      guard position < bytes.count, bytes[position] == Parser.lineFeed else {
        line += 1
        column = 1
        return
      }
    }
    advance()
  }

  mutating func readCell() -> CSV.Cell {
    guard position < bytes.count, bytes[position] == Parser.quote else { return readPlain() }
    let startLine = line
    let startColumn = column
    var content: [UInt8] = []
    advance()
    readQuoted(into: &content, startLine: startLine, startColumn: startColumn)
    let rest = readPlain()
    if !rest.text.isEmpty, !rest.text.contains("\"") {
      report(
        line: rest.line, column: rest.column, rule: "csv-quote",
        message: "text after the quote that closes the value",
        hint: "put the whole value in quotes and write each quote inside it twice")
    }
    return CSV.Cell(
      text: String(decoding: content, as: UTF8.self) + rest.text, line: startLine,
      column: startColumn + 1)
  }

  /// Reads up to the next comma or line end.
  mutating func readPlain() -> CSV.Cell {
    let startLine = line
    let startColumn = column
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Parser.comma || byte == Parser.lineFeed || byte == Parser.carriageReturn { break }
      if byte == Parser.quote {
        report(
          line: line, column: column, rule: "csv-quote",
          message: "a quote in the middle of a value",
          hint: "put the whole value in quotes and write each quote inside it twice")
      }
      advance()
    }
    return CSV.Cell(
      text: String(decoding: bytes[start..<position], as: UTF8.self), line: startLine,
      column: startColumn)
  }

  mutating func readQuoted(into content: inout [UInt8], startLine: Int, startColumn: Int) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Parser.quote {
        advance()
        guard position < bytes.count, bytes[position] == Parser.quote else { return }
      }
      content.append(byte)
      advance()
    }
    report(
      line: startLine, column: startColumn, rule: "csv-quote",
      message: "the quote that opens here is never closed",
      hint: "close the value with a quote before the next comma or the end of the line")
  }

  mutating func advance() {
    let byte = bytes[position]
    position += 1
    if byte == Parser.lineFeed {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  mutating func report(line: Int, column: Int, rule: String, message: String, hint: String) {
    diagnostics.append(
      Diagnostic(
        file: file, line: line, column: column, rule: rule, message: message, hint: hint))
  }
}
