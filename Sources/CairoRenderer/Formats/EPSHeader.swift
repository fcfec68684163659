import Drawing

/// What an encapsulated drawing says of itself, after Adobe's Document Structuring Conventions 3.0.
struct EPSHeader {
  private let size: Size
  private let title: String

  private static let end = Array("%%EndComments\n".utf8)
  /// The longest line that the conventions allow, in bytes.
  private static let lineLimit = 255

  init(_ picture: Picture) {
    size = picture.size
    title = TextCleaning.clean(picture.title)
  }

  /// The drawing with this header in place of the library's own, which holds the time of day and the
  /// box of the ink instead of that of the sheet.
  func replacingHeader(of bytes: [UInt8]) throws(RenderError) -> [UInt8] {
    guard let end = Self.end(in: bytes) else {
      throw .encoding("the drawing has no header")
    }
    return lines + bytes[end...]
  }

  private var lines: [UInt8] {
    var header = MarkupBytes()
    header.append("%!PS-Adobe-3.0 EPSF-3.0\n%%Creator: Waymark\n")
    append(title: title, to: &header)
    header.append("%%BoundingBox: 0 0 ")
    header.append(Int(size.width.rounded(.up)))
    header.append(" ")
    header.append(Int(size.height.rounded(.up)))
    header.append("\n%%HiResBoundingBox: 0 0 ")
    header.append(size.width, decimals: 4)
    header.append(" ")
    header.append(size.height, decimals: 4)
    header.append("\n%%Pages: 1\n%%DocumentData: Clean7Bit\n%%LanguageLevel: 3\n%%EndComments\n")
    return header.bytes
  }

  /// A title as a PostScript string: bytes beyond ASCII as octal numbers, cut between two characters
  /// where the line would become too long.
  private func append(title: String, to header: inout MarkupBytes) {
    guard !title.isEmpty else { return }
    var line = Array("%%Title: (".utf8)
    for character in title {
      var next: [UInt8] = []
      for byte in character.utf8 {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
          next += [UInt8(ascii: "\\"), byte]
        case 0x20..<0x7F: next.append(byte)
        default:
          next.append(UInt8(ascii: "\\"))
          next += [6, 3, 0].map { UInt8(ascii: "0") + (byte >> $0) & 7 }
        }
      }
      guard line.count + next.count < Self.lineLimit else { break }
      line += next
    }
    for byte in line + Array(")\n".utf8) { header.append(byte: byte) }
  }

  private static func end(in bytes: [UInt8]) -> Int? {
    let last = min(bytes.count, 65_536) - end.count
    guard last >= 0 else { return nil }
    return (0...last).first { bytes[$0] == end[0] && bytes[$0..<$0 + end.count] == end[...] }
      .map { $0 + end.count }
  }
}
