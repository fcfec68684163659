/// What a browser asks for.
struct Request: Sendable {
  /// The method, such as `GET`.
  var method: String
  /// The path as it was sent, with its escapes and without what stands behind a question mark.
  var path: String
  /// The host that the browser believes to talk to.
  var host: String?
}

extension Request {
  /// The text that a part of a path stands for; `nil` if its escapes are wrong, or if it holds a NUL
  /// or what is not UTF-8.
  static func unescaped(_ part: some Collection<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = part[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { return nil }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(byte)
      }
    }
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
