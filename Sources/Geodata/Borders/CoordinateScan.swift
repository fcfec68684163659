/// Reads the coordinates of a GeoJSON text (RFC 7946), which make up nearly all of it, much faster than a
/// reader for any JSON does.
///
/// What is not written in the plain way (numbers with exponents or very many digits, lists of other depths)
/// is left to such a reader.
struct CoordinateScan {
  /// The text with an empty list for each value of a member `coordinates`.
  private(set) var rest: [UInt8] = []
  /// The value of each such member in turn.
  private(set) var values: [Value] = []

  /// The coordinates of a line, or of several.
  enum Value: Hashable {
    case points([[Double]])
    case parts([[[Double]]])
  }

  private static let name = Array("\"coordinates\"".utf8)

  private var position = 0

  /// Reads a text.
  ///
  /// - Returns: `nil` if something is not written in the plain way.
  /// - Complexity: O(n) in the length of the text.
  init?(_ bytes: [UInt8]) {
    let text = bytes.span
    rest.reserveCapacity(bytes.count / 4)
    var copied = 0
    while position < text.count {
      guard text[position] == UInt8(ascii: "\""), Self.begins(text, at: position) else {
        position += 1
        continue
      }
      position += Self.name.count
      skipSpace(text)
      guard take(UInt8(ascii: ":"), text) else { return nil }
      skipSpace(text)
      rest += bytes[copied..<position]
      guard let value = list(text, depth: 0) else { return nil }
      rest += [UInt8(ascii: "["), UInt8(ascii: "]")]
      copied = position
      switch value {
      case .parts(let parts): values.append(.parts(parts))
      case .points(let points): values.append(.points(points))
      case .numbers: return nil
      }
    }
    rest += bytes[copied...]
  }

  private enum List {
    case numbers([Double])
    case points([[Double]])
    case parts([[[Double]]])
  }

  private static func begins(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard start + name.count <= text.count else { return false }
    for index in name.indices where text[start + index] != name[index] { return false }
    return true
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while position < text.count, [0x20, 0x0A, 0x0D, 0x09].contains(text[position]) {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// Reads a list of numbers, of points or of lists of points.
  private mutating func list(_ text: Span<UInt8>, depth: Int) -> List? {
    guard depth < 3, take(UInt8(ascii: "["), text) else { return nil }
    var numbers: [Double] = []
    var points: [[Double]] = []
    var parts: [[[Double]]] = []
    repeat {
      skipSpace(text)
      guard position < text.count else { return nil }
      if text[position] == UInt8(ascii: "[") {
        switch list(text, depth: depth + 1) {
        case .numbers(let point): points.append(point)
        case .points(let line): parts.append(line)
        case .parts, nil: return nil
        }
      } else {
        guard let number = number(text) else { return nil }
        numbers.append(number)
      }
      skipSpace(text)
    } while take(UInt8(ascii: ","), text)
    guard take(UInt8(ascii: "]"), text) else { return nil }
    switch (numbers.isEmpty, points.isEmpty, parts.isEmpty) {
    case (false, true, true): return .numbers(numbers)
    case (true, false, true): return .points(points)
    case (true, true, false): return .parts(parts)
    default: return nil
    }
  }

  /// Reads a number of at most 15 digits, which a division makes exact.
  private mutating func number(_ text: Span<UInt8>) -> Double? {
    let isNegative = take(UInt8(ascii: "-"), text)
    let start = position
    var (digits, decimals) = (0, 0)
    var value: Int64 = 0
    var isDecimal = false
    while position < text.count {
      let byte = text[position]
      if byte >= 0x30, byte <= 0x39 {
        value = value * 10 + Int64(byte - 0x30)
        digits += 1
        if isDecimal { decimals += 1 }
        guard digits <= 15 else { return nil }
      } else if byte == UInt8(ascii: "."), !isDecimal, digits > 0 {
        isDecimal = true
      } else {
        break
      }
      position += 1
    }
    // As JSON has it: no digits behind a leading zero, at least one behind the point, no exponent.
    let isPadded = digits - decimals > 1 && text[start] == 0x30
    guard digits > 0, !isPadded, !isDecimal || decimals > 0, position < text.count,
      text[position] != UInt8(ascii: "e"), text[position] != UInt8(ascii: "E")
    else { return nil }
    let magnitude = Double(value) / Self.powers[decimals]
    return isNegative ? -magnitude : magnitude
  }

  private static let powers: [Double] = (0...15).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
