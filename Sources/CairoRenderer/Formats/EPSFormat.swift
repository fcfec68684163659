public import Drawing

/// Encapsulated PostScript of language level 3: every line is a vector, nothing becomes pixels.
///
/// PostScript has no coverage, so colours that let something shine through are mixed with the paper.
/// The file states its exact box, its title and no date.
public struct EPSFormat: PictureFormat {
  /// What people call the format.
  public static let name = "EPS"
  /// The endings of its files.
  public static let fileExtensions = ["eps"]

  /// The sides that a drawing may have, in points.
  private static let allowedSides = 1.0...14_400.0

  /// Whether letters stay letters, in embedded fonts, or become outlines.
  public var text: TextForm
  /// Whether colours become shades of grey.
  public var isGrey: Bool

  /// Creates the format.
  public init(text: TextForm = .live, isGrey: Bool = false) {
    self.text = text
    self.isGrey = isGrey
  }

  /// Creates the format with the settings of `options`.
  public init(options: FormatOptions) {
    self.init(text: options.epsText, isGrey: options.isGrey)
  }

  /// The drawing that shows `picture`.
  ///
  /// - Throws: `RenderError`; `sizeOutOfRange` unless each side has 1 to 14,400 points.
  public func encode(_ picture: Picture, with fonts: FontLibrary) throws(RenderError) -> [UInt8] {
    try PictureCheck.check(picture, fonts: fonts)
    try PictureCheck.check(
      width: picture.size.width, height: picture.size.height, allowed: Self.allowedSides,
      unit: "points")
    let solid = (isGrey ? picture.grey : picture).opaque
    let surface = try EPSSurface(size: picture.size)
    try CairoPainter(on: surface, scale: 1, fonts: fonts, keepsText: text == .live).draw(solid)
    let bytes = try EPSHeader(picture).replacingHeader(of: try surface.finishedBytes())
    return text == .live ? EPSFonts.tagging(bytes) : bytes
  }
}
