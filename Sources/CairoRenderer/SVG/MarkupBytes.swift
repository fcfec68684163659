/// Builds markup byte by byte; numbers never depend on the locale.
struct MarkupBytes {
  /// Everything written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Appends markup as it is.
  mutating func append(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends what was built elsewhere.
  mutating func append(_ other: MarkupBytes) {
    bytes.append(contentsOf: other.bytes)
  }

  /// Appends one byte.
  mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends text that may hold anything: cleaned of controls, with markup characters escaped, fit
  /// for content and for attributes in double quotes.
  mutating func append(text: String) {
    for byte in TextCleaning.clean(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      default: bytes.append(byte)
      }
    }
  }

  /// Appends a whole number.
  mutating func append(_ number: Int) {
    appendFixed(number, decimals: 0)
  }

  /// Appends a number rounded to `decimals` places, without zeros that say nothing.
  mutating func append(_ number: Double, decimals: Int = 2) {
    appendFixed(Int((number * Self.powerOfTen(decimals)).rounded()), decimals: decimals)
  }

  /// 1, 10, 100 and so on.
  static func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// Appends a whole number of the `decimals`-th decimal place: 1250 with 2 is `12.5`.
  mutating func appendFixed(_ value: Int, decimals: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    guard rest > 0 else {
      bytes.append(UInt8(ascii: "0"))
      return
    }
    // Digits from the last to the first, turned around at the end.
    let start = bytes.count
    var places = decimals
    var isFraction = false
    while rest > 0 || places > 0 {
      let digit = UInt8(rest % 10)
      rest /= 10
      if places > 0 {
        if digit > 0 || isFraction {
          bytes.append(UInt8(ascii: "0") + digit)
          isFraction = true
        }
        places -= 1
        if places == 0 && isFraction { bytes.append(UInt8(ascii: ".")) }
      } else {
        bytes.append(UInt8(ascii: "0") + digit)
      }
    }
    bytes[start...].reverse()
  }
}

extension MarkupBytes {
  /// The same as definitions that other markup refers to; empty if there is nothing to define.
  var asDefinitions: MarkupBytes {
    guard !bytes.isEmpty else { return self }
    var markup = MarkupBytes()
    markup.append("<defs>\n")
    markup.append(self)
    markup.append("</defs>\n")
    return markup
  }
}
