internal import CDeflate

/// The objects of a PDF document, found by walking over the whole file, so that damaged tables of
/// contents do not matter.
struct PDFObjects {
  /// Why nothing can be said of a document.
  enum Obstacle: Error {
    /// The document is encrypted.
    case encrypted
  }

  private var values: [Int: PDFValue] = [:]
  private var streams: [Int: ArraySlice<UInt8>] = [:]
  /// The dictionary at the end, or that of the stream which stands for it.
  private(set) var trailer: [String: PDFValue] = [:]

  /// The most bytes that a compressed part may hold.
  private static let largestStream = 1 << 28

  init(_ bytes: [UInt8]) throws(Obstacle) {
    var lexer = PDFLexer(bytes)
    while let value = lexer.next() {
      guard case .number(let number) = value, let identifier = Int(exactly: number) else {
        if case .word("trailer") = value, let dictionary = lexer.next()?.dictionary {
          trailer.merge(dictionary) { old, _ in old }
        }
        continue
      }
      var ahead = lexer
      guard ahead.next()?.number != nil, case .word("obj")? = ahead.next(),
        let object = ahead.next()
      else { continue }
      lexer = ahead
      values[identifier] = object
      guard let dictionary = object.dictionary, case .word("stream")? = ahead.next() else {
        continue
      }
      let body = Self.body(of: dictionary, bytes, after: ahead.position)
      streams[identifier] = body
      lexer = PDFLexer(bytes, from: body.endIndex)
      if dictionary["Type"]?.name == "XRef" { trailer.merge(dictionary) { old, _ in old } }
    }
    if trailer["Encrypt"] != nil { throw .encrypted }
    unpack()
  }

  /// What a value stands for, through references.
  func resolve(_ value: PDFValue?) -> PDFValue? {
    var value = value
    for _ in 0..<16 {
      guard case .reference(let identifier)? = value else { return value }
      value = values[identifier]
    }
    return nil
  }

  func dictionary(_ value: PDFValue?) -> [String: PDFValue]? { resolve(value)?.dictionary }

  /// All dictionaries, by number.
  var dictionaries: [[String: PDFValue]] {
    values.keys.sorted().compactMap { values[$0]?.dictionary }
  }

  /// The content of the stream that a value refers to; `nil` if it is packed in a way that is not
  /// known here.
  func content(of value: PDFValue?) -> [UInt8]? {
    guard case .reference(let identifier)? = value else { return nil }
    guard let body = streams[identifier] else {
      // A reference to a reference or to a list of streams.
      return nil
    }
    let dictionary = values[identifier]?.dictionary ?? [:]
    var filters: [String] = []
    switch resolve(dictionary["Filter"]) {
    case .name(let name)?: filters = [name]
    case .array(let names)?: filters = names.compactMap { resolve($0)?.name }
    default: break
    }
    if filters.isEmpty { return Array(body) }
    guard filters == ["FlateDecode"], dictionary["DecodeParms"] == nil else { return nil }
    return Self.inflate(body)
  }

  /// Adds the objects that are packed in streams.
  private mutating func unpack() {
    for identifier in streams.keys.sorted() {
      guard let dictionary = values[identifier]?.dictionary,
        dictionary["Type"]?.name == "ObjStm", let count = dictionary["N"]?.number,
        let first = dictionary["First"]?.number, let start = Int(exactly: first), start >= 0,
        let content = content(of: .reference(identifier))
      else { continue }
      var index = PDFLexer(content, to: start)
      for _ in 0..<Int(min(max(count, 0), 1e6)) {
        guard let number = index.next()?.number.flatMap(Int.init(exactly:)),
          let offset = index.next()?.number.flatMap(Int.init(exactly:)), offset >= 0,
          start + offset < content.count
        else { break }
        var lexer = PDFLexer(content, from: start + offset)
        if let value = lexer.next(), values[number] == nil { values[number] = value }
      }
    }
  }

  /// The bytes between `stream` and `endstream`.
  private static func body(
    of dictionary: [String: PDFValue], _ bytes: [UInt8], after position: Int
  ) -> ArraySlice<UInt8> {
    var start = position
    if start < bytes.count, bytes[start] == 13 { start += 1 }
    if start < bytes.count, bytes[start] == 10 { start += 1 }
    let mark = Array("endstream".utf8)
    if let length = dictionary["Length"]?.number.flatMap(Int.init(exactly:)), length >= 0,
      length <= bytes.count - start
    {
      var lexer = PDFLexer(bytes, from: start + length)
      lexer.skipSpace()
      if bytes[lexer.position...].starts(with: mark) { return bytes[start..<start + length] }
    }
    var end = start
    while end < bytes.count, !(bytes[end] == mark[0] && bytes[end...].starts(with: mark)) {
      end += 1
    }
    return bytes[start..<end]
  }

  private static func inflate(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    return bytes.withUnsafeBytes { source in
      var capacity = max(1 << 16, source.count * 4)
      while capacity <= largestStream {
        var length = 0
        var result = LIBDEFLATE_BAD_DATA
        let content = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
          var used = 0
          result = libdeflate_zlib_decompress_ex(
            decompressor, source.baseAddress, source.count, target.baseAddress, target.count,
            &used, &length)
          count = result == LIBDEFLATE_SUCCESS ? length : 0
        }
        if result == LIBDEFLATE_SUCCESS { return content }
        guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { return nil }
        capacity *= 4
      }
      return nil
    }
  }
}
