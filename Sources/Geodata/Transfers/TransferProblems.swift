/// The problems of a table of transfers: the first ones in full, the others counted.
struct TransferProblems {
  /// How many problems are kept.
  static let limit = 100

  /// The first problems.
  private(set) var diagnostics: [Diagnostic] = []
  /// How many problems there are besides.
  private(set) var unlisted = 0
  /// Whether any of them is an error.
  private(set) var hasErrors = false
  /// The line that is being read, from 1.
  var line = 1
  /// Where that line begins.
  var rowStart: UnsafePointer<UInt8>?

  private let file: String

  init(file: String) { self.file = file }

  /// Reports a problem of a value, or of the whole line.
  mutating func report(
    _ field: RawField?, as severity: Diagnostic.Severity = .error, name: TransferField? = nil,
    offset: Int = 0, rule: String, _ message: @autoclosure () -> String,
    hint: @autoclosure () -> String?
  ) {
    if severity == .error { hasErrors = true }
    guard diagnostics.count < TransferProblems.limit else {
      unlisted += 1
      return
    }
    let (line, column) = place(of: field)
    diagnostics.append(
      Diagnostic(
        severity, file: file, line: line, column: column + offset, field: name?.rawValue,
        value: field.flatMap { $0.count > 0 ? $0.text : nil }, rule: rule, message: message(),
        hint: hint()))
  }

  /// Reports a mistake with quotes.
  mutating func report(_ mistake: QuoteMistake) {
    let (place, message) =
      switch mistake {
      case .neverClosed(let place):
        (place, "the quote that opens here is never closed")
      case .textBehind(let place):
        (place, "text after the quote that closes the value")
      case .inside(let place):
        (place, "a quote in the middle of a value")
      }
    report(
      RawField(start: place, count: 0, place: place), rule: "csv-quote", message,
      hint: "put the whole value in quotes and write each quote inside it twice")
  }

  /// The line and the column in characters, from 1, of a value in a row.
  private func place(of field: RawField?) -> (line: Int, column: Int) {
    guard let field, let rowStart else { return (line, 1) }
    var (line, column) = (line, 1)
    var place = rowStart
    while place < field.place {
      if place.pointee == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if place.pointee & 0xC0 != 0x80 {
        column += 1
      }
      place += 1
    }
    return (line, column)
  }
}
