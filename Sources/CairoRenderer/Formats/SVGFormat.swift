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

  /// Creates the format.
  public init() {}

  /// Creates the format; no option concerns it.
  public init(options: FormatOptions) {}

  /// The drawing as UTF-8 text.
  public func encode(_ picture: Picture, with fonts: FontLibrary) throws(RenderError) -> [UInt8] {
    try PictureCheck.check(picture, fonts: fonts)
    return SVGWriter.document(picture, shaper: try TextShaper(fonts))
  }
}
