internal import CPango

/// Says in which language each part of a text is to be shaped.
///
/// A part whose script the stated language does not use is shaped without any language. Left to
/// itself, the text library would guess one from the environment, and glyphs could depend on it.
enum ScriptLanguages {
  /// The language of each part as attributes; the caller releases them.
  static func attributes(
    _ text: UnsafePointer<CChar>, length: Int, language: String?
  ) -> OpaquePointer? {
    let attributes = pango_attr_list_new()
    let unknown = pango_language_from_string("und")
    let stated = language.flatMap { pango_language_from_string($0) } ?? unknown
    guard let iterator = pango_script_iter_new(text, Int32(length)) else { return attributes }
    defer { pango_script_iter_free(iterator) }
    repeat {
      var start: UnsafePointer<CChar>?
      var end: UnsafePointer<CChar>?
      var script = PANGO_SCRIPT_COMMON
      pango_script_iter_get_range(iterator, &start, &end, &script)
      guard let start, let end else { break }
      let fits = pango_language_includes_script(stated, script) != 0
      guard let attribute = pango_attr_language_new(fits ? stated : unknown) else { break }
      attribute.pointee.start_index = UInt32(start - text)
      attribute.pointee.end_index = UInt32(end - text)
      pango_attr_list_insert(attributes, attribute)
    } while pango_script_iter_next(iterator) != 0
    return attributes
  }
}
