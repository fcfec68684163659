internal import CCairo
import Drawing

/// Draws pictures with the drawing library.
struct CairoPainter {
  private let shapes: ShapePainter
  /// Turns text into glyphs.
  let shaper: TextShaper
  /// Whether letters stay letters (for documents) or become outlines (for pixels).
  let keepsText: Bool

  /// The handle of the pen.
  var cairo: OpaquePointer { shapes.cairo }

  /// Creates a painter.
  ///
  /// - Parameters:
  ///   - surface: What is drawn on.
  ///   - scale: Units of the surface in one point.
  ///   - keepsText: Whether letters stay letters or become outlines.
  init(
    on surface: CairoSurface, scale: Double, fonts: FontLibrary, keepsText: Bool
  ) throws(RenderError) {
    try self.init(on: surface, scale: scale, shaper: TextShaper(fonts), keepsText: keepsText)
  }

  /// Creates a painter that turns text into glyphs with `shaper`.
  init(
    on surface: CairoSurface, scale: Double, shaper: TextShaper, keepsText: Bool
  ) throws(RenderError) {
    shapes = try ShapePainter(on: surface, scale: scale)
    self.shaper = shaper
    self.keepsText = keepsText
  }

  /// Draws everything in order.
  func draw(_ picture: Picture) throws(RenderError) {
    fill(with: picture.background)
    for layer in picture.layers { draw(layer) }
    try shapes.check()
  }

  /// Draws a group.
  func draw(_ group: Group) { shapes.draw(group) { draw($0) } }

  /// Draws a shape.
  func draw(_ shape: Shape) { shapes.draw(shape) }

  /// Fills all of the surface with a colour, if there is one.
  func fill(with background: Color?) {
    guard let background else { return }
    setSource(background)
    cairo_paint(cairo)
  }

  /// Throws what went wrong since the painter was made.
  func check() throws(RenderError) { try shapes.check() }

  /// Sets the colour of what is drawn next.
  func setSource(_ color: Color) { shapes.setSource(color) }

  /// The point, moved inside the range of the library's numbers.
  func near(_ point: Point) -> Point { shapes.near(point) }
}
