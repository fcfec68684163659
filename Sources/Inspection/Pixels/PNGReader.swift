import Drawing

/// Reads the chunks of a PNG file (ISO/IEC 15948) that say what the image is.
enum PNGReader {
  static func facts(of bytes: [UInt8]) -> FigureFacts {
    var facts = FigureFacts()
    facts.format = .png
    facts.summary = ""
    facts.hasCoverage = false
    facts.missingFonts = []
    facts.resolution = 0
    var pixels = (width: 0, height: 0)
    var next = 8
    while next + 12 <= bytes.count {
      let length = number(bytes, at: next)
      let type = bytes[next + 4..<next + 8]
      let start = next + 8
      guard length <= bytes.count - start - 4 else { break }
      let data = bytes[start..<start + length]
      switch String(decoding: type, as: UTF8.self) {
      case "IHDR" where length >= 13:
        pixels = (number(bytes, at: start), number(bytes, at: start + 4))
        facts.isGrey = bytes[start + 9] & 2 == 0
        facts.hasCoverage = bytes[start + 9] & 4 != 0
      case "tRNS": facts.hasCoverage = true
      case "pHYs" where length >= 9 && bytes[start + 8] == 1:
        let perMetre = min(number(bytes, at: start), number(bytes, at: start + 4))
        // The format counts in whole pixels a metre, which hides a share of a dot.
        facts.resolution = (Double(perMetre) * 0.0254 * 10).rounded() / 10
      case "tEXt", "iTXt":
        if let text = text(in: data, isInternational: type.first == UInt8(ascii: "i")) {
          facts.summary = text
        }
      case "zTXt" where data.starts(with: Array("Description\u{0}".utf8)):
        facts.summary = nil
      default: break
      }
      next = start + length + 4
    }
    facts.longestSide = max(pixels.width, pixels.height)
    if let resolution = facts.resolution, resolution > 0 {
      facts.size = Size(
        width: Double(pixels.width) / resolution * 72,
        height: Double(pixels.height) / resolution * 72)
    }
    return facts
  }

  /// The text of a chunk whose keyword is `Description`.
  private static func text(in data: ArraySlice<UInt8>, isInternational: Bool) -> String? {
    let keyword = Array("Description\u{0}".utf8)
    guard data.starts(with: keyword) else { return nil }
    var rest = data.dropFirst(keyword.count)
    if isInternational {
      guard rest.first == 0 else { return nil }
      rest = rest.dropFirst(2)
      for _ in 0..<2 { rest = rest.drop { $0 != 0 }.dropFirst() }
    }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func number(_ bytes: [UInt8], at index: Int) -> Int {
    bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
