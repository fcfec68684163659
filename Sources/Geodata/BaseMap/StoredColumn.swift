/// A column of attributes as it lies in a layer file, checked when the file is opened.
struct StoredColumn: Sendable {
  let column: LayerColumn
  private let file: MappedFile
  private let start: Int
  private let rows: Int

  /// Reads the head of the column at the reader's place, checks its body and moves behind it.
  init(_ reader: inout ByteReader, rows: Int) throws(BaseMapError) {
    let head = reader.offset
    let length = try reader.count("letters in a column's name")
    let code = try reader.uint32("the kind of a column")
    guard let kind = LayerColumn.Kind(rawValue: code) else {
      throw BaseMapError(
        .damaged, file: reader.file.path, offset: head + 4, "a column of the unknown kind \(code)")
    }
    let name = String(decoding: try reader.bytes(length, "a column's name"), as: UTF8.self)
    reader.align()
    column = LayerColumn(name: name, kind: kind)
    file = reader.file
    start = reader.offset
    self.rows = rows
    switch kind {
    case .number:
      _ = try reader.bytes(8 * rows, "the numbers of column '\(name)'")
    case .text:
      _ = try reader.bytes(4 * (rows + 1), "the texts of column '\(name)'")
      for row in 0..<rows where end(row) < (row == 0 ? 0 : end(row - 1)) {
        throw BaseMapError(
          .damaged, file: file.path, offset: start + 4 * (row + 1), "a text ends before it begins")
      }
      guard Self.load(file, start) == 0 else {
        throw BaseMapError(.damaged, file: file.path, offset: start, "a text begins late")
      }
      _ = try reader.bytes(rows == 0 ? 0 : end(rows - 1), "the texts of column '\(name)'")
    }
    reader.align()
  }

  /// The number in `row`, or nothing if it is not known or not finite.
  func number(_ row: Int) -> Double? {
    guard column.kind == .number else { return nil }
    let bits = UInt64(
      littleEndian: file.bytes.load(fromByteOffset: start + 8 * row, as: UInt64.self))
    let value = Double(bitPattern: bits)
    return value.isFinite ? value : nil
  }

  /// The text in `row`, or nothing if it is empty.
  func text(_ row: Int) -> String? {
    guard column.kind == .text else { return nil }
    let content = start + 4 * (rows + 1)
    let range = content + (row == 0 ? 0 : end(row - 1))..<content + end(row)
    return range.isEmpty ? nil : String(decoding: file.bytes[range], as: UTF8.self)
  }

  /// Where the text of `row` ends, counted from the first one.
  private func end(_ row: Int) -> Int { Self.load(file, start + 4 * (row + 1)) }

  private static func load(_ file: MappedFile, _ offset: Int) -> Int {
    Int(UInt32(littleEndian: file.bytes.load(fromByteOffset: offset, as: UInt32.self)))
  }
}
