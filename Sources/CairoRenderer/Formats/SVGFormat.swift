public import Drawing

/// Scalable vector graphics 1.1 with names for people and programs.
///
/// The root says what the picture is (`role`, `<title>`, `<desc>`), each group keeps its id and its
/// title. By default letters are outlines, so that the picture looks the same where the fonts are
/// missing; the text itself stands in `aria-label`. Live text is `<text>` that can be searched and
/// edited.
public struct SVGFormat: PictureFormat {
  /// What people call the format.
  public static let name = "SVG"
  /// The endings of its files.
  public static let fileExtensions = ["svg"]

  /// The sides that a drawing may have, in points.
  private static let allowedSides = 1.0...1_000_000

  /// Whether letters are outlines or stay letters.
  public var text: TextForm
  /// Whether colours become shades of grey.
  public var isGrey: Bool

  /// Creates the format.
  public init(text: TextForm = .outlines, isGrey: Bool = false) {
    self.text = text
    self.isGrey = isGrey
  }

  /// Creates the format with the settings of `options`.
  public init(options: FormatOptions) {
    self.init(text: options.svgText, isGrey: options.isGrey)
  }

  /// The drawing as UTF-8 text.
  ///
  /// - Throws: `RenderError`; `sizeOutOfRange` unless each side has 1 to 1,000,000 points.
  public func encode(_ picture: Picture, with fonts: FontLibrary) throws(RenderError) -> [UInt8] {
    try PictureCheck.check(picture, fonts: fonts)
    try PictureCheck.check(
      width: picture.size.width, height: picture.size.height, allowed: Self.allowedSides,
      unit: "points")
    return SVGWriter.document(
      isGrey ? picture.grey : picture, text: text, shaper: try TextShaper(fonts))
  }
}
