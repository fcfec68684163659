import Drawing

/// Reads what an encapsulated PostScript drawing says of itself (Adobe's Document Structuring
/// Conventions 3.0).
///
/// PostScript is a program; what it draws is known only of Waymark's own, whose form is simple. The
/// format has no coverage and no place for a description.
enum EPSReader {
  static func facts(of bytes: [UInt8]) -> FigureFacts {
    var facts = FigureFacts()
    facts.format = .eps
    facts.hasCoverage = false
    let header = String(decoding: bytes.prefix(65_536), as: UTF8.self)
      .split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.prefix { $0 != "%%EndComments" }
    for key in ["%%HiResBoundingBox:", "%%BoundingBox:"] where facts.size == nil {
      let box = header.first { $0.hasPrefix(key) }?.dropFirst(key.count).split(separator: " ")
        .compactMap { Double($0) }
      if let box, box.count == 4 {
        facts.size = Size(width: box[2] - box[0], height: box[3] - box[1])
      }
    }
    guard header.contains("%%Creator: Waymark"), let start = start(of: bytes) else {
      return facts
    }
    var page = PageContent()
    page.follow(Array(bytes[start...]))
    facts.smallestText = page.facts.smallestText
    facts.largestText = page.facts.largestText
    facts.thinnestLine = page.facts.thinnestLine
    facts.text = page.fonts.isEmpty ? .outlines : .live
    facts.missingFonts = []
    facts.isGrey = page.isGrey
    facts.longestSide = 0
    facts.resolution = .infinity
    return facts
  }

  /// Where the page begins.
  private static func start(of bytes: [UInt8]) -> Int? {
    let mark = Array("%%EndPageSetup".utf8)
    return bytes.indices.dropLast(mark.count).first {
      bytes[$0] == mark[0] && bytes[$0 + 2] == mark[2] && bytes[$0...].starts(with: mark)
    }.map { $0 + mark.count }
  }
}
