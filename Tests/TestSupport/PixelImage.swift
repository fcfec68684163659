internal import CCairo

/// An image as pixels, read and written by the drawing library's own PNG code, which the renderer
/// does not use.
public struct PixelImage: Equatable, Sendable {
  /// Pixels from left to right.
  public let width: Int
  /// Pixels from top to bottom.
  public let height: Int
  /// Row by row from the top: 0xAARRGGBB, parts multiplied by coverage.
  public var pixels: [UInt32]

  /// Creates an image of one colour.
  public init(width: Int, height: Int, filledWith pixel: UInt32 = 0) {
    self.width = width
    self.height = height
    pixels = Array(repeating: pixel, count: width * height)
  }

  /// Reads a PNG file; `nil` if it is not one.
  public init?(png: [UInt8]) {
    let source = Source(png)
    let surface = withExtendedLifetime(source) {
      cairo_image_surface_create_from_png_stream(
        { source, target, length in
          guard let source, let target else { return CAIRO_STATUS_READ_ERROR }
          return Unmanaged<Source>.fromOpaque(source).takeUnretainedValue()
            .read(UnsafeMutableBufferPointer(start: target, count: Int(length)))
        }, Unmanaged.passUnretained(source).toOpaque())
    }
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(surface)
    else { return nil }
    self.init(
      width: Int(cairo_image_surface_get_width(surface)),
      height: Int(cairo_image_surface_get_height(surface)))
    let isOpaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
    let stride = Int(cairo_image_surface_get_stride(surface))
    for row in 0..<height {
      let line = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
      for column in 0..<width {
        pixels[row * width + column] = line[column] | (isOpaque ? 0xFF00_0000 : 0)
      }
    }
  }

  /// Hands out bytes one part after the other.
  private final class Source {
    private let bytes: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    func read(_ target: UnsafeMutableBufferPointer<UInt8>) -> cairo_status_t {
      let end = next + target.count
      guard end <= bytes.count else { return CAIRO_STATUS_READ_ERROR }
      _ = target.update(fromContentsOf: bytes[next..<end])
      next = end
      return CAIRO_STATUS_SUCCESS
    }
  }

  /// The pixel in a place; the places begin at the top left with 0.
  public subscript(column: Int, row: Int) -> UInt32 {
    get { pixels[row * width + column] }
    set { pixels[row * width + column] = newValue }
  }

  /// The pixels inside a frame of columns and rows, as an image.
  public func cropped(columns: Range<Int>, rows: Range<Int>) -> PixelImage {
    var result = PixelImage(width: columns.count, height: rows.count)
    for row in rows {
      for column in columns {
        result[column - columns.lowerBound, row - rows.lowerBound] = self[column, row]
      }
    }
    return result
  }

  /// Writes the image as a PNG file; returns whether that succeeded.
  public func write(to file: String) -> Bool {
    var pixels = pixels
    return pixels.withUnsafeMutableBytes { bytes in
      let surface = cairo_image_surface_create_for_data(
        bytes.assumingMemoryBound(to: UInt8.self).baseAddress, CAIRO_FORMAT_ARGB32, Int32(width),
        Int32(height), Int32(width * 4))
      defer { cairo_surface_destroy(surface) }
      return cairo_surface_write_to_png(surface, file) == CAIRO_STATUS_SUCCESS
    }
  }
}
