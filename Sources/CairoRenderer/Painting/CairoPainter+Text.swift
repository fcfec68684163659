internal import CCairo
import Drawing

extension CairoPainter {
  /// A line of text as it is drawn.
  private struct Drawn {
    let text: PlacedText
    let line: ShapedLine
    let placement: GlyphPlacement
  }

  /// Draws the halos, then the letters.
  func draw(_ texts: [PlacedText]) {
    let all = texts.compactMap { text -> Drawn? in
      let line = shaper.shape(
        text.text, font: text.font, language: text.language, direction: text.direction)
      guard !line.runs.isEmpty else { return nil }
      let placement = GlyphPlacement(
        origin: near(text.origin), rotation: text.rotation,
        scale: text.font.size / FontMap.shapingSize)
      return Drawn(text: text, line: line, placement: placement)
    }
    for drawn in all { drawHalo(drawn) }
    for drawn in all { drawLetters(drawn) }
  }

  private func drawHalo(_ drawn: Drawn) {
    guard let halo = drawn.text.halo, halo.width > 0 else { return }
    // In documents half of all bytes would be curves of halos; a halo reaches so far beyond its
    // letters that nobody can see chords in its edge. Pixels are faster from the curves.
    trace(drawn.line, at: drawn.placement, chordsWithin: keepsText ? 0.04 : nil)
    setSource(halo.color)
    cairo_set_line_width(cairo, halo.width * 2)
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    cairo_set_dash(cairo, nil, 0, 0)
    cairo_stroke(cairo)
  }

  private func drawLetters(_ drawn: Drawn) {
    setSource(drawn.text.color)
    if keepsText {
      cairo_new_path(cairo)
      show(drawn.line, of: drawn.text)
    } else {
      trace(drawn.line, at: drawn.placement)
      cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING)
      cairo_fill(cairo)
    }
  }

  /// Writes letters that stay letters.
  private func show(_ line: ShapedLine, of text: PlacedText) {
    let scale = text.font.size / FontMap.shapingSize
    cairo_save(cairo)
    let origin = near(text.origin)
    cairo_translate(cairo, origin.x, origin.y)
    cairo_rotate(cairo, text.rotation)
    cairo_set_font_size(cairo, text.font.size)
    for run in line.runs {
      cairo_set_font_face(cairo, run.face.cairoFace)
      let glyphs = run.glyphs.map { glyph in
        cairo_glyph_t(
          index: UInt(glyph.id),
          x: glyph.x * scale, y: glyph.y * scale)
      }
      let clusters = run.clusters.map { cluster in
        cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs))
      }
      let flags = cairo_text_cluster_flags_t(
        run.isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD.rawValue : 0)
      run.text.withUnsafeBytes { bytes in
        cairo_show_text_glyphs(
          cairo, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count),
          glyphs, Int32(glyphs.count), clusters, Int32(clusters.count), flags)
      }
    }
    cairo_restore(cairo)
  }

  /// Makes the outlines of all letters the current path.
  ///
  /// - Parameter tolerance: How far, in points, straight lines may lie from the curves that they
  ///   replace; `nil` keeps the curves.
  private func trace(
    _ line: ShapedLine, at placement: GlyphPlacement, chordsWithin tolerance: Double? = nil
  ) {
    cairo_new_path(cairo)
    for run in line.runs {
      for glyph in run.glyphs {
        trace(run.face.outline(of: glyph.id), of: glyph, at: placement, chordsWithin: tolerance)
      }
    }
  }

  private func trace(
    _ outline: GlyphOutline, of glyph: PlacedGlyph, at placement: GlyphPlacement,
    chordsWithin tolerance: Double?
  ) {
    var next = 0
    var last = Point(x: 0, y: 0)
    func point() -> Point {
      defer { next += 1 }
      return placement.point(outline.points[next], of: glyph)
    }
    for verb in outline.verbs {
      switch verb {
      case .move:
        last = point()
        cairo_move_to(cairo, last.x, last.y)
      case .line:
        last = point()
        cairo_line_to(cairo, last.x, last.y)
      case .quadratic:
        let (control, end) = (point(), point())
        if let tolerance {
          traceChords(from: last, control, end, within: tolerance)
        } else {
          // The same curve as a cubic one: its control points lie two thirds of the way.
          cairo_curve_to(
            cairo, (last.x + 2 * control.x) / 3, (last.y + 2 * control.y) / 3,
            (end.x + 2 * control.x) / 3, (end.y + 2 * control.y) / 3, end.x, end.y)
        }
        last = end
      case .cubic:
        let (control1, control2, end) = (point(), point(), point())
        cairo_curve_to(cairo, control1.x, control1.y, control2.x, control2.y, end.x, end.y)
        last = end
      case .close:
        cairo_close_path(cairo)
      }
    }
  }

  /// Appends a quadratic curve as straight lines.
  ///
  /// A curve lies a quarter of its second difference from its chord; with n chords the distance
  /// shrinks by the square of n.
  private func traceChords(
    from start: Point, _ control: Point, _ end: Point, within tolerance: Double
  ) {
    let x = start.x - 2 * control.x + end.x
    let y = start.y - 2 * control.y + end.y
    let distance = (x * x + y * y).squareRoot() / 4
    let count = max(1, (distance / tolerance).squareRoot().rounded(.up))
    for step in stride(from: 1, through: count, by: 1) {
      let (after, before) = (step / count, 1 - step / count)
      cairo_line_to(
        cairo,
        before * before * start.x + 2 * before * after * control.x + after * after * end.x,
        before * before * start.y + 2 * before * after * control.y + after * after * end.y)
    }
  }
}
