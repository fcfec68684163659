internal import CPango
import Drawing

/// Turns text into glyphs: direction, scripts, fonts and shaping; belongs to one thread at a time.
final class TextShaper {
  private let map: FontMap
  private var descriptions: [FontKey: OpaquePointer] = [:]
  private var faces: [OpaquePointer: FontFace] = [:]

  /// A typeface without its size: text is shaped at one size and scaled.
  private struct FontKey: Hashable {
    var family: String
    var weight: Font.Weight
    var slant: Font.Slant
  }

  /// Creates a shaper over `fonts`.
  init(_ fonts: FontLibrary) throws(RenderError) {
    map = try FontMap(fonts.configuration)
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
  }

  /// The glyphs of one line of text.
  ///
  /// The direction of the line is that of its first letter with a direction, unless it is given.
  /// Time and space are linear in the text.
  func shape(
    _ text: String, font: Font, language: String?, direction: TextDirection? = nil
  ) -> ShapedLine {
    let text = TextCleaning.clean(text)
    let bytes = Array(text.utf8)
    pango_context_set_font_description(map.context, description(of: font))
    pango_context_set_language(map.context, pango_language_from_string("und"))
    var line = ShapedLine(width: 0, ascent: 0, descent: 0, runs: [])
    include(baseFont(), in: &line)
    guard !bytes.isEmpty else { return line }
    let wanted = font.spacing(in: text)
    let spacing = wanted == 0 ? 0 : wanted / font.size * FontMap.shapingSize

    bytes.withUnsafeBytes { raw in
      guard let start = raw.assumingMemoryBound(to: CChar.self).baseAddress else { return }
      let length = Int32(raw.count)
      let attributes = ScriptLanguages.attributes(start, length: raw.count, language: language)
      if spacing != 0 { pango_attr_list_insert(attributes, TextShaper.withoutLigatures()) }
      defer { pango_attr_list_unref(attributes) }
      let isRightToLeft = (direction ?? TextDirection(of: text)) == .rightToLeft
      let items = pango_itemize_with_base_dir(
        map.context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, start, 0,
        length, attributes, nil)
      let visual = pango_reorder_items(items)
      var next = visual
      while let node = next {
        if let item = node.pointee.data?.assumingMemoryBound(to: PangoItem.self) {
          append(item, of: start, length: length, spacing: spacing, to: &line)
          pango_item_free(item)
        }
        next = node.pointee.next
      }
      g_list_free(visual)
      g_list_free(items)
    }
    return line
  }

  /// Spaced letters stand for themselves.
  private static func withoutLigatures() -> UnsafeMutablePointer<PangoAttribute>? {
    pango_attr_font_features_new("liga=0, clig=0, dlig=0")
  }

  /// Shapes one item and appends it at the end of the line, with a space between letters.
  private func append(
    _ item: UnsafeMutablePointer<PangoItem>, of text: UnsafePointer<CChar>, length: Int32,
    spacing: Double, to line: inout ShapedLine
  ) {
    guard let font = item.pointee.analysis.font, let face = face(of: font),
      let glyphs = pango_glyph_string_new()
    else { return }
    defer { pango_glyph_string_free(glyphs) }
    let offset = Int(item.pointee.offset)
    pango_shape_with_flags(
      text + offset, item.pointee.length, text, length, &item.pointee.analysis, glyphs,
      PANGO_SHAPE_NONE)
    include(face, in: &line)

    var run = ShapedRun(
      face: face, glyphs: [],
      text: (0..<Int(item.pointee.length)).map { UInt8(bitPattern: text[offset + $0]) },
      clusters: [], isRightToLeft: item.pointee.analysis.level & 1 == 1)
    let scale = 1 / Double(PANGO_SCALE)
    for index in 0..<Int(glyphs.pointee.num_glyphs) {
      let info = glyphs.pointee.glyphs[index]
      let isNewLetter =
        index == 0 || glyphs.pointee.log_clusters[index] != glyphs.pointee.log_clusters[index - 1]
      if isNewLetter, line.width > 0 { line.width += spacing }
      guard info.glyph != GlyphFlag.empty else {
        line.width += Double(info.geometry.width) * scale
        continue
      }
      // A character without a glyph shows as the empty box of the font.
      let isUnknown = info.glyph & GlyphFlag.unknown != 0
      if isUnknown, let scalar = Unicode.Scalar(info.glyph & ~GlyphFlag.unknown) {
        line.unknown.append(scalar)
      }
      run.glyphs.append(
        PlacedGlyph(
          id: isUnknown ? 0 : info.glyph,
          x: line.width + Double(info.geometry.x_offset) * scale,
          y: Double(info.geometry.y_offset) * scale))
      line.width += isUnknown ? face.advance(of: 0) : Double(info.geometry.width) * scale
    }
    run.clusters = clusters(of: item, glyphs: glyphs, text: text)
    line.runs.append(run)
  }

