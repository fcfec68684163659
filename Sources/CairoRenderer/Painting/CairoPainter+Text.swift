internal import CCairo
import Drawing

extension CairoPainter {
  /// Draws the halos, then the letters.
  func draw(_ texts: [PlacedText]) {
    let outlines = TextOutlines(shaper)
    let lines = outlines.lines(of: texts)
    guard keepsText else {
      for shape in outlines.shapes(of: lines) { draw(shape) }
      return
    }
    // In documents half of all bytes would be curves of halos; a halo reaches so far beyond its
    // letters that nobody can see chords in its edge.
    for line in lines { outlines.halo(of: line, chordsWithin: 0.04).map { draw($0) } }
    for line in lines {
      setSource(line.text.color)
      cairo_new_path(cairo)
      show(line.shaped, of: line.text)
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
    let isSpaced = text.font.spacing(in: text.text) != 0
    for run in line.runs {
      cairo_set_font_face(cairo, run.face.cairoFace)
      let glyphs = run.glyphs.map { glyph in
        cairo_glyph_t(
          index: UInt(glyph.id),
          x: glyph.x * scale, y: glyph.y * scale)
      }
      // Letters that stand apart stay one word where text is copied or searched.
      let parts =
        isSpaced && !run.isRightToLeft
        ? [ShapedRun.Cluster(bytes: run.text.count, glyphs: glyphs.count)] : run.clusters
      let clusters = parts.map { cluster in
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
}
