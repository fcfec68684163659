internal import CCairo
import Drawing

/// Draws pictures with the drawing library.
struct CairoPainter {
  private let context: CairoContext
  /// Turns text into glyphs.
  let shaper: TextShaper
  /// Whether letters stay letters (for documents) or become outlines (for pixels).
  let keepsText: Bool
  /// How far from the origin points may lie, so that they stay inside the range of the library's
  /// numbers, in points.
  private let farthest: Double

  /// From this scale on (200 dots per inch) pixels are so small that the cheap smoothing of edges
  /// looks the same; it takes half the time.
  private static let fineScale = 200.0 / 72

  /// The handle of the pen.
  var cairo: OpaquePointer { context.handle }

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
    context = try CairoContext(surface)
    self.shaper = shaper
    self.keepsText = keepsText
    farthest = 2_000_000 / scale
    cairo_scale(context.handle, scale, scale)
    if scale >= Self.fineScale { cairo_set_antialias(context.handle, CAIRO_ANTIALIAS_FAST) }
  }

  /// Draws everything in order.
  func draw(_ picture: Picture) throws(RenderError) {
    if let background = picture.background {
      setSource(background)
      cairo_paint(cairo)
    }
    for layer in picture.layers { draw(layer) }
    try context.check()
  }

  private func draw(_ group: Group) {
    if let clip = group.clip {
      cairo_save(cairo)
      trace(clip)
      cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING)
      cairo_clip(cairo)
    }
    group.marks.forEachRun { mark, texts in
      switch mark {
      case .shape(let shape)?: draw(shape)
      case .group(let inner)?: draw(inner)
      case .text?, nil: draw(texts)
      }
    }
    if group.clip != nil { cairo_restore(cairo) }
  }

  private func draw(_ shape: Shape) {
    guard shape.fill != nil || shape.stroke != nil else { return }
    trace(shape.path)
    if let fill = shape.fill {
      setSource(fill)
      cairo_set_fill_rule(
        cairo, shape.fillRule == .evenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
      cairo_fill_preserve(cairo)
    }
    if let stroke = shape.stroke, stroke.width > 0 {
      setSource(stroke.color)
      cairo_set_line_width(cairo, stroke.width)
      cairo_set_line_cap(cairo, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
      cairo_set_line_join(
        cairo, stroke.join == .round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
      cairo_set_dash(cairo, stroke.dash, Int32(stroke.dash.count), stroke.dashPhase)
      cairo_stroke_preserve(cairo)
    }
    cairo_new_path(cairo)
  }

  /// Sets the colour of what is drawn next.
  func setSource(_ color: Color) {
    cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha)
  }

  /// Makes `path` the current path.
  private func trace(_ path: Path) {
    cairo_new_path(cairo)
    path.points.withUnsafeBufferPointer { points in
      var next = 0
      func point() -> Point {
        defer { next += 1 }
        return near(points[next])
      }
      for verb in path.verbs {
        switch verb {
        case .move:
          let end = point()
          cairo_move_to(cairo, end.x, end.y)
        case .line:
          let end = point()
          cairo_line_to(cairo, end.x, end.y)
        case .curve:
          let (control1, control2, end) = (point(), point(), point())
          cairo_curve_to(cairo, control1.x, control1.y, control2.x, control2.y, end.x, end.y)
        case .close:
          cairo_close_path(cairo)
        }
      }
    }
  }

  /// The point, moved inside the range of the library's numbers.
  func near(_ point: Point) -> Point {
    Point(
      x: min(max(point.x, -farthest), farthest), y: min(max(point.y, -farthest), farthest))
  }
}
