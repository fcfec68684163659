import Drawing

/// Reads the first directory of a TIFF file (revision 6.0).
struct TIFFReader {
  private let bytes: [UInt8]
  private let isBigEndian: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isBigEndian = bytes.first == 0x4D
  }

  func facts() -> FigureFacts {
    var facts = FigureFacts()
    facts.format = .tif
    facts.missingFonts = []
    let fields = directory()
    guard let width = fields[256].flatMap(integer), let height = fields[257].flatMap(integer)
    else { return facts }
    facts.longestSide = max(width, height)
    facts.hasCoverage = fields[338] != nil
    facts.isGrey = fields[262].flatMap(integer).map { $0 <= 1 }
    facts.summary = fields[270].flatMap(text) ?? ""
    let scale: Double? = [2: 1, 3: 2.54][fields[296].flatMap(integer) ?? 2]
    guard let scale, let across = fields[282].flatMap(ratio), let down = fields[283].flatMap(ratio),
      across > 0, down > 0
    else {
      facts.resolution = 0
      return facts
    }
    facts.resolution = min(across, down) * scale
    facts.size = Size(
      width: Double(width) / across / scale * 72, height: Double(height) / down / scale * 72)
    return facts
  }

  /// A field of a directory.
  private struct Field {
    var type: Int
    var count: Int
    var place: Int
  }

  private func directory() -> [Int: Field] {
    var fields: [Int: Field] = [:]
    guard let start = number(at: 4, length: 4), let count = number(at: start, length: 2) else {
      return [:]
    }
    for index in 0..<count {
      let place = start + 2 + index * 12
      guard let tag = number(at: place, length: 2), let type = number(at: place + 2, length: 2),
        let count = number(at: place + 4, length: 4)
      else { break }
      fields[tag] = Field(type: type, count: count, place: place + 8)
    }
    return fields
  }

  private func integer(_ field: Field) -> Int? {
    field.type == 3 ? number(at: field.place, length: 2) : number(at: field.place, length: 4)
  }

  private func ratio(_ field: Field) -> Double? {
    guard field.type == 5, let place = number(at: field.place, length: 4),
      let above = number(at: place, length: 4), let below = number(at: place + 4, length: 4),
      below > 0
    else { return nil }
    return Double(above) / Double(below)
  }

  private func text(_ field: Field) -> String? {
    guard field.type == 2 else { return nil }
    let start = field.count <= 4 ? field.place : number(at: field.place, length: 4)
    guard let start, start >= 0, field.count <= bytes.count - start else { return nil }
    return String(decoding: bytes[start..<start + field.count].prefix { $0 != 0 }, as: UTF8.self)
  }

  private func number(at index: Int, length: Int) -> Int? {
    guard index >= 0, index <= bytes.count - length else { return nil }
    let part = bytes[index..<index + length]
    return isBigEndian
      ? part.reduce(0) { $0 << 8 | Int($1) } : part.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
