internal import CCairo

/// The pen that draws on a surface; keeps the surface alive.
final class CairoContext {
  /// The handle.
  let handle: OpaquePointer
  private let surface: CairoSurface

  /// Creates a pen for `surface`.
  init(_ surface: CairoSurface) throws(RenderError) {
    guard let handle = cairo_create(surface.handle) else {
      throw .drawing("no memory for a drawing context")
    }
    let status = cairo_status(handle)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_destroy(handle)
      throw .drawing(CairoStatus.words(of: status))
    }
    self.handle = handle
    self.surface = surface
  }

  deinit {
    cairo_destroy(handle)
  }

  /// Throws what went wrong since the pen was made.
  func check() throws(RenderError) {
    try CairoStatus.check(cairo_status(handle))
  }
}
