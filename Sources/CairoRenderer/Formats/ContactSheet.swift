internal import CCairo
public import Drawing

/// A page on which many pictures stand small, one in each cell.
///
/// Pictures are drawn as they come and need not be kept. A sheet belongs to one thread at a time.
public final class ContactSheet {
  /// What a sheet becomes.
  public enum Form: Hashable, Sendable {
    /// A PNG image of so many dots per inch.
    case png(resolution: Double)
    /// A PDF document of one page.
    case pdf
  }

  /// The page around the pictures.
  private let page: Picture
  private let form: Form
  private let surface: CairoSurface
  private let painter: CairoPainter
  private let fonts: FontLibrary

  /// Begins a sheet with what stands around the pictures.
  ///
  /// - Parameters:
  ///   - page: title and labels, on solid paper.
  ///   - form: what the sheet becomes.
  /// - Throws: `RenderError`; `sizeOutOfRange` if the page does not fit the format.
  public init(on page: Picture, as form: Form, fonts: FontLibrary) throws(RenderError) {
    try PictureCheck.check(page, fonts: fonts)
    self.page = page
    self.form = form
    self.fonts = fonts
    switch form {
    case .png(let resolution):
      let size = try PixelBands(page, resolution: resolution)
      surface = try ImageSurface(width: size.width, height: size.height, isOpaque: true)
      painter = try CairoPainter(on: surface, scale: size.scale, fonts: fonts, keepsText: false)
    case .pdf:
      try PictureCheck.check(
        width: page.size.width, height: page.size.height, allowed: PDFFormat.allowedSides,
        unit: "points")
      let document = try PDFSurface(size: page.size)
      PDFFormat.describe(
        document, title: TextCleaning.clean(page.title), author: TextCleaning.clean(page.author),
        subject: TextCleaning.clean(page.summary))
      surface = document
      painter = try CairoPainter(on: document, scale: 1, fonts: fonts, keepsText: true)
    }
    try painter.draw(page)
  }

  /// Draws a picture as large as a cell allows, in its middle.
  ///
  /// - Parameter cell: the cell, in points from the upper left corner of the page.
  /// - Throws: `RenderError`.
  public func add(_ picture: Picture, in cell: Rectangle) throws(RenderError) {
    try PictureCheck.check(picture, fonts: fonts)
    let size = picture.size
    let scale = min(cell.width / size.width, cell.height / size.height)
    let cairo = painter.cairo
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    cairo_translate(
      cairo, cell.center.x - size.width * scale / 2, cell.center.y - size.height * scale / 2)
    cairo_scale(cairo, scale, scale)
    cairo_rectangle(cairo, 0, 0, size.width, size.height)
    cairo_clip(cairo)
    try painter.draw(picture)
  }

  /// Completes the sheet; nothing can be drawn afterwards.
  ///
  /// - Throws: `RenderError`.
  public func finished() throws(RenderError) -> [UInt8] {
    switch (form, surface) {
    case (.png(let resolution), let image as ImageSurface):
      return try PNGFormat(resolution: resolution).encode(image, for: page)
    case (_, let document as PDFSurface):
      return try document.finishedBytes()
    default: throw .encoding("the sheet is of no known form")
    }
  }
}
