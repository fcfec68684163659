internal import CCairo
public import Drawing

/// A document of one page: every line is a vector, every letter stays a letter. For those who cannot see
/// it the page is a figure with the picture's summary as its alternative text.
public struct PDFFormat: PictureFormat {
  /// What people call the format.
  public static let name = "PDF"
  /// The endings of its files.
  public static let fileExtensions = ["pdf"]

  /// The sides that a page may have, in points (200 inches, the limit of the format).
  static let allowedSides = 1.0...14_400.0
  /// The date that every document states, so that equal pictures give equal bytes.
  private static let date = "1970-01-01T00:00:00Z"

  /// Whether colours become shades of grey.
  public var isGrey: Bool

  /// Creates the format.
  public init(isGrey: Bool = false) {
    self.isGrey = isGrey
  }

  /// Creates the format with the settings of `options`.
  public init(options: FormatOptions) {
    self.init(isGrey: options.isGrey)
  }

  /// The document that shows `picture`.
  ///
  /// - Throws: `RenderError`; `sizeOutOfRange` unless each side has 1 to 14,400 points.
  public func encode(_ picture: Picture, with fonts: FontLibrary) throws(RenderError) -> [UInt8] {
    try PictureCheck.check(picture, fonts: fonts)
    let size = picture.size
    try PictureCheck.check(
      width: size.width, height: size.height, allowed: Self.allowedSides, unit: "points")
    let surface = try PDFSurface(size: size)
    let summary = TextCleaning.clean(picture.summary)
    Self.describe(
      surface, title: TextCleaning.clean(picture.title),
      author: TextCleaning.clean(picture.author), subject: summary)
    let painter = try CairoPainter(on: surface, scale: 1, fonts: fonts, keepsText: true)
    var page = isGrey ? picture.grey : picture
    guard !summary.isEmpty else {
      try painter.draw(page)
      return try surface.finishedBytes()
    }
    // Paper that covers the page makes the library forget what came before it, tags included.
    let layers = page.layers
    page.layers = []
    try painter.draw(page)
    page.background = nil
    page.layers = layers
    cairo_tag_begin(painter.cairo, PDFFigure.tag, nil)
    try painter.draw(page)
    cairo_tag_end(painter.cairo, PDFFigure.tag)
    let language = TextCleaning.clean(picture.language)
    return try PDFFigure.describing(
      surface.finishedBytes(), as: [PDFFigure.Words(summary: summary, language: nil)],
      language: language)
  }

  /// Sets what a document says of itself.
  static func describe(_ surface: PDFSurface, title: String, author: String, subject: String?) {
    surface.set(CAIRO_PDF_METADATA_TITLE, to: title)
    surface.set(CAIRO_PDF_METADATA_AUTHOR, to: author)
    if let subject { surface.set(CAIRO_PDF_METADATA_SUBJECT, to: subject) }
    surface.set(CAIRO_PDF_METADATA_CREATOR, to: "Waymark")
    surface.set(CAIRO_PDF_METADATA_CREATE_DATE, to: date)
    surface.set(CAIRO_PDF_METADATA_MOD_DATE, to: date)
  }
}