  /// Which bytes belong to which glyphs, in the order of the text.
  private func clusters(
    of item: UnsafeMutablePointer<PangoItem>, glyphs: UnsafeMutablePointer<PangoGlyphString>,
    text: UnsafePointer<CChar>
  ) -> [ShapedRun.Cluster] {
    var pair = PangoGlyphItem()
    pair.item = item
    pair.glyphs = glyphs
    return withUnsafeMutablePointer(to: &pair) { pair in
      var clusters: [ShapedRun.Cluster] = []
      var iterator = PangoGlyphItemIter()
      var more = pango_glyph_item_iter_init_start(&iterator, pair, text)
      while more != 0 {
        // From right to left, the glyphs of a cluster are counted downwards.
        let (start, end) = (Int(iterator.start_glyph), Int(iterator.end_glyph))
        let indices = start <= end ? start..<end : end + 1..<start + 1
        clusters.append(
          ShapedRun.Cluster(
            bytes: Int(iterator.end_index - iterator.start_index),
            glyphs: indices.count { glyphs.pointee.glyphs[$0].glyph != GlyphFlag.empty }))
        more = pango_glyph_item_iter_next_cluster(&iterator)
      }
      return clusters
    }
  }

  /// The line is as high as the highest of its fonts.
  private func include(_ face: FontFace?, in line: inout ShapedLine) {
    guard let face else { return }
    line.ascent = max(line.ascent, face.ascent)
    line.descent = max(line.descent, face.descent)
  }

  /// The first font for the current description.
  private func baseFont() -> FontFace? {
    let description = pango_context_get_font_description(map.context)
    guard let font = pango_context_load_font(map.context, description) else { return nil }
    defer { g_object_unref(font) }
    return face(of: font)
  }

  private func face(of font: UnsafeMutablePointer<PangoFont>) -> FontFace? {
    guard let identity = FontFace.identity(of: font) else { return nil }
    if let known = faces[identity] { return known }
    guard let face = try? FontFace(font) else { return nil }
    faces[identity] = face
    return face
  }

  private func description(of font: Font) -> OpaquePointer? {
    let key = FontKey(family: font.family, weight: font.weight, slant: font.slant)
    if let known = descriptions[key] { return known }
    let families = FontFiles.families
    let search = (families.first { $0.name == font.family } ?? families[0]).search
    let description = pango_font_description_new()
    pango_font_description_set_family(description, search.joined(separator: ","))
    pango_font_description_set_weight(
      description, font.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(
      description, font.slant == .italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(
      description, FontMap.shapingSize * Double(PANGO_SCALE))
    descriptions[key] = description
    return description
  }
}

/// Values by which the text library marks glyphs; macros in its header.
private enum GlyphFlag {
  static let empty: UInt32 = 0x0FFF_FFFF
  static let unknown: UInt32 = 0x1000_0000
}
