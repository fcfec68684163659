/// Gives each embedded font of an encapsulated drawing a name of its own.
///
/// The graphics library embeds a face in several parts, letters of western Europe in one, all others
/// in the next, and names them alike. Ghostscript takes fonts of one name for one font, then finds two
/// letters under one number, and what it makes of the drawing has lost the letters ą, ę, ł, ś and their
/// like when it is searched. Parts of a font have six capitals before their name, as in
/// `AAAAAB+NotoSans-Regular` (Adobe Technical Note 5176, section 3; ISO 32000-1, 9.6.4).
enum EPSFonts {
  private static let resource = Array("%%BeginResource: font ".utf8)
  private static let name = Array("/FontName /".utf8)
  private static let plus = UInt8(ascii: "+")

  /// The drawing with a tag before the name of each of its fonts, numbered in their order.
  ///
  /// - Complexity: O(n) in the bytes.
  static func tagging(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1_024)
    var count = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let line = bytes[start..<end]
      start = end
      // The comment that names a font comes before the font.
      if line.starts(with: resource) { count += 1 }
      let key = [resource, name].first { line.starts(with: $0) }
      guard let key, count > 0, !line.contains(plus) else {
        result += line
        continue
      }
      result += key + tag(count - 1) + [plus] + line.dropFirst(key.count)
    }
    return result
  }

  /// Six capitals for a number: `AAAAAA`, `AAAAAB` and so on.
  static func tag(_ number: Int) -> [UInt8] {
    var rest = number
    var letters: [UInt8] = []
    for _ in 0..<6 {
      letters.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
      rest /= 26
    }
    return letters
  }
}
