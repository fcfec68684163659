internal import CCairo
import Drawing

/// A surface that becomes a PDF document of one page.
final class PDFSurface: CairoSurface {
  private let stream: ByteStream

  /// Creates a document; sizes in points.
  init(size: Size) throws(RenderError) {
    let stream = ByteStream()
    self.stream = stream
    try super.init(
      owning: cairo_pdf_surface_create_for_stream(
        ByteStream.write, Unmanaged.passUnretained(stream).toOpaque(), size.width, size.height))
    cairo_pdf_surface_restrict_to_version(handle, CAIRO_PDF_VERSION_1_5)
  }

  /// Sets what the document says of itself.
  func set(_ field: cairo_pdf_metadata_t, to value: String) {
    cairo_pdf_surface_set_metadata(handle, field, value)
  }

  /// Completes the document and hands it over.
  func finishedBytes() throws(RenderError) -> [UInt8] {
    try finish()
    return stream.bytes
  }
}

/// Collects what a library writes.
final class ByteStream {
  /// Everything written so far.
  private(set) var bytes: [UInt8] = []

  /// The function that the drawing library calls with each part.
  static let write: cairo_write_func_t = { target, data, length in
    guard let target, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteStream>.fromOpaque(target).takeUnretainedValue()
      .bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
