/// Reads numbers of people and kilometres from bytes.
enum TransferNumbers {
  /// A number of people, `3000`, or its bounds, `3000-4000`; -1 twice for a blank value, nil for
  /// anything else.
  static func people(_ field: RawField) -> (least: Int32, most: Int32)? {
    guard field.count > 0 else { return (-1, -1) }
    let bytes = field.bytes
    guard let separator = bytes.firstIndex(of: UInt8(ascii: "-")) else {
      return whole(bytes[...]).map { ($0, $0) }
    }
    guard let least = whole(bytes[..<separator]), let most = whole(bytes[(separator + 1)...]),
      least <= most
    else { return nil }
    return (least, most)
  }

  /// A length such as `12` or `12.5`, not negative; not a number for a blank value, nil for anything
  /// else.
  static func kilometres(_ field: RawField) -> Float? {
    guard field.count > 0 else { return .nan }
    var digits = 0
    var fraction = 0
    var isFraction = false
    var number = 0
    for byte in field.bytes {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9, digits < 15 else { return nil }
      number = number * 10 + Int(digit)
      digits += 1
      if isFraction { fraction += 1 }
    }
    guard digits > 0 else { return nil }
    // Both numbers are exact, so that the quotient is the nearest to what is written.
    return Float(Double(number) / powers[fraction])
  }

  private static let powers: [Double] = (0...15).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0.1) * 10)
  }

  /// A whole number without a sign.
  private static func whole(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int32? {
    guard !bytes.isEmpty, bytes.count <= 10 else { return nil }
    var number = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return Int32(exactly: number)
  }
}
