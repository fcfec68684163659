internal import CSPNG
import Glibc

/// Writes one PNG image row by row.
final class PNGEncoder {
  private let handle: OpaquePointer
  private var kept: [UnsafeMutablePointer<CChar>] = []

  /// What the file says of itself, in order.
  struct Entry {
    var keyword: String
    var text: String
  }

  /// Begins an image.
  ///
  /// - Parameters:
  ///   - hasAlpha: Whether rows hold four bytes a pixel and not three.
  ///   - pixelsPerMetre: The resolution that the file states.
  init(
    width: Int, height: Int, hasAlpha: Bool, pixelsPerMetre: UInt32, entries: [Entry],
    language: String
  ) throws(RenderError) {
    guard let handle = spng_ctx_new(Int32(SPNG_CTX_ENCODER.rawValue)) else {
      throw .encoding("no memory for the image encoder")
    }
    self.handle = handle
    var header = spng_ihdr()
    header.width = UInt32(width)
    header.height = UInt32(height)
    header.bit_depth = 8
    header.color_type = UInt8(
      hasAlpha
        ? SPNG_COLOR_TYPE_TRUECOLOR_ALPHA.rawValue : SPNG_COLOR_TYPE_TRUECOLOR.rawValue)
    try Self.check(spng_set_ihdr(handle, &header))
    var resolution = spng_phys(
      ppu_x: pixelsPerMetre, ppu_y: pixelsPerMetre, unit_specifier: 1)
    try Self.check(spng_set_phys(handle, &resolution))
    try Self.check(spng_set_srgb(handle, 0))
    try set(entries, language: language)
    // On flat colours and thin lines the cheapest level without filters is fastest and smallest.
    try set(SPNG_ENCODE_TO_BUFFER, to: 1)
    try set(SPNG_IMG_COMPRESSION_LEVEL, to: 1)
    try set(SPNG_FILTER_CHOICE, to: Int32(SPNG_DISABLE_FILTERING.rawValue))
    try Self.check(
      spng_encode_image(
        handle, nil, 0, Int32(SPNG_FMT_PNG.rawValue),
        Int32(SPNG_ENCODE_PROGRESSIVE.rawValue | SPNG_ENCODE_FINALIZE.rawValue)))
  }

  deinit {
    spng_ctx_free(handle)
    for copy in kept { free(copy) }
  }

  /// Adds the next row from the top.
  func append(row: [UInt8]) throws(RenderError) {
    let result = spng_encode_row(handle, row, row.count)
    if result != SPNG_EOI.rawValue { try Self.check(result) }
  }

  /// The whole file; call once after the last row.
  func finishedBytes() throws(RenderError) -> [UInt8] {
    var length = 0
    var result: Int32 = 0
    guard let bytes = spng_get_png_buffer(handle, &length, &result) else {
      try Self.check(result)
      throw .encoding("the image is not complete")
    }
    defer { free(bytes) }
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: length))
  }

  private func set(_ option: spng_option, to value: Int32) throws(RenderError) {
    try Self.check(spng_set_option(handle, option, value))
  }

  /// Says what the image is; plain where all letters are ASCII, since more programs read that.
  private func set(_ entries: [Entry], language: String) throws(RenderError) {
    var texts: [spng_text] = []
    // The encoder keeps the pointers until it is freed.
    for entry in entries where !entry.text.isEmpty {
      var text = spng_text()
      withUnsafeMutableBytes(of: &text.keyword) { keyword in
        keyword.copyBytes(from: entry.keyword.utf8.prefix(79))
      }
      let isPlain = entry.text.utf8.allSatisfy { $0 < 0x80 }
      text.type = Int32(isPlain ? SPNG_TEXT.rawValue : SPNG_ITXT.rawValue)
      text.text = keep(entry.text)
      text.length = entry.text.utf8.count
      text.language_tag = keep(language)
      text.translated_keyword = keep("")
      texts.append(text)
    }
    guard !texts.isEmpty else { return }
    try Self.check(spng_set_text(handle, &texts, UInt32(texts.count)))
  }

  /// A copy of `text` that lives as long as the encoder.
  private func keep(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let copy = strdup(text)
    if let copy { kept.append(copy) }
    return copy
  }

  private static func check(_ result: Int32) throws(RenderError) {
    guard result != 0 else { return }
    throw .encoding(spng_strerror(result).map { String(cString: $0) } ?? "error \(result)")
  }
}
