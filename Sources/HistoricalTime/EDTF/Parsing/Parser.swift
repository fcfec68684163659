extension EDTF {
  /// Reads the format by recursive descent over UTF-8 bytes, one pass, O(length).
  ///
  ///     form      = date | date "T" time | endpoint "/" endpoint
  ///               | "[" members "]" | "{" members "}"
  ///     endpoint  = date | ".." | nothing
  ///     members   = member *("," member)
  ///     member    = date | date ".." date | ".." date | date ".."
  ///     date      = year ["-" month ["-" day]]     each with qualifiers on either side
  struct Parser {
    let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    /// A problem: where, what, and what to do.
    struct Problem: Error {
      var offset: Int
      var reason: String
      var hint: String
    }

    /// Reads the whole text.
    mutating func form() throws(Problem) -> Form {
      guard let first = bytes.first else {
        throw Problem(
          offset: 0, reason: "there is no date",
          hint: "write one, such as 1945-01-17, or leave the field out")
      }
      let form: Form
      if first == UInt8(ascii: "[") {
        form = .set(try members(closedBy: "]"))
      } else if first == UInt8(ascii: "{") {
        form = .list(try members(closedBy: "}"))
      } else if bytes.contains(UInt8(ascii: "/")) {
        form = try interval()
      } else {
        let date = try date()
        form = next == UInt8(ascii: "T") ? .dateTime(date, try timeOfDay(of: date)) : .date(date)
      }
      guard position == bytes.count else { throw unexpected() }
      return form
    }
  }
}

/// The cursor.
extension EDTF.Parser {
  /// The byte to be read next; nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Reads an ASCII character if it comes next.
  mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Reads `..` if it comes next.
  mutating func acceptDots() -> Bool {
    guard bytes[position...].starts(with: "..".utf8) else { return false }
    position += 2
    return true
  }

  /// Reads all ASCII digits, and `X` if it is allowed, that come next.
  mutating func digits(orX allowsX: Bool = false) -> ArraySlice<UInt8> {
    let start = position
    while let byte = next,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (allowsX && byte == UInt8(ascii: "X"))
    {
      position += 1
    }
    return bytes[start..<position]
  }

  /// What has been read since a position, as text.
  func text(since start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }
}
