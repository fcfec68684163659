/// Little-endian bytes in the order in which they are appended.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var count: Int { bytes.count }

  mutating func append(_ part: [UInt8]) { bytes.append(contentsOf: part) }

  mutating func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ values: [UInt32]) {
    for value in values { append(value) }
  }

  mutating func append(_ position: FixedCoordinate) {
    append(position.longitude)
    append(position.latitude)
  }

  mutating func append(_ box: FixedBox) {
    append(box.west)
    append(box.south)
    append(box.east)
    append(box.north)
  }

  /// Appends a column: name, kind, then its numbers or its texts.
  mutating func append(_ column: LayerColumn, numbers: [Double], texts: [String]) {
    let name = Array(column.name.utf8)
    append([UInt32(name.count), column.kind.rawValue])
    append(name)
    align()
    switch column.kind {
    case .number:
      for number in numbers { append((number.isNaN ? Double.nan : number).bitPattern) }
    case .text:
      var ends: [UInt32] = [0]
      var content: [UInt8] = []
      for text in texts {
        content.append(contentsOf: text.utf8)
        ends.append(UInt32(content.count))
      }
      append(ends)
      append(content)
    }
    align()
  }

  /// Appends zeros up to a multiple of eight.
  mutating func align() {
    bytes.append(contentsOf: repeatElement(0, count: LayerLayout.aligned(count) - count))
  }

  mutating func overwrite(_ value: UInt64, at offset: Int) {
    withUnsafeBytes(of: value.littleEndian) { source in
      for (index, byte) in source.enumerated() { bytes[offset + index] = byte }
    }
  }
}
