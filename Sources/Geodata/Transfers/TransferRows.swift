internal import Glibc

/// Splits the bytes of a table into rows and these into values (RFC 4180): values are separated by
/// commas, rows by line feeds, before which a carriage return may stand; values that hold one of them
/// or a quote stand in quotes.
struct TransferRows: ~Copyable {
  /// What was found at a place of the table.
  enum Step {
    /// A row, and where the next one begins. Its values are in `fields`.
    case row(next: UnsafePointer<UInt8>)
    /// The row goes on behind the end of the bytes.
    case incomplete
  }

  /// The values of the last row.
  private(set) var fields: [RawField] = []
  /// How many lines the last row takes.
  private(set) var lineCount = 1
  /// The first mistake with quotes in the last row.
  private(set) var mistake: QuoteMistake?

  private var scratch: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 0)

  deinit { scratch.deallocate() }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Finds the values of the row that begins at `start`.
  ///
  /// - Parameters:
  ///   - end: Where the bytes end.
  ///   - isLast: Whether the table ends there too.
  ///   - mayHaveQuotes: Whether there is a quote anywhere before the end.
  @inline(__always)
  mutating func read(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isLast: Bool, mayHaveQuotes: Bool
  ) -> Step {
    guard let rowEnd = TransferRows.find(TransferRows.lineFeed, start, end) ?? (isLast ? end : nil)
    else { return .incomplete }
    if mayHaveQuotes, TransferRows.find(TransferRows.quote, start, rowEnd) != nil {
      return readQuoted(start, end, isLast: isLast)
    }
    split(start, rowEnd)
    return .row(next: rowEnd < end ? rowEnd + 1 : end)
  }

  /// Splits a row without quotes at its commas.
  @inline(__always)
  private mutating func split(_ start: UnsafePointer<UInt8>, _ rowEnd: UnsafePointer<UInt8>) {
    fields.removeAll(keepingCapacity: true)
    lineCount = 1
    mistake = nil
    var end = rowEnd
    if end > start, end[-1] == TransferRows.carriageReturn { end -= 1 }
    var first = start
    var place = start
    while place < end {
      if place.pointee == TransferRows.comma {
        fields.append(RawField(start: first, count: place - first, place: first))
        first = place + 1
      }
      place += 1
    }
    fields.append(RawField(start: first, count: end - first, place: first))
  }

  /// Reads a row with quotes; its values are copied without them.
  private mutating func readQuoted(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isLast: Bool
  ) -> Step {
    fields.removeAll(keepingCapacity: true)
    lineCount = 1
    mistake = nil
    reserve(end - start + ChunkReader.padding)
    var place = start
    var copied = 0
    while true {
      let first = copied
      let fieldPlace = place
      let isQuoted = place < end && place.pointee == TransferRows.quote
      if isQuoted {
        guard let after = copyQuoted(place + 1, end, to: &copied) else {
          guard isLast else { return .incomplete }
          mistake = mistake ?? .neverClosed(fieldPlace)
          add(first, copied, at: fieldPlace + 1)
          return .row(next: end)
        }
        place = after
      }
      while place < end, place.pointee != TransferRows.comma, place.pointee != TransferRows.lineFeed
      {
        if isQuoted, !isReturn(place, end) { mistake = mistake ?? .textBehind(place) }
        if !isQuoted, place.pointee == TransferRows.quote { mistake = mistake ?? .inside(place) }
        scratch[copied] = place.pointee
        copied += 1
        place += 1
      }
      if place == end, !isLast { return .incomplete }
      let endsRow = place == end || place.pointee == TransferRows.lineFeed
      if endsRow, copied > first, place > fieldPlace, place[-1] == TransferRows.carriageReturn {
        copied -= 1
      }
      add(first, copied, at: isQuoted ? fieldPlace + 1 : fieldPlace)
      if endsRow { return .row(next: place < end ? place + 1 : end) }
      place += 1
    }
  }

  /// Copies what stands in quotes; the place behind the closing one, or nil if there is none.
  private mutating func copyQuoted(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, to copied: inout Int
  ) -> UnsafePointer<UInt8>? {
    var place = start
    while place < end {
      if place.pointee == TransferRows.quote {
        place += 1
        guard place < end, place.pointee == TransferRows.quote else { return place }
      }
      if place.pointee == TransferRows.lineFeed { lineCount += 1 }
      scratch[copied] = place.pointee
      copied += 1
      place += 1
    }
    return nil
  }

  /// Whether the carriage return of a row's end stands at a place.
  private func isReturn(_ place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    place.pointee == TransferRows.carriageReturn
      && (place + 1 == end || place[1] == TransferRows.lineFeed)
  }

  private mutating func add(_ first: Int, _ end: Int, at place: UnsafePointer<UInt8>) {
    guard let base = scratch.baseAddress else { return }
    fields.append(RawField(start: base + first, count: end - first, place: place))
  }

  /// Makes room for copies.
  private mutating func reserve(_ count: Int) {
    guard scratch.count < count else { return }
    scratch.deallocate()
    scratch = .allocate(capacity: count)
    scratch.initialize(repeating: 0)
  }

  /// Whether the last row has no values, or blank ones only.
  var isBlank: Bool { fields.allSatisfy { $0.count == 0 } && mistake == nil }

  /// Whether the first value of the last row is blank.
  var beginsBlank: Bool { fields.first.map { $0.count == 0 } ?? true }

  /// Whether there is a quote among some bytes.
  static func hasQuote(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    find(quote, start, end) != nil
  }

  private static func find(
    _ byte: UInt8, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    guard let found = memchr(start, Int32(byte), end - start) else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
  }
}

/// What is wrong with the quotes in a row, and where.
enum QuoteMistake {
  case neverClosed(UnsafePointer<UInt8>)
  case textBehind(UnsafePointer<UInt8>)
  case inside(UnsafePointer<UInt8>)
}
