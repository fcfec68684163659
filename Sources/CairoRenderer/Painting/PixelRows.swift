internal import CCairo
import Drawing

/// Some rows of pixels, to be drawn on apart from the others, also in another thread.
///
/// Belongs to one thread at a time, and only as long as the pixels are there.
struct PixelRows: @unchecked Sendable {
  /// The first pixel of the first of these rows.
  private let start: UnsafeMutablePointer<UInt8>
  private let stride: Int
  private let width: Int
  private let format: cairo_format_t
  /// Which rows of the surface they are.
  let rows: Range<Int>

  private static let alignment = 64

  /// All rows of a surface, with everything drawn so far.
  init(of surface: ImageSurface) throws(RenderError) {
    cairo_surface_flush(surface.handle)
    guard let data = cairo_image_surface_get_data(surface.handle) else {
      throw .drawing("the pixels cannot be read")
    }
    start = data
    stride = Int(cairo_image_surface_get_stride(surface.handle))
    width = surface.width
    format = cairo_image_surface_get_format(surface.handle)
    rows = 0..<surface.height
  }

  private init(_ rows: Range<Int>, of all: PixelRows, at start: UnsafeMutablePointer<UInt8>) {
    self.start = start
    stride = all.stride
    width = all.width
    format = all.format
    self.rows = rows
  }

  /// Some of these rows, where they are.
  subscript(rows: Range<Int>) -> PixelRows {
    PixelRows(rows, of: self, at: start + (rows.lowerBound - self.rows.lowerBound) * stride)
  }

  /// Calls `body` with a copy of these rows, which begins as far from a multiple of 64 bytes as they do:
  /// the library handles pixels by groups.
  func withCopy<Result>(
    _ body: (PixelRows) throws(RenderError) -> Result
  ) throws(RenderError) -> Result {
    let count = rows.count * stride
    let offset = Int(UInt(bitPattern: start) % UInt(PixelRows.alignment))
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: offset + count, alignment: PixelRows.alignment)
    defer { memory.deallocate() }
    let copy = (memory + offset).bindMemory(to: UInt8.self, capacity: count)
    copy.initialize(from: start, count: count)
    return try body(PixelRows(rows, of: self, at: copy))
  }

  /// Takes the pixels of the same rows from elsewhere.
  func take(_ other: PixelRows) {
    let source = other[rows]
    start.update(from: source.start, count: rows.count * stride)
  }

  /// Paints what a shape covers of these rows with a solid colour.
  func paint(_ coverage: Coverage, _ color: UInt32) {
    start.withMemoryRebound(to: UInt32.self, capacity: rows.count * stride / 4) { pixels in
      coverage.paint(color, on: rows, at: pixels, stride: stride / 4)
    }
  }

  /// Draws the shapes of a group as far as they lie in these rows; it has no text.
  ///
  /// - Parameter shared: What pictures of a series have in common, and a sheet to find out more.
  func draw(
    _ group: Group, scale: Double,
    reusing shared: (shapes: SharedShapes, sheet: CoverageSheet)? = nil
  ) throws(RenderError) {
    let surface = try CairoSurface(
      owning: cairo_image_surface_create_for_data(
        start, format, Int32(width), Int32(rows.count), Int32(stride)))
    cairo_surface_set_device_offset(surface.handle, 0, -Double(rows.lowerBound))
    let seen = (Double(rows.lowerBound) / scale)...(Double(rows.upperBound) / scale)
    let reuse = shared.map { ShapeReuse($0.shapes, on: surface, self, sheet: $0.sheet) }
    let painter = try ShapePainter(on: surface, scale: scale, rows: seen, reuse: reuse)
    painter.draw(group) { _ in }
    try painter.check()
    try surface.finish()
  }
}
