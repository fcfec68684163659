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
    self.init(isoBytes: text.utf8.span)
  }

  /// Reads a whole ISO 8601 date from its UTF-8 bytes; nil for anything else. Allocates nothing.
  public init?(isoBytes bytes: Span<UInt8>) {
    // Before the year's digits a sign, if any; after them always -MM-DD.
    let yearEnd = bytes.count - 6
    guard yearEnd >= 4 else { return nil }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    let isSigned = isNegative || bytes[0] == UInt8(ascii: "+")
    guard bytes[yearEnd] == UInt8(ascii: "-"), bytes[yearEnd + 3] == UInt8(ascii: "-"),
      let size = Day.number(bytes, isSigned ? 1 : 0, yearEnd),
      let month = Day.number(bytes, yearEnd + 1, yearEnd + 3),
      let day = Day.number(bytes, yearEnd + 4, yearEnd + 6)
    else { return nil }
    switch yearEnd - (isSigned ? 1 : 0) {
    case 4: guard !isSigned || (isNegative && size > 0) else { return nil }
    case 5...7: guard isSigned, size > 9999 else { return nil }
    default: return nil
    }
    self.init(year: isNegative ? -size : size, month: month, day: day)
  }

  /// The number that the digits in a part of the bytes write; nil if not all are digits.
  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard end - start <= 9 else { return nil }
    var number = 0
    for index in start..<end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
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
