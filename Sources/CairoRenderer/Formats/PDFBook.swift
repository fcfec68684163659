internal import CCairo
public import Drawing

/// A document of many pages: bookmarks lead to them, each page bears a label, and each picture is a
/// figure with its summary as the alternative text.
///
/// Equal pages in equal order give equal bytes. A book belongs to one thread at a time.
public final class PDFBook {
  /// A part of a page that leads to another.
  public struct Link: Hashable, Sendable {
    /// The part, in points from the upper left corner of its page.
    public var area: Rectangle
    /// The page that it leads to, counted from 1.
    public var page: Int

    /// Creates a link; `page` is counted from 1.
    public init(area: Rectangle, page: Int) {
      self.area = area
      self.page = page
    }
  }

  private let title: String
  private let author: String
  private let fonts: FontLibrary
  private var document: (surface: PDFSurface, painter: CairoPainter)?
  private var figures: [PDFFigure.Words] = []
  private var language = ""
  private var count = 0

  /// Begins a document.
  public init(title: String, author: String, fonts: FontLibrary) {
    self.title = TextCleaning.clean(title)
    self.author = TextCleaning.clean(author)
    self.fonts = fonts
  }

  /// Adds a page of text, such as a list of what follows.
  ///
  /// - Parameters:
  ///   - page: the page, whose letters stay letters.
  ///   - label: what the page is called in place of a number.
  ///   - bookmark: what leads to it; `nil` for nothing.
  ///   - links: parts that lead to other pages.
  /// - Throws: `RenderError`.
  public func addText(
    _ page: Picture, label: String, bookmark: String? = nil, links: [Link] = []
  ) throws(RenderError) {
    try add(page, label: label, bookmark: bookmark) { (painter, page) throws(RenderError) in
      cairo_tag_begin(painter.cairo, "P", nil)
      try painter.draw(page)
      cairo_tag_end(painter.cairo, "P")
      for link in links {
        let area = link.area
        let rectangle = [area.minX, area.minY, area.width, area.height]
          .map { "\(($0 * 100).rounded() / 100)" }.joined(separator: " ")
        cairo_tag_begin(
          painter.cairo, CAIRO_TAG_LINK, "rect=[\(rectangle)] page=\(link.page) pos=[0 0]")
        cairo_tag_end(painter.cairo, CAIRO_TAG_LINK)
      }
    }
  }

  /// Adds a page with a picture of its size.
  ///
  /// - Throws: `RenderError`; `sizeOutOfRange` unless each side has 1 to 14,400 points.
  public func add(
    _ picture: Picture, label: String, bookmark: String
  ) throws(RenderError) {
    let words = PDFFigure.Words(
      summary: TextCleaning.clean(picture.summary),
      language: TextCleaning.clean(picture.language))
    try add(picture, label: label, bookmark: bookmark) { (painter, page) throws(RenderError) in
      guard !words.summary.isEmpty else { return try painter.draw(page) }
      cairo_tag_begin(painter.cairo, PDFFigure.tag, nil)
      try painter.draw(page)
      cairo_tag_end(painter.cairo, PDFFigure.tag)
    }
    if !words.summary.isEmpty { figures.append(words) }
  }

  /// Completes the document; no page can be added afterwards.
  ///
  /// - Throws: `RenderError`, also if there is no page.
  public func finished() throws(RenderError) -> [UInt8] {
    guard let document else { throw .encoding("a document needs a page") }
    let bytes = try document.surface.finishedBytes()
    self.document = nil
    return try PDFFigure.describing(bytes, as: figures, language: language)
  }

  private func add(
    _ picture: Picture, label: String, bookmark: String?,
    drawing: (CairoPainter, Picture) throws(RenderError) -> Void
  ) throws(RenderError) {
    try PictureCheck.check(picture, fonts: fonts)
    let size = picture.size
    try PictureCheck.check(
      width: size.width, height: size.height, allowed: PDFFormat.allowedSides, unit: "points")
    let (surface, painter) = try opened(size)
    if language.isEmpty { language = TextCleaning.clean(picture.language) }
    cairo_pdf_surface_set_size(surface.handle, size.width, size.height)
    cairo_pdf_surface_set_page_label(surface.handle, TextCleaning.clean(label))
    count += 1
    if let bookmark {
      _ = cairo_pdf_surface_add_outline(
        surface.handle, CAIRO_PDF_OUTLINE_ROOT, TextCleaning.clean(bookmark),
        "page=\(count) pos=[0 0]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }
    // Paper that covers the page makes the library forget what came before it, tags included.
    var page = picture
    let layers = page.layers
    page.layers = []
    try painter.draw(page)
    page.background = nil
    page.layers = layers
    try drawing(painter, page)
    cairo_show_page(painter.cairo)
    try CairoStatus.check(cairo_status(painter.cairo))
  }

  private func opened(_ size: Size) throws(RenderError) -> (PDFSurface, CairoPainter) {
    if let document { return document }
    let surface = try PDFSurface(size: size)
    PDFFormat.describe(surface, title: title, author: author, subject: nil)
    let painter = try CairoPainter(on: surface, scale: 1, fonts: fonts, keepsText: true)
    document = (surface, painter)
    return (surface, painter)
  }
}
