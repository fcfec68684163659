/// Turns rows of drawn pixels into the bytes of an image.
enum PixelRow {
  /// Red, green and blue of each pixel; coverage is left out.
  static func writeRGB(_ pixels: UnsafeBufferPointer<UInt32>, to row: inout [UInt8]) {
    row.withUnsafeMutableBufferPointer { row in
      var next = 0
      for pixel in pixels {
        row[next] = UInt8(truncatingIfNeeded: pixel >> 16)
        row[next + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
        row[next + 2] = UInt8(truncatingIfNeeded: pixel)
        next += 3
      }
    }
  }

  /// Red, green, blue and coverage of each pixel; parts are no longer multiplied by coverage.
  static func writeRGBA(_ pixels: UnsafeBufferPointer<UInt32>, to row: inout [UInt8]) {
    row.withUnsafeMutableBufferPointer { row in
      var next = 0
      for pixel in pixels {
        let alpha = pixel >> 24
        for (offset, shift) in [UInt32(16), 8, 0].enumerated() {
          let part = (pixel >> shift) & 0xFF
          row[next + offset] =
            alpha == 0 ? 0 : UInt8(truncatingIfNeeded: min(255, (part * 255 + alpha / 2) / alpha))
        }
        row[next + 3] = UInt8(truncatingIfNeeded: alpha)
        next += 4
      }
    }
  }
}
