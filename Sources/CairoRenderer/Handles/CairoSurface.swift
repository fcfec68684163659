internal import CCairo

/// A surface to draw on, checked when it is made.
///
/// Nothing is known to be drawn before `finish()` has returned: errors of a stream show only there.
class CairoSurface {
  /// The handle.
  let handle: OpaquePointer

  /// Takes over a surface that was just made, or throws what went wrong in making it.
  init(owning handle: OpaquePointer?) throws(RenderError) {
    guard let handle else { throw .drawing("no memory for a surface") }
    let status = cairo_surface_status(handle)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(handle)
      throw .drawing(CairoStatus.words(of: status))
    }
    self.handle = handle
  }

  deinit {
    cairo_surface_destroy(handle)
  }

  /// Completes the drawing and throws what went wrong since the surface was made.
  func finish() throws(RenderError) {
    cairo_surface_finish(handle)
    try CairoStatus.check(cairo_surface_status(handle))
  }
}

/// The drawing library's results.
enum CairoStatus {
  /// Throws unless `status` is success.
  static func check(_ status: cairo_status_t) throws(RenderError) {
    guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(words(of: status)) }
  }

  /// The library's own words.
  static func words(of status: cairo_status_t) -> String {
    cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown error"
  }
}
