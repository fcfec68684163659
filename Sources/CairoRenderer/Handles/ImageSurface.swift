internal import CCairo

/// A surface of pixels, 32 bits each.
final class ImageSurface: CairoSurface {
  /// Pixels from left to right.
  let width: Int
  /// Pixels from top to bottom.
  let height: Int
  /// Whether pixels have no coverage.
  let isOpaque: Bool

  /// The pixels, where the library did not make them.
  private let own: UnsafeMutableBufferPointer<UInt8>?

  /// The longest side that the library can hold, in pixels.
  static let longestSide = 32_767

  /// Creates a clear surface; `isOpaque` leaves out coverage.
  init(width: Int, height: Int, isOpaque: Bool) throws(RenderError) {
    self.width = width
    self.height = height
    self.isOpaque = isOpaque
    own = nil
    let format = isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    try super.init(
      owning: cairo_image_surface_create(format, Int32(width), Int32(height)))
  }

  /// Creates a surface on which everything has been drawn whose pixels another one of the same size and kind
  /// had.
  init(width: Int, height: Int, isOpaque: Bool, pixels: [UInt8]) throws(RenderError) {
    self.width = width
    self.height = height
    self.isOpaque = isOpaque
    let format = isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    let stride = cairo_format_stride_for_width(format, Int32(width))
    precondition(pixels.count == Int(stride) * height, "The pixels are those of another surface.")
    // Memory of its own, for the library would clear it first.
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pixels.count)
    _ = memory.initialize(from: pixels)
    own = memory
    do throws(RenderError) {
      try super.init(
        owning: cairo_image_surface_create_for_data(
          memory.baseAddress, format, Int32(width), Int32(height), stride))
    } catch {
      memory.deallocate()
      throw error
    }
  }

  deinit {
    guard let own else { return }
    // The library may look at the memory as long as the surface is not finished.
    cairo_surface_finish(handle)
    own.deallocate()
  }

  /// A copy of everything drawn so far.
  func pixels() throws(RenderError) -> [UInt8] {
    cairo_surface_flush(handle)
    guard let data = cairo_image_surface_get_data(handle) else {
      throw .drawing("the pixels cannot be read")
    }
    let count = Int(cairo_image_surface_get_stride(handle)) * height
    return Array(UnsafeBufferPointer(start: data, count: count))
  }

  /// The parts of the pixels of some rows, row by row: red, green and blue, or one shade of grey of a
  /// surface on which nothing but grey was drawn.
  func parts(ofRows rows: Range<Int>, isGrey: Bool) throws(RenderError) -> [UInt8] {
    cairo_surface_flush(handle)
    guard let data = cairo_image_surface_get_data(handle) else {
      throw .drawing("the pixels cannot be read")
    }
    let stride = Int(cairo_image_surface_get_stride(handle))
    let length = width * (isGrey ? 1 : 3)
    return [UInt8](unsafeUninitializedCapacity: length * rows.count) { target, count in
      guard var next = target.baseAddress else { return }
      for row in rows {
        let source = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
        if isGrey {
          PackedRows.copyGrey(source, width: width, to: next)
        } else {
          PackedRows.copyRGB(source, width: width, to: next)
        }
        next += length
      }
      count = length * rows.count
    }
  }

  /// Calls `body` once with all rows as a PNG image has them; nothing can be drawn afterwards.
  ///
  /// Opaque pixels are packed where they are, so that a large image is not held twice. Those of a
  /// surface on which nothing but grey was drawn take one part each if `isGrey`.
  func withPackedRows<Result>(
    isGrey: Bool = false,
    _ body: (UnsafeRawBufferPointer) throws(RenderError) -> Result
  ) throws(RenderError) -> Result {
    cairo_surface_flush(handle)
    guard let data = cairo_image_surface_get_data(handle) else {
      throw .drawing("the pixels cannot be read")
    }
    let stride = Int(cairo_image_surface_get_stride(handle))
    let length =
      isGrey && isOpaque ? 1 + width : PackedRows.length(width: width, hasAlpha: !isOpaque)
    let target =
      isOpaque ? data : UnsafeMutablePointer<UInt8>.allocate(capacity: length * height)
    defer { if !isOpaque { target.deallocate() } }
    for row in 0..<height {
      let source = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
      if isOpaque && isGrey {
        PackedRows.packGrey(source, width: width, to: target + row * length)
      } else if isOpaque {
        PackedRows.packRGB(source, width: width, to: target + row * length)
      } else {
        PackedRows.packRGBA(source, width: width, to: target + row * length)
      }
    }
    return try body(UnsafeRawBufferPointer(start: target, count: length * height))
  }
}
