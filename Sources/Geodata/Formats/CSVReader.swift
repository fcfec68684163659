/// Walks once over the bytes of comma-separated values, counting lines and characters.
struct CSVReader {
  /// Where each value lies, row after row.
  private(set) var marks: [CSV.Mark] = []
  /// The values that differ from the bytes of the file, one after another.
  private(set) var rewritten: [UInt8] = []
  /// The places among the marks of each row that has a value.
  private(set) var rows: [Range<Int>] = []
  /// What is wrong with the form of the file.
  private(set) var diagnostics: [Diagnostic] = []

  private let file: String
  private var position = 0
  private var line: Int32 = 1
  private var column: Int32 = 1

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(file: String) { self.file = file }

  /// Reads all rows.
  mutating func run(over bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    // Tables have a value in a dozen bytes or less.
    marks.reserveCapacity(bytes.count / 8)
    while position < bytes.count {
      let first = marks.count
      readRow(bytes)
      if marks[first...].contains(where: { !$0.isEmpty }) {
        rows.append(first..<marks.count)
      } else {
        marks.removeSubrange(first...)
      }
    }
  }

  private mutating func readRow(_ bytes: Bytes) {
    while true {
      readCell(bytes)
      guard position < bytes.count else { return }
      guard bytes[position] == CSVReader.comma else { return endLine(bytes) }
      position += 1
      column &+= 1
    }
  }

  /// Passes a line feed, a carriage return, or both.
  private mutating func endLine(_ bytes: Bytes) {
    if bytes[position] == CSVReader.carriageReturn {
      position += 1
      if position < bytes.count, bytes[position] == CSVReader.lineFeed { position += 1 }
    } else {
      position += 1
    }
    line &+= 1
    column = 1
  }

  private mutating func readCell(_ bytes: Bytes) {
    guard position < bytes.count, bytes[position] == CSVReader.quote else {
      return marks.append(readPlain(bytes))
    }
    let (startLine, startColumn) = (line, column)
    position += 1
    column &+= 1
    let (start, end, hasQuotes) = readQuoted(bytes, startLine, startColumn)
    let rest = readPlain(bytes)
    let restBytes = bytes[rest.start..<rest.end]
    if !rest.isEmpty, !restBytes.contains(CSVReader.quote) {
      report(
        line: rest.line, column: rest.column, "text after the quote that closes the value",
        hint: "put the whole value in quotes and write each quote inside it twice")
    }
    var mark = CSV.Mark(start: start, end: end, line: startLine, column: startColumn &+ 1)
    if hasQuotes || !rest.isEmpty {
      mark.start = bytes.count + rewritten.count
      appendUnquoted(bytes[start..<end])
      rewritten += restBytes
      mark.end = bytes.count + rewritten.count
    }
    marks.append(mark)
  }

  /// Reads up to the next comma or line end.
  private mutating func readPlain(_ bytes: Bytes) -> CSV.Mark {
    var mark = CSV.Mark(start: position, end: position, line: line, column: column)
    // Bytes of characters behind their first, which take no column.
    var tails: Int32 = 0
    while mark.end < bytes.count {
      let byte = bytes[mark.end]
      if byte <= CSVReader.comma {
        if byte == CSVReader.comma || byte == CSVReader.lineFeed
          || byte == CSVReader.carriageReturn
        {
          break
        }
        if byte == CSVReader.quote {
          report(
            line: line, column: mark.column &+ Int32(truncatingIfNeeded: mark.count) &- tails,
            "a quote in the middle of a value",
            hint: "put the whole value in quotes and write each quote inside it twice")
        }
      } else if byte & 0xC0 == 0x80 {
        tails &+= 1
      }
      mark.end += 1
    }
    position = mark.end
    column = mark.column &+ Int32(truncatingIfNeeded: mark.count) &- tails
    return mark
  }

  /// Passes everything up to the quote that closes a value, and that quote.
  ///
  /// - Returns: Where the value lies, and whether quotes in it are written twice.
  private mutating func readQuoted(
    _ bytes: Bytes, _ startLine: Int32, _ startColumn: Int32
  ) -> (start: Int, end: Int, hasQuotes: Bool) {
    let start = position
    var hasQuotes = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == CSVReader.lineFeed {
        line &+= 1
        column = 1
        continue
      }
      if byte & 0xC0 != 0x80 { column &+= 1 }
      guard byte == CSVReader.quote else { continue }
      guard position < bytes.count, bytes[position] == CSVReader.quote else {
        return (start, position - 1, hasQuotes)
      }
      hasQuotes = true
      position += 1
      column &+= 1
    }
    report(
      line: startLine, column: startColumn, "the quote that opens here is never closed",
      hint: "close the value with a quote before the next comma or the end of the line")
    return (start, position, hasQuotes)
  }

  /// Writes a value anew, with one quote for every two.
  private mutating func appendUnquoted(_ bytes: Slice<Bytes>) {
    var isSecond = false
    for byte in bytes {
      isSecond = byte == CSVReader.quote && !isSecond
      if !isSecond { rewritten.append(byte) }
    }
  }

  private mutating func report(
    line: Int32, column: Int32, _ message: String, hint: String
  ) {
    diagnostics.append(
      Diagnostic(
        file: file, line: Int(line), column: Int(column), rule: "csv-quote", message: message,
        hint: hint))
  }
}
