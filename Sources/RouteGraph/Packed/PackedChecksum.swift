/// Checksums of packed graphs: every change of a single word changes them, others nearly always. They
/// find accidents, not forgeries.
///
/// Bytes are taken in blocks, so that several threads can share the work; in a block four sums take
/// turns with words of 64 bits, as in xxHash (Y. Collet, 2012), at the speed of memory.
enum PackedChecksum {
  /// How many bytes a block has; the last one may have fewer.
  static let blockSize = 1 << 16

  private static let seed: UInt64 = 0x5741_594D_4152_4B31
  private static let factor: UInt64 = 0x9E37_79B1_85EB_CA87

  /// The sum of all blocks of some bytes.
  static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    combine(
      stride(from: 0, to: bytes.count, by: blockSize).map {
        block(UnsafeRawBufferPointer(rebasing: bytes[$0..<min($0 + blockSize, bytes.count)]))
      }, byteCount: bytes.count)
  }

  /// The sum of a whole from those of its blocks.
  static func combine(_ blocks: some Sequence<UInt64>, byteCount: Int) -> UInt64 {
    blocks.reduce(add(seed, UInt64(byteCount))) { add($0, $1) }
  }

  /// The sums of two blocks of full size that follow each other, taken in turns: while one waits for
  /// its products, the other goes on.
  static func pair(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
    precondition(bytes.count == 2 * blockSize, "These are not two blocks.")
    var left = Lanes()
    var right = Lanes()
    var place = 0
    while place < blockSize {
      left.take(bytes, place)
      right.take(bytes, place + blockSize)
      place += 32
    }
    return (left.sum, right.sum)
  }

  /// The sum of one block.
  static func block(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes = Lanes()
    var place = 0
    let whole = bytes.count & ~31
    while place < whole {
      lanes.take(bytes, place)
      place += 32
    }
    var sum = lanes.sum
    while place < bytes.count {
      sum = add(sum, UInt64(bytes[place]))
      place += 1
    }
    return sum
  }

  /// A sum with one more word: for each sum another result for each word, and for each word another
  /// for each sum.
  @inline(__always)
  private static func add(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = sum ^ word
    return (mixed << 29 | mixed >> 35) &* factor
  }

  /// Four sums that take turns.
  private struct Lanes {
    private var a = seed
    private var b = seed &+ 1
    private var c = seed &+ 2
    private var d = seed &+ 3

    /// Takes four words.
    @inline(__always)
    mutating func take(_ bytes: UnsafeRawBufferPointer, _ place: Int) {
      a = add(a, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      b = add(b, bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
      c = add(c, bytes.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self))
      d = add(d, bytes.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self))
    }

    var sum: UInt64 { add(add(add(add(seed, a), b), c), d) }
  }
}
