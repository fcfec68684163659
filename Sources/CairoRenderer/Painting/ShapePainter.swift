internal import CCairo
import Drawing

/// Draws filled and stroked paths with the drawing library.
struct ShapePainter {
  private let context: CairoContext
  /// How far from the origin points may lie, so that they stay inside the range of the library's
  /// numbers, in points.
  private let farthest: Double
  /// Between which heights, in points, something can be seen; nil for all of the surface.
  private let rows: ClosedRange<Double>?
  /// Paints what other pictures of a series have, too; nil to have the library draw everything.
  private let reuse: ShapeReuse?

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
  ///   - rows: What shows between which heights, in points; shapes outside are passed over.
  ///   - reuse: Paints what other pictures of a series have, too.
  init(
    on surface: CairoSurface, scale: Double, rows: ClosedRange<Double>? = nil,
    reuse: ShapeReuse? = nil
  ) throws(RenderError) {
    context = try CairoContext(surface)
    farthest = 2_000_000 / scale
    self.rows = rows
    self.reuse = reuse
    cairo_scale(context.handle, scale, scale)
    if scale >= Self.fineScale { cairo_set_antialias(context.handle, CAIRO_ANTIALIAS_FAST) }
  }

  /// Throws what went wrong since the painter was made.
  func check() throws(RenderError) { try context.check() }

  /// Draws the shapes of a group in order, cut to the group's outline, and hands over its lines of text.
  ///
  /// - Parameter clips: The outlines that cut the group from outside, which are set already.
  func draw(_ group: Group, in clips: [Path] = [], texts draw: ([PlacedText]) -> Void) {
    var clips = clips
    if let clip = group.clip {
      cairo_save(cairo)
      cut(to: clip)
      clips.append(clip)
    }
    group.marks.forEachRun { mark, texts in
      switch mark {
      case .shape(let shape)?: self.draw(shape, in: clips)
      case .group(let inner)?: self.draw(inner, in: clips, texts: draw)
      case .text?, nil: draw(texts)
      }
    }
    if group.clip != nil { cairo_restore(cairo) }
  }

  /// Draws a shape.
  ///
  /// - Parameter clips: The outlines that cut it, which are set already.
  func draw(_ shape: Shape, in clips: [Path] = []) {
    guard shape.fill != nil || shape.stroke != nil, isSeen(shape) else { return }
    for part in shape.parts where reuse?.paint(part, of: shape.path, in: clips) != true {
      draw(part, of: shape.path)
    }
  }

  /// Has the library draw a part of a shape.
  func draw(_ part: ShapePart, of path: Path) {
    trace(path)
    setSource(part.color)
    switch part.kind {
    case .inside(let rule):
      cairo_set_fill_rule(
        cairo, rule == .evenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
      cairo_fill(cairo)
    case .line(let stroke):
      cairo_set_line_width(cairo, stroke.width)
      cairo_set_line_cap(cairo, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
      cairo_set_line_join(
        cairo, stroke.join == .round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
      cairo_set_dash(cairo, stroke.dash, Int32(stroke.dash.count), stroke.dashPhase)
      cairo_stroke(cairo)
    }
  }

  /// Lets show what is drawn next only inside an outline.
  func cut(to clip: Path) {
    trace(clip)
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING)
    cairo_clip(cairo)
  }

  /// Whether a shape may show between the heights of the painter.
  private func isSeen(_ shape: Shape) -> Bool {
    guard let rows, let bounds = shape.path.controlBounds else { return true }
    let reach = shape.stroke.map { ShapePart.reach(of: $0) } ?? ShapePart.leastReach
    return bounds.minY - reach <= rows.upperBound && bounds.maxY + reach >= rows.lowerBound
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
