/// Turns drawn pixels into the rows of a PNG image: a byte that says "no filter", then the parts of
/// each pixel.
///
/// On flat colours and thin lines, rows without a filter compress faster and smaller.
enum PackedRows {
  /// Bytes of a packed row.
  static func length(width: Int, hasAlpha: Bool) -> Int {
    1 + width * (hasAlpha ? 4 : 3)
  }

  /// Packs a row of opaque pixels (0x..RRGGBB) as red, green and blue.
  ///
  /// The target may begin at or before the source in the same memory: nothing is overwritten before
  /// it is read.
  static func packRGB(
    _ source: UnsafePointer<UInt32>, width: Int, to target: UnsafeMutablePointer<UInt8>
  ) {
    copyRGB(source, width: width, to: target + 1)
    target[0] = 0
  }

  /// Copies a row of opaque pixels as red, green and blue; the same holds for the memory.
  static func copyRGB(
    _ source: UnsafePointer<UInt32>, width: Int, to target: UnsafeMutablePointer<UInt8>
  ) {
    var next = target
    for column in 0..<width {
      let pixel = source[column]
      next[0] = UInt8(truncatingIfNeeded: pixel >> 16)
      next[1] = UInt8(truncatingIfNeeded: pixel >> 8)
      next[2] = UInt8(truncatingIfNeeded: pixel)
      next += 3
    }
  }

  /// Packs a row of opaque pixels whose parts are all equal as one part each.
  static func packGrey(
    _ source: UnsafePointer<UInt32>, width: Int, to target: UnsafeMutablePointer<UInt8>
  ) {
    copyGrey(source, width: width, to: target + 1)
    target[0] = 0
  }

  /// Copies a row of opaque pixels whose parts are all equal as one part each.
  static func copyGrey(
    _ source: UnsafePointer<UInt32>, width: Int, to target: UnsafeMutablePointer<UInt8>
  ) {
    for column in 0..<width { target[column] = UInt8(truncatingIfNeeded: source[column]) }
  }

  /// Packs a row of pixels (0xAARRGGBB, parts multiplied by coverage) as red, green, blue and
  /// coverage, parts no longer multiplied. The target must not overlap the source.
  static func packRGBA(
    _ source: UnsafePointer<UInt32>, width: Int, to target: UnsafeMutablePointer<UInt8>
  ) {
    target[0] = 0
    var next = target + 1
    for column in 0..<width {
      let pixel = source[column]
      let alpha = pixel >> 24
      next[0] = part(pixel >> 16, alpha)
      next[1] = part(pixel >> 8, alpha)
      next[2] = part(pixel, alpha)
      next[3] = UInt8(truncatingIfNeeded: alpha)
      next += 4
    }
  }

  private static func part(_ bits: UInt32, _ alpha: UInt32) -> UInt8 {
    if alpha == 0 { return 0 }
    return UInt8(truncatingIfNeeded: min(255, ((bits & 0xFF) * 255 + alpha / 2) / alpha))
  }
}
