/// A table read from comma-separated values (RFC 4180): UTF-8, one header line, quotes where a
/// field holds a comma, a quote or a line break.
///
/// The values stay where they are in the file; text is made of those alone that are asked for it.
struct CSV: Sendable {
  /// One value and where it stands.
  struct Cell: Sendable {
    fileprivate let source: Source
    fileprivate let mark: Mark

    /// Whether there is nothing in it.
    var isEmpty: Bool { mark.start == mark.end }
    /// The value without its quotes.
    var text: String { source.text(mark) }
    /// The line it begins on, from 1.
    var line: Int { Int(mark.line) }
    /// The column in characters that its first character stands in, from 1.
    var column: Int { Int(mark.column) }
  }

  /// A line of cells.
  struct Row: RandomAccessCollection, Sendable {
    fileprivate let source: Source
    fileprivate let cells: Range<Int>

    var startIndex: Int { 0 }
    var endIndex: Int { cells.count }

    subscript(index: Int) -> Cell {
      Cell(source: source, mark: source.marks[cells.lowerBound + index])
    }

    /// Whether there is nothing in a cell.
    func isEmpty(_ index: Int) -> Bool { source.marks[cells.lowerBound + index].isEmpty }

    /// Whether cells stand before those of another row of the same table, in the order of their
    /// bytes, the first cells first.
    func precedes(_ other: Row, at places: [Int]) -> Bool {
      source.bytes.withUnsafeBufferPointer { bytes in
        for place in places {
          let (left, right) = (
            source.marks[cells.lowerBound + place], source.marks[other.cells.lowerBound + place]
          )
          let (a, b) = (bytes[left.start..<left.end], bytes[right.start..<right.end])
          if a.lexicographicallyPrecedes(b) { return true }
          if b.lexicographicallyPrecedes(a) { return false }
        }
        return false
      }
    }

    /// The bytes of a cell, and `CSV.padding` more behind them that can be read.
    @inline(__always)
    func withBytes<Result, Failure>(
      _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      let mark = source.marks[cells.lowerBound + index]
      return try source.bytes.withUnsafeBufferPointer { bytes throws(Failure) in
        try body(UnsafeBufferPointer(rebasing: bytes[mark.start..<mark.end]))
      }
    }
  }

  /// The lines of cells; lines with nothing but blank values are left out.
  let rows: [Row]
  /// What is wrong with the form of the file.
  let diagnostics: [Diagnostic]

  /// Reads a table from the bytes of `file`. O(length).
  init(_ bytes: [UInt8], file: String) {
    if let problem = CSV.encodingProblem(bytes, file: file) {
      rows = []
      diagnostics = [problem]
      return
    }
    let reader = bytes.withUnsafeBufferPointer { bytes in
      var reader = CSVReader(file: file)
      reader.run(over: bytes)
      return reader
    }
    diagnostics = reader.diagnostics
    let padding = repeatElement(UInt8(0), count: CSV.padding)
    let source = Source(bytes: bytes + reader.rewritten + padding, marks: reader.marks)
    rows = reader.rows.map { Row(source: source, cells: $0) }
  }

  /// How many bytes can be read behind the last value.
  static let padding = 8

  /// The first line that is not UTF-8.
  private static func encodingProblem(_ bytes: [UInt8], file: String) -> Diagnostic? {
    if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let broken = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return Diagnostic(
      file: file, line: (broken ?? 0) + 1, rule: "utf-8", message: "this line is not UTF-8",
      hint: "save the table as UTF-8 (in a spreadsheet: CSV UTF-8)")
  }
}

extension CSV {
  /// Where a value lies.
  struct Mark: Sendable {
    /// Its bytes: in the file, or behind them if it was written anew, for the quotes in it.
    var start: Int
    var end: Int
    var line: Int32
    var column: Int32

    /// How many bytes it has.
    var count: Int { end - start }
    var isEmpty: Bool { start == end }
  }

  /// The bytes that cells lie in.
  final class Source: Sendable {
    let bytes: [UInt8]
    let marks: [Mark]

    init(bytes: [UInt8], marks: [Mark]) {
      self.bytes = bytes
      self.marks = marks
    }

    func text(_ mark: Mark) -> String {
      bytes.withUnsafeBufferPointer {
        String(valid: UnsafeBufferPointer(rebasing: $0[mark.start..<mark.end]))
      }
    }
  }
}

extension String {
  /// Text of bytes that are known to be UTF-8, as are those of a table that was read: its values begin
  /// and end at commas, quotes and line ends.
  init(valid bytes: UnsafeBufferPointer<UInt8>) {
    self.init(copying: UTF8Span(unchecked: bytes.span))
  }
}
