public import Drawing

/// Scalable vector graphics 1.1 with names for people and programs.
///
/// The root says what the picture is (`role`, `<title>`, `<desc>`), each group keeps its id and its
/// title. Letters are outlines, so that the picture looks the same where the fonts are missing; the
/// text itself stands in `aria-label`.
public struct SVGFormat: PictureFormat {
  /// What people call the format.
  public static let name = "SVG"
  /// The endings of its files.
  public static let fileExtensions = ["svg"]

  /// The sides that a drawing may have, in points.
  private static let allowedSides = 1.0...1_000_000

  /// Creates the format.
  public init() {}

  /// Creates the format; no option concerns it.
  public init(options: FormatOptions) {}

  /// The drawing as UTF-8 text.
  ///
  /// - Throws: `RenderError`; `sizeOutOfRange` unless each side has 1 to 1,000,000 points.
  public func encode(_ picture: Picture, with fonts: FontLibrary) throws(RenderError) -> [UInt8] {
    try PictureCheck.check(picture, fonts: fonts)
    try PictureCheck.check(
      width: picture.size.width, height: picture.size.height, allowed: Self.allowedSides,
      unit: "points")
    return SVGWriter.document(picture, shaper: try TextShaper(fonts))
  }
}
