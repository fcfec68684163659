/// Swift text without what is not code: comments and the contents of string literals become
/// spaces, line breaks stay, so that line numbers hold. Code inside `\( )` counts as code.
struct CodeText {
  private static let lineFeed = UInt8(ascii: "\n")

  private let source: [UInt8]
  private var position = 0
  private var result: [UInt8] = []

  /// The code of a text.
  static func code(of text: String) -> String {
    var reader = CodeText(source: Array(text.utf8))
    reader.readCode(untilClosingParenthesis: false)
    return String(decoding: reader.result, as: UTF8.self)
  }

  private init(source: [UInt8]) {
    self.source = source
  }

  private func starts(with text: String) -> Bool {
    let end = position + text.utf8.count
    return end <= source.count && source[position..<end].elementsEqual(text.utf8)
  }

  private mutating func keep(_ count: Int = 1) {
    result += source[position..<min(position + count, source.count)]
    position += count
  }

  private mutating func blank(_ count: Int = 1) {
    for byte in source[position..<min(position + count, source.count)] {
      result.append(byte == CodeText.lineFeed ? byte : UInt8(ascii: " "))
    }
    position += count
  }

  private mutating func readCode(untilClosingParenthesis: Bool) {
    var depth = 0
    while position < source.count {
      if starts(with: "//") {
        while position < source.count, source[position] != CodeText.lineFeed { blank() }
      } else if starts(with: "/*") {
        readBlockComment()
      } else if let hashes = hashesBeforeQuote() {
        readString(hashes: hashes)
      } else {
        if source[position] == UInt8(ascii: "(") { depth += 1 }
        if source[position] == UInt8(ascii: ")") {
          if untilClosingParenthesis && depth == 0 { return }
          depth -= 1
        }
        keep()
      }
    }
  }

  private mutating func readBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        blank(2)
      } else if starts(with: "*/") {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && position < source.count
  }

  /// The number of `#` before the quote that opens a literal here; `nil` if none opens.
  private func hashesBeforeQuote() -> Int? {
    var end = position
    while end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
    return end < source.count && source[end] == UInt8(ascii: "\"") ? end - position : nil
  }

  private mutating func readString(hashes: Int) {
    let mark = String(repeating: "#", count: hashes)
    keep(hashes)
    let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    keep(quotes.count)
    while position < source.count {
      if starts(with: quotes + mark) {
        keep(quotes.count + hashes)
        return
      }
      if quotes.count == 1, source[position] == CodeText.lineFeed { return }
      if starts(with: "\\" + mark + "(") {
        blank(2 + hashes)
        readCode(untilClosingParenthesis: true)
        blank()
      } else if starts(with: "\\" + mark) {
        blank(2 + hashes)
      } else {
        blank()
      }
    }
  }
}
