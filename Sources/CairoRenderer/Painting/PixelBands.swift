internal import CCairo
import Drawing

/// Draws a picture on pixels in bands, one after the other from the top, so that memory stays small
/// whatever the size.
struct PixelBands {
  /// Pixels from left to right.
  let width: Int
  /// Pixels from top to bottom.
  let height: Int
  /// Pixels in a point.
  let scale: Double

  /// The most pixels of a band; four bytes each.
  static let defaultPixels = 1 << 24
  /// The resolutions that make sense, in dots per inch.
  private static let resolutions = 1.0...100_000

  /// Finds the size of a picture, whose sides are rounded to whole pixels.
  ///
  /// - Throws: `RenderError.sizeOutOfRange` unless each side has 1 to 32,767 pixels.
  init(_ picture: Picture, resolution: Double) throws(RenderError) {
    guard Self.resolutions.contains(resolution) else {
      throw .invalidPicture("a resolution of \(resolution) dots per inch")
    }
    scale = resolution / 72
    let width = (picture.size.width * scale).rounded()
    let height = (picture.size.height * scale).rounded()
    try PictureCheck.check(
      width: width, height: height, allowed: 1...Double(ImageSurface.longestSide), unit: "pixels")
    self.width = Int(width)
    self.height = Int(height)
  }

  /// Draws solid bands and hands over each in turn; all but the last have a multiple of `rows` rows.
  func draw(
    _ picture: Picture, with fonts: FontLibrary, rows: Int, pixels: Int,
    _ body: (ImageSurface) throws(RenderError) -> Void
  ) throws(RenderError) {
    let shaper = try TextShaper(fonts)
    let step = max(1, pixels / width / rows) * rows
    for start in stride(from: 0, to: height, by: step) {
      let band = try ImageSurface(
        width: width, height: min(step, height - start), isOpaque: true)
      cairo_surface_set_device_offset(band.handle, 0, -Double(start))
      try CairoPainter(on: band, scale: scale, shaper: shaper, keepsText: false).draw(picture)
      try body(band)
    }
  }
}
