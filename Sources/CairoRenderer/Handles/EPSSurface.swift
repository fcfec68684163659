internal import CCairo
import Drawing

/// A surface that becomes an encapsulated PostScript drawing.
final class EPSSurface: CairoSurface {
  private let stream: ByteStream

  /// Creates a drawing of language level 3; sizes in points.
  ///
  /// The library rounds the page up to whole points and hangs the drawing from its top; it is moved
  /// down, so that it stands on the origin.
  init(size: Size) throws(RenderError) {
    let stream = ByteStream()
    self.stream = stream
    let height = size.height.rounded(.up)
    try super.init(
      owning: cairo_ps_surface_create_for_stream(
        ByteStream.write, Unmanaged.passUnretained(stream).toOpaque(), size.width.rounded(.up),
        height))
    cairo_ps_surface_restrict_to_level(handle, CAIRO_PS_LEVEL_3)
    cairo_ps_surface_set_eps(handle, 1)
    cairo_surface_set_device_offset(handle, 0, height - size.height)
  }

  /// Completes the drawing and hands over what the library wrote.
  func finishedBytes() throws(RenderError) -> [UInt8] {
    try finish()
    return stream.bytes
  }
}
