/// Walks over XML, tag by tag, as far as reading drawings needs it: no entities of its own, no
/// checking of what must match.
struct MarkupScanner {
  /// What stands next.
  enum Piece {
    /// An element begins; `isClosed` if it ends at once.
    case start(name: String, attributes: [String: String], isClosed: Bool)
    /// An element ends.
    case end(name: String)
    /// Text between tags.
    case text(String)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next piece; `nil` at the end.
  mutating func next() -> Piece? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let text = take { $0 != UInt8(ascii: "<") }
        return .text(Self.decoded(text))
      }
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        position += 9
        let start = position
        skip(past: "]]>")
        return .text(String(decoding: bytes[start..<max(start, position - 3)], as: UTF8.self))
      } else if starts(with: "<?") || starts(with: "<!") {
        skip(past: ">")
      } else if starts(with: "</") {
        position += 2
        let name = take { $0 != UInt8(ascii: ">") }
        position += 1
        return .end(name: Self.local(name.split(separator: " ").first.map(String.init) ?? ""))
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Piece {
    position += 1
    let name = take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    var attributes: [String: String] = [:]
    var isClosed = false
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[position]) {
        position += 1
      } else if bytes[position] == UInt8(ascii: "/") {
        isClosed = true
        position += 1
      } else {
        let key = take { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && !Self.isSpace($0) }
        _ = take(while: Self.isSpace)
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
        position += 1
        _ = take(while: Self.isSpace)
        guard position < bytes.count else { break }
        let quote = bytes[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
        position += 1
        attributes[key] = Self.decoded(take { $0 != quote })
        position += 1
      }
    }
    position += 1
    return .start(name: Self.local(name), attributes: attributes, isClosed: isClosed)
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, condition(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skip(past end: String) {
    while position < bytes.count, !starts(with: end) { position += 1 }
    position = min(bytes.count, position + end.utf8.count)
  }

  private func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The name without what stands before a colon.
  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
