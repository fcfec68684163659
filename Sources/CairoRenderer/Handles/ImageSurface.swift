internal import CCairo

/// A surface of pixels, 32 bits each.
final class ImageSurface: CairoSurface {
  /// Pixels from left to right.
  let width: Int
  /// Pixels from top to bottom.
  let height: Int

  /// The longest side that the library can hold, in pixels.
  static let longestSide = 32_767

  /// Creates a clear surface; `isOpaque` leaves out coverage.
  init(width: Int, height: Int, isOpaque: Bool) throws(RenderError) {
    self.width = width
    self.height = height
    let format = isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    try super.init(
      owning: cairo_image_surface_create(format, Int32(width), Int32(height)))
  }

  /// Calls `body` with each row from top to bottom: pixels of 0xAARRGGBB, parts multiplied by
  /// coverage.
  func forEachRow(
    _ body: (UnsafeBufferPointer<UInt32>) throws(RenderError) -> Void
  ) throws(RenderError) {
    cairo_surface_flush(handle)
    guard let data = cairo_image_surface_get_data(handle) else {
      throw .drawing("the pixels cannot be read")
    }
    let stride = Int(cairo_image_surface_get_stride(handle))
    for row in 0..<height {
      let start = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
      try body(UnsafeBufferPointer(start: start, count: width))
    }
  }
}
