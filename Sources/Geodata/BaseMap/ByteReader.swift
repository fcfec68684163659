/// Reads little-endian values from a file in order; every step is checked against its end.
struct ByteReader {
  let file: MappedFile
  /// The byte that is read next.
  var offset = 0

  init(file: MappedFile) { self.file = file }

  /// The next `count` bytes.
  mutating func bytes(
    _ count: Int, _ what: @autoclosure () -> String
  ) throws(BaseMapError) -> UnsafeRawBufferPointer.SubSequence {
    guard count >= 0, offset >= 0, count <= file.bytes.count - offset else {
      throw BaseMapError(
        .damaged, file: file.path, offset: min(offset, file.bytes.count),
        "the file ends within \(what())")
    }
    defer { offset += count }
    return file.bytes[offset..<offset + count]
  }

  mutating func uint32(_ what: @autoclosure () -> String) throws(BaseMapError) -> UInt32 {
    let part = try bytes(4, what())
    return UInt32(
      littleEndian: UnsafeRawBufferPointer(rebasing: part).loadUnaligned(as: UInt32.self))
  }

  mutating func int32(_ what: @autoclosure () -> String) throws(BaseMapError) -> Int32 {
    Int32(bitPattern: try uint32(what()))
  }

  mutating func uint64(_ what: @autoclosure () -> String) throws(BaseMapError) -> UInt64 {
    let part = try bytes(8, what())
    return UInt64(
      littleEndian: UnsafeRawBufferPointer(rebasing: part).loadUnaligned(as: UInt64.self))
  }

  mutating func count(_ what: @autoclosure () -> String) throws(BaseMapError) -> Int {
    Int(try uint32("the number of \(what())"))
  }

  /// Moves on to a multiple of eight.
  mutating func align() { offset = LayerLayout.aligned(offset) }
}
