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

  /// The cheapest level: higher ones take twice the time for a tenth of the size.
  private static let compressionLevel: Int32 = 1

  /// The format is made of pixels.
  public static let isPixels = true

  /// Pixels in an inch.
  public var resolution: Double
  /// Whether colours become shades of grey; one byte a pixel where the background is solid.
  public var isGrey: Bool

  /// Creates the format; `resolution` in dots per inch.
  public init(resolution: Double = 300, isGrey: Bool = false) {
    self.resolution = resolution
    self.isGrey = isGrey
  }

  /// Creates the format with the settings of `options`.
  public init(options: FormatOptions) {
    self.init(resolution: options.resolution, isGrey: options.isGrey)
  }

  /// The image of `picture`, whose sides are rounded to whole pixels.
  ///
  /// - Throws: `RenderError`; `sizeOutOfRange` unless each side has 1 to 32,767 pixels.
  public func encode(_ picture: Picture, with fonts: FontLibrary) throws(RenderError) -> [UInt8] {
    try encode(picture, with: fonts, on: SharedGround())
  }

  /// The same image, whose lowest layer may be drawn already.
  ///
  /// - Throws: `RenderError`, as `encode(_:with:)` does.
  public func encode(
    _ picture: Picture, with fonts: FontLibrary, on ground: SharedGround
  ) throws(RenderError) -> [UInt8] {
    try PictureCheck.check(picture, fonts: fonts)
    let size = try PixelBands(picture, resolution: resolution)
    let surface = try ground.surface(
      showing: isGrey ? picture.grey : picture, in: size, with: fonts)
    return try encode(surface, for: picture)
  }

  /// The image of a surface on which a picture was drawn; nothing can be drawn afterwards.
  func encode(
    _ surface: ImageSurface, for picture: Picture
  ) throws(RenderError) -> [UInt8] {
    var file = PNGFile(
      width: surface.width, height: surface.height,
      colorType: surface.isOpaque ? isGrey ? .grey : .rgb : .rgba,
      pixelsPerMetre: UInt32((resolution / 0.0254).rounded()))
    let language = picture.language
    file.append(keyword: "Title", text: TextCleaning.clean(picture.title), language: language)
    file.append(keyword: "Author", text: TextCleaning.clean(picture.author), language: language)
    file.append(
      keyword: "Description", text: TextCleaning.clean(picture.summary), language: language)
    file.append(
      pixels: try surface.withPackedRows(isGrey: isGrey) { (rows) throws(RenderError) in
        try Deflate.compress(rows, level: Self.compressionLevel)
      })
    file.finish()
    return file.bytes
  }
}
