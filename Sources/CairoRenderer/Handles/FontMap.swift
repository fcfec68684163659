internal import CCairo
internal import CPango

/// Finds fonts for text; belongs to one thread at a time.
final class FontMap {
  private let map: UnsafeMutablePointer<PangoFontMap>
  /// The context in which text is itemised.
  let context: OpaquePointer
  private let configuration: FontConfiguration

  /// Text is always shaped at this size, in points, and scaled when drawn: one point is then one
  /// unit of a font with 1,000 units to the em, and measures do not depend on size or resolution.
  static let shapingSize = 1_000.0

  /// Creates a map over the fonts of `configuration` with every setting fixed.
  init(_ configuration: FontConfiguration) throws(RenderError) {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .drawing("the text library was built without FreeType")
    }
    pango_fc_font_map_set_config(OpaquePointer(map), configuration.handle)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      throw .drawing("no memory for text")
    }
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    self.map = map
    self.context = context
    self.configuration = configuration
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }
}
