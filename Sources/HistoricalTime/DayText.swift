extension Day: CustomStringConvertible {
  /// The date in ISO 8601: `1945-01-17`, `-0044-03-15`; years of more than four digits with a sign,
  /// `+12024-01-01`; `..` for the distant past and future.
  public var description: String {
    if self == .distantPast || self == .distantFuture { return ".." }
    let (year, month, day) = components
    var text: [UInt8] = []
    text.reserveCapacity(12)
    if year < 0 { text.append(UInt8(ascii: "-")) }
    if year > 9999 { text.append(UInt8(ascii: "+")) }
    Day.append(abs(year), width: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    Day.append(month, width: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    Day.append(day, width: 2, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads a whole ISO 8601 date, as `description` writes it; nil for anything else.
  public init?(iso text: String) {
    var text = text
    let day = text.withUTF8 { Day(isoBytes: $0) }
    guard let day else { return nil }
    self = day
  }

  /// Reads a whole ISO 8601 date from its UTF-8 bytes; nil for anything else.
  public init?<Bytes: RandomAccessCollection<UInt8>>(isoBytes bytes: Bytes) {
    guard bytes.count >= 10 else { return nil }
    var rest = bytes[...]
    let first = bytes[bytes.startIndex]
    let signed = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    if signed { rest = rest.dropFirst() }
    let tail = rest.suffix(6)
    let yearDigits = rest.dropLast(6)
    guard let year = Day.number(yearDigits), yearDigits.count <= 7,
      tail.first == UInt8(ascii: "-"),
      let month = Day.number(tail.dropFirst().prefix(2)),
      tail.dropFirst(3).first == UInt8(ascii: "-"),
      let day = Day.number(tail.suffix(2))
    else { return nil }
    switch (signed, first == UInt8(ascii: "-")) {
    case (false, _): guard yearDigits.count == 4 else { return nil }
    case (true, true): guard yearDigits.count >= 4, year > 0 else { return nil }
    case (true, false): guard yearDigits.count > 4, year > 9999 else { return nil }
    }
    if yearDigits.count > 4, year <= 9999 { return nil }
    self.init(year: first == UInt8(ascii: "-") ? -year : year, month: month, day: day)
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var number = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static func append(_ number: Int, width: Int, to text: inout [UInt8]) {
    var digits: [UInt8] = []
    var rest = number
    while rest > 0 || digits.count < width {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    text.append(contentsOf: digits.reversed())
  }
}
