public import Drawing

/// Pixels, compressed without loss (LZW with prediction), without coverage.
///
/// The image states its resolution, title, description and author. It is drawn and compressed in
/// bands from the top, so that memory does not grow with the image.
public struct TIFFFormat: PictureFormat {
  /// What people call the format.
  public static let name = "TIFF"
  /// The endings of its files.
  public static let fileExtensions = ["tif", "tiff"]
  /// The format is made of pixels.
  public static let isPixels = true

  /// Pixels in an inch.
  public var resolution: Double
  /// Whether the image has shades of grey, one byte a pixel, and no colours.
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

  /// The image of `picture`, whose sides are rounded to whole pixels; white where the picture has no
  /// background.
  ///
  /// - Throws: `RenderError`; `sizeOutOfRange` unless each side has 1 to 32,767 pixels.
  public func encode(_ picture: Picture, with fonts: FontLibrary) throws(RenderError) -> [UInt8] {
    try encode(picture, with: fonts, bandPixels: PixelBands.defaultPixels)
  }

  /// The same, drawn in bands of at most so many pixels.
  func encode(
    _ picture: Picture, with fonts: FontLibrary, bandPixels: Int
  ) throws(RenderError) -> [UInt8] {
    try PictureCheck.check(picture, fonts: fonts)
    let bands = try PixelBands(picture, resolution: resolution)
    let file = try TIFFFile(
      width: bands.width, height: bands.height, isGrey: isGrey, resolution: resolution)
    file.set(TIFFFile.title, to: TextCleaning.clean(picture.title))
    file.set(TIFFFile.description, to: TextCleaning.clean(picture.summary))
    file.set(TIFFFile.author, to: TextCleaning.clean(picture.author))
    var solid = isGrey ? picture.grey : picture
    solid.background = solid.background ?? Color(0xFFFFFF)
    try bands.draw(solid, with: fonts, rows: file.rowsPerStrip, pixels: bandPixels) {
      (band) throws(RenderError) in try file.append(band)
    }
    return try file.finishedBytes()
  }
}
