internal import CCairo
internal import CPango

/// One font file that text uses, with the means to outline its glyphs and to show them as text.
final class FontFace {
  /// The handle that drawing as live text needs.
  let cairoFace: OpaquePointer
  /// From the baseline to the top of the line, in thousandths of the size.
  let ascent: Double
  /// From the baseline to the bottom of the line, in thousandths of the size.
  let descent: Double

  private let font: OpaquePointer
  private let unit: Double
  private var outlines: [UInt32: GlyphOutline] = [:]

  /// Takes what is needed from a font that the text library found.
  init(_ pangoFont: UnsafeMutablePointer<PangoFont>) throws(RenderError) {
    guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(pangoFont)),
      cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS,
      let face = cairo_scaled_font_get_font_face(scaled),
      let source = pango_font_get_hb_font(pangoFont), let data = hb_font_get_face(source),
      let font = hb_font_create(data)
    else {
      throw .drawing("a font cannot be opened")
    }
    let unitsPerEm = max(1, hb_face_get_upem(data))
    unit = FontMap.shapingSize / Double(unitsPerEm)
    hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(font, &extents)
    ascent = Double(extents.ascender) * unit
    descent = Double(-extents.descender) * unit
    self.font = font
    self.cairoFace = cairo_font_face_reference(face)
  }

  deinit {
    hb_font_destroy(font)
    cairo_font_face_destroy(cairoFace)
  }

  /// What stays the same for all fonts that come from one file.
  static func identity(of pangoFont: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
    pango_font_get_hb_font(pangoFont).flatMap { hb_font_get_face($0) }
  }

  /// The advance of a glyph in thousandths of the size.
  func advance(of glyph: UInt32) -> Double {
    Double(hb_font_get_glyph_h_advance(font, glyph)) * unit
  }

  /// The outline of a glyph, kept for the next time.
  func outline(of glyph: UInt32) -> GlyphOutline {
    if let known = outlines[glyph] { return known }
    var outline = GlyphOutline(unit: unit)
    withUnsafeMutablePointer(to: &outline) { target in
      hb_font_get_glyph_shape(font, glyph, OutlineCallbacks.shared.functions, target)
    }
    outlines[glyph] = outline
    return outline
  }
}

/// The functions that the shaping library calls with each step of an outline.
private final class OutlineCallbacks: @unchecked Sendable {
  static let shared = OutlineCallbacks()

  /// The handle; made immutable in the initialiser.
  let functions: OpaquePointer?

  private init() {
    functions = hb_draw_funcs_create()
    hb_draw_funcs_set_move_to_func(
      functions,
      { _, target, _, x, y, _ in
        outline(target)?.pointee.move(to: (x, y))
      }, nil, nil)
    hb_draw_funcs_set_line_to_func(
      functions,
      { _, target, _, x, y, _ in
        outline(target)?.pointee.line(to: (x, y))
      }, nil, nil)
    hb_draw_funcs_set_quadratic_to_func(
      functions,
      { _, target, _, cx, cy, x, y, _ in
        outline(target)?.pointee.quadratic(to: (x, y), control: (cx, cy))
      }, nil, nil)
    hb_draw_funcs_set_cubic_to_func(
      functions,
      { _, target, _, c1x, c1y, c2x, c2y, x, y, _ in
        outline(target)?.pointee.cubic(to: (x, y), control1: (c1x, c1y), control2: (c2x, c2y))
      }, nil, nil)
    hb_draw_funcs_set_close_path_func(
      functions,
      { _, target, _, _ in
        outline(target)?.pointee.close()
      }, nil, nil)
    hb_draw_funcs_make_immutable(functions)
  }
}

private func outline(
  _ target: UnsafeMutableRawPointer?
) -> UnsafeMutablePointer<GlyphOutline>? {
  target?.assumingMemoryBound(to: GlyphOutline.self)
}
