/// The chunks of a PNG file (ISO/IEC 15948), written one after the other.
struct PNGFile {
  /// Everything written so far.
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What a pixel is made of, with the numbers of the format.
  enum ColorType: UInt8 {
    /// A shade of grey.
    case grey = 0
    /// Red, green and blue.
    case rgb = 2
    /// Red, green, blue and coverage.
    case rgba = 6
  }

  /// The most data that one chunk of pixels holds.
  private static let chunkLimit = 1 << 24

  /// Begins a file of eight bits a part.
  ///
  /// - Parameters:
  ///   - colorType: What a pixel is made of.
  ///   - pixelsPerMetre: The resolution that the file states.
  init(width: Int, height: Int, colorType: ColorType, pixelsPerMetre: UInt32) {
    let header = Self.bytes(of: UInt32(width)) + Self.bytes(of: UInt32(height))
    append("IHDR", header + [8, colorType.rawValue, 0, 0, 0])
    append("sRGB", [0])
    let resolution = Self.bytes(of: pixelsPerMetre)
    append("pHYs", resolution + resolution + [1])
  }

  /// Says something about the image; plain text where all letters are ASCII, since more programs
  /// read that, else international text.
  mutating func append(keyword: StaticString, text: String, language: String) {
    guard !text.isEmpty else { return }
    let keyword = Array(keyword.description.utf8) + [0]
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      append("tEXt", keyword + text.utf8)
    } else {
      // Not compressed, in a language, without a translated keyword.
      append("iTXt", keyword + [0, 0] + Self.languageTag(language) + [0, 0] + text.utf8)
    }
  }

  /// Appends the compressed rows.
  mutating func append(pixels: [UInt8]) {
    bytes.reserveCapacity(bytes.count + pixels.count + 64)
    for start in stride(from: 0, to: pixels.count, by: Self.chunkLimit) {
      append("IDAT", pixels[start..<min(start + Self.chunkLimit, pixels.count)])
    }
  }

  /// Completes the file.
  mutating func finish() {
    append("IEND", [])
  }

  private mutating func append(_ type: StaticString, _ data: some Collection<UInt8>) {
    let type = Array(type.description.utf8)
    bytes += Self.bytes(of: UInt32(data.count))
    bytes += type
    bytes += data
    bytes += Self.bytes(of: Deflate.checksum(type, data))
  }

  /// A tag holds only ASCII letters, digits and hyphens.
  private static func languageTag(_ language: String) -> [UInt8] {
    language.utf8.allSatisfy { $0 < 0x80 && ($0 == UInt8(ascii: "-") || isAlphanumeric($0)) }
      ? Array(language.utf8) : []
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
  }

  private static func bytes(of value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
