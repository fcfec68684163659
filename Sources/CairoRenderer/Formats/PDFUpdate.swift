/// An update appended to a finished PDF document: objects in a new version, with a table that leads to them
/// (ISO 32000-1, 7.5.6).
///
/// It reads documents as the drawing library writes them: with one plain table of objects.
struct PDFUpdate {
  private let original: [UInt8]
  private let table: Int
  private let count: Int
  private let trailer: String
  private var changed: [Int: String] = [:]

  /// Finds the table of a document.
  init(_ document: [UInt8]) throws(RenderError) {
    original = document
    guard let start = PDFUpdate.last("startxref", in: document),
      let table = PDFUpdate.words(document, from: start, to: document.count).dropFirst().first
        .flatMap({ Int($0) }),
      document.indices.contains(table), let end = PDFUpdate.last("trailer", in: document),
      table < end
    else { throw .encoding("the document has no table of objects") }
    let head = PDFUpdate.words(document, from: table, to: min(table + 32, end))
    guard head.count > 2, head[0] == "xref", head[1] == "0", let count = Int(head[2]) else {
      throw .encoding("the document has a table of objects of another form")
    }
    self.table = table
    self.count = count
    trailer = String(decoding: document[(end + 7)..<start], as: UTF8.self)
  }

  /// The number of the object that a key of the trailer or of an object refers to.
  static func reference(_ key: String, in text: String) -> Int? {
    guard let found = text.firstRange(of: key + " ") else { return nil }
    let words = text[found.upperBound...].split(whereSeparator: { " []\n<>/".contains($0) })
    guard words.count > 2, words[2] == "R" else { return nil }
    return Int(words[0])
  }

  /// The numbers of the objects that a key refers to, one or a list.
  static func references(_ key: String, in text: String) -> [Int] {
    guard let found = text.firstRange(of: key + " ") else { return [] }
    let rest = text[found.upperBound...]
    let list = rest.first == "[" ? rest.prefix { $0 != "]" } : rest.prefix { $0 != "\n" }
    let words = list.split(whereSeparator: { " []\n<>/".contains($0) })
    return words.indices.filter { words[$0] == "R" && $0 >= 2 }.compactMap { Int(words[$0 - 2]) }
  }

  /// The number of the catalogue, the first of all objects.
  var root: Int? { PDFUpdate.reference("/Root", in: trailer) }

  /// The text of an object that is a dictionary, as it is now.
  func object(_ number: Int) -> String? {
    if let text = changed[number] { return text }
    guard (1..<count).contains(number), let offset = offset(of: number) else { return nil }
    let end = Array("endobj".utf8)
    var index = offset
    while index + end.count <= original.count {
      if original[index] == end[0], original[index..<(index + end.count)].elementsEqual(end) {
        let text = String(decoding: original[offset..<index], as: UTF8.self)
        return text.hasPrefix("\(number) 0 obj") ? text : nil
      }
      index += 1
    }
    return nil
  }

  /// Adds entries to an object that is a dictionary.
  mutating func add(_ entries: String, to number: Int) throws(RenderError) {
    guard let text = object(number), let end = PDFUpdate.lastClosing(text) else {
      throw .encoding("the document lacks an object")
    }
    changed[number] = text[..<end] + entries + "\n" + text[end...]
  }

  /// The document with the update behind it.
  var bytes: [UInt8] {
    var bytes = original
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    var entries = "xref\n"
    for number in changed.keys.sorted() {
      let offset = String(bytes.count)
      let zeros = String(repeating: "0", count: max(0, 10 - offset.count))
      entries += "\(number) 1\n\(zeros)\(offset) 00000 n \n"
      bytes += Array((changed[number] ?? "").utf8) + Array("endobj\n".utf8)
    }
    let start = bytes.count
    let end = PDFUpdate.lastClosing(trailer) ?? trailer.endIndex
    bytes += Array(entries.utf8)
    bytes += Array("trailer\(trailer[..<end])   /Prev \(table)\n\(trailer[end...])".utf8)
    bytes += Array("startxref\n\(start)\n%%EOF\n".utf8)
    return bytes
  }

  /// Where an object lies, by its line of 20 bytes in the table.
  private func offset(of number: Int) -> Int? {
    var line = table
    for _ in 0..<2 {
      guard let end = original[line...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      line = end + 1
    }
    line += number * 20
    guard line + 10 <= original.count else { return nil }
    let offset = Int(String(decoding: original[line..<(line + 10)], as: UTF8.self))
    return offset.flatMap { original.indices.contains($0) ? $0 : nil }
  }

  private static func lastClosing(_ text: String) -> String.Index? {
    text.ranges(of: ">>").last?.lowerBound
  }

  private static func words(_ bytes: [UInt8], from start: Int, to end: Int) -> [Substring] {
    String(decoding: bytes[start..<end], as: UTF8.self)
      .split(whereSeparator: { $0 == " " || $0.isNewline })
  }

  private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    return (0...(bytes.count - word.count)).last {
      bytes[$0] == word[0] && bytes[$0..<($0 + word.count)].elementsEqual(word)
    }
  }
}
