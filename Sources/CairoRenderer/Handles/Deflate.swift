internal import CDeflate

/// Compression and check sums as PNG needs them.
enum Deflate {
  /// The bytes as a zlib stream.
  ///
  /// - Parameter level: 1 (fast) to 12 (small).
  static func compress(
    _ bytes: UnsafeRawBufferPointer, level: Int32
  ) throws(RenderError) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(level) else {
      throw .encoding("no memory for compression")
    }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    let compressed = [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      count = libdeflate_zlib_compress(
        compressor, bytes.baseAddress, bytes.count, target.baseAddress, target.count)
    }
    guard !compressed.isEmpty else { throw .encoding("the pixels cannot be compressed") }
    return compressed
  }

  /// The CRC-32 of two parts, one after the other.
  static func checksum(_ first: [UInt8], _ second: some Collection<UInt8>) -> UInt32 {
    let start = libdeflate_crc32(0, first, first.count)
    return second.withContiguousStorageIfAvailable {
      libdeflate_crc32(start, $0.baseAddress, $0.count)
    }
      ?? {
        let copy = Array(second); return libdeflate_crc32(start, copy, copy.count)
      }()
  }
}
