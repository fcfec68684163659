public import Drawing

/// Pixels, compressed without loss.
///
/// The image states its resolution, title, description and author. It holds coverage only where the
/// picture has no solid background.
public struct PNGFormat: PictureFormat {
  /// What people call the format.
  public static let name = "PNG"
  /// The endings of its files.
  public static let fileExtensions = ["png"]

  /// Pixels in an inch.
  public var resolution: Double

  /// Creates the format; `resolution` in dots per inch.
  public init(resolution: Double = 300) {
    self.resolution = resolution
  }

  /// Creates the format with the resolution of `options`.
  public init(options: FormatOptions) {
    self.init(resolution: options.resolution)
  }

  /// The image of `picture`, whose sides are rounded to whole pixels.
  ///
  /// - Throws: `RenderError`; `sizeOutOfRange` unless each side has 1 to 32,767 pixels.
  public func encode(_ picture: Picture, with fonts: FontLibrary) throws(RenderError) -> [UInt8] {
    try PictureCheck.check(picture, fonts: fonts)
    guard resolution > 0, resolution.isFinite else {
      throw .invalidPicture("a resolution of \(resolution) dots per inch")
    }
    let scale = resolution / 72
    let width = (picture.size.width * scale).rounded()
    let height = (picture.size.height * scale).rounded()
    let allowed = 1...Double(ImageSurface.longestSide)
    guard allowed.contains(width), allowed.contains(height) else {
      throw .sizeOutOfRange(width: width, height: height, allowed: allowed, unit: "pixels")
    }
    let isOpaque = picture.background?.alpha == 1
    let surface = try ImageSurface(width: Int(width), height: Int(height), isOpaque: isOpaque)
    try CairoPainter(on: surface, scale: scale, fonts: fonts, keepsText: false).draw(picture)
    return try encode(surface, isOpaque: isOpaque, for: picture)
  }

  private func encode(
    _ surface: ImageSurface, isOpaque: Bool, for picture: Picture
  ) throws(RenderError) -> [UInt8] {
    let encoder = try PNGEncoder(
      width: surface.width, height: surface.height, hasAlpha: !isOpaque,
      pixelsPerMetre: UInt32((resolution / 0.0254).rounded()),
      entries: [
        PNGEncoder.Entry(keyword: "Title", text: picture.title),
        PNGEncoder.Entry(keyword: "Author", text: picture.author),
        PNGEncoder.Entry(keyword: "Description", text: picture.summary),
      ],
      language: picture.language)
    var row = [UInt8](repeating: 0, count: surface.width * (isOpaque ? 3 : 4))
    try surface.forEachRow { (pixels) throws(RenderError) in
      if isOpaque {
        PixelRow.writeRGB(pixels, to: &row)
      } else {
        PixelRow.writeRGBA(pixels, to: &row)
      }
      try encoder.append(row: row)
    }
    return try encoder.finishedBytes()
  }
}
