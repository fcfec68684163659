/// Reads values of the language of PDF documents, one after the other.
struct PDFLexer {
  let bytes: [UInt8]
  var position: Int
  private let end: Int

  /// How deep arrays and dictionaries may lie in each other.
  private static let deepest = 64

  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    position = start
    self.end = min(end ?? bytes.count, bytes.count)
  }

  /// The next value; `nil` at the end. References are joined from their three parts.
  mutating func next(depth: Int = 0) -> PDFValue? {
    skipSpace()
    guard position < end, depth < Self.deepest else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "/"):
      position += 1
      return .name(word())
    case UInt8(ascii: "("): return .string(literal())
    case UInt8(ascii: "<"):
      if position + 1 < end, bytes[position + 1] == UInt8(ascii: "<") {
        position += 2
        return .dictionary(dictionary(depth))
      }
      return .string(hexadecimal())
    case UInt8(ascii: "["):
      position += 1
      return .array(items(until: UInt8(ascii: "]"), depth))
    case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ")"):
      position += 1
      return .null
    default: break
    }
    let text = word()
    guard let number = Double(text), text != "nan", text != "inf", text != "infinity" else {
      return switch text {
      case "true": .boolean(true)
      case "false": .boolean(false)
      case "null": .null
      default: .word(text)
      }
    }
    return reference(from: number) ?? .number(number)
  }

  /// `12 0 R`, if the number just read begins one.
  private mutating func reference(from number: Double) -> PDFValue? {
    guard let identifier = Int(exactly: number), identifier >= 0 else { return nil }
    var ahead = self
    ahead.skipSpace()
    guard ahead.position < end, Self.isDigit(ahead.bytes[ahead.position]),
      Int(ahead.word()) != nil
    else { return nil }
    ahead.skipSpace()
    guard ahead.position < end, ahead.bytes[ahead.position] == UInt8(ascii: "R"),
      ahead.word() == "R"
    else { return nil }
    position = ahead.position
    return .reference(identifier)
  }

  private mutating func items(until mark: UInt8, _ depth: Int) -> [PDFValue] {
    var items: [PDFValue] = []
    while true {
      skipSpace()
      guard position < end else { return items }
      if bytes[position] == mark {
        position += 1
        return items
      }
      guard let item = next(depth: depth + 1) else { return items }
      items.append(item)
    }
  }

  private mutating func dictionary(_ depth: Int) -> [String: PDFValue] {
    let items = items(until: UInt8(ascii: ">"), depth)
    if position < end, bytes[position] == UInt8(ascii: ">") { position += 1 }
    var result: [String: PDFValue] = [:]
    for index in stride(from: 0, to: items.count - 1, by: 2) {
      if let key = items[index].name { result[key] = items[index + 1] }
    }
    return result
  }

  /// A string in parentheses, which may hold others in pairs.
  private mutating func literal() -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        if depth > 1 { result.append(byte) }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
        result.append(byte)
      case UInt8(ascii: "\\") where position < end:
        // What is escaped matters only where it would end the string.
        result.append(bytes[position])
        position += 1
      default: result.append(byte)
      }
    }
    return result
  }

  private mutating func hexadecimal() -> [UInt8] {
    position += 1
    var digits: [UInt8] = []
    while position < end, bytes[position] != UInt8(ascii: ">") {
      if let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue {
        digits.append(UInt8(digit))
      }
      position += 1
    }
    position += 1
    if digits.count % 2 == 1 { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private mutating func word() -> String {
    let start = position
    while position < end, !Self.isSpace(bytes[position]), !Self.isDelimiter(bytes[position]) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Passes white space and comments.
  mutating func skipSpace() {
    while position < end {
      if bytes[position] == UInt8(ascii: "%") {
        while position < end, bytes[position] != 10, bytes[position] != 13 { position += 1 }
      } else if Self.isSpace(bytes[position]) {
        position += 1
      } else {
        return
      }
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 9 || byte == 10 || byte == 12 || byte == 13 || byte == 32
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }
}
