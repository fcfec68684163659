internal import CCairo
internal import Drawing

/// Paints the shapes that pictures of a series have in common on some rows of pixels.
struct ShapeReuse {
  private let sheet: CoverageSheet
  private let shapes: SharedShapes
  private let rows: PixelRows
  private let surface: CairoSurface

  /// Creates a painter of shapes on a surface whose pixels are `rows`.
  init(_ shapes: SharedShapes, on surface: CairoSurface, _ rows: PixelRows, sheet: CoverageSheet) {
    self.shapes = shapes
    self.surface = surface
    self.rows = rows
    self.sheet = sheet
  }

  /// Paints a part of a shape if its coverage is known or worth knowing; returns whether it did.
  ///
  /// - Parameter clips: The outlines that cut it.
  func paint(_ part: ShapePart, of path: Path, in clips: [Path]) -> Bool {
    guard part.color.alpha == 1 else { return false }
    let key = SharedShapes.Key(sheet: sheet.size, path: path, part: part.kind, clips: clips)
    let coverage: Coverage
    switch shapes.ask(for: key) {
    case .new: return false
    case .kept(let kept): coverage = kept
    case .wanted:
      guard let drawn = sheet.coverage(of: part, of: path, in: clips) else { return false }
      coverage = drawn
      shapes.keep(drawn, of: key)
    }
    cairo_surface_flush(surface.handle)
    rows.paint(coverage, ShapeReuse.pixel(part.color))
    cairo_surface_mark_dirty(surface.handle)
    return true
  }

  /// The pixel of a solid colour, as the library rounds it.
  static func pixel(_ color: Color) -> UInt32 {
    func part(_ value: Double) -> UInt32 { min(UInt32(max(value, 0) * 65_536), 65_535) >> 8 }
    return 0xFF00_0000 | part(color.red) << 16 | part(color.green) << 8 | part(color.blue)
  }
}

/// A sheet on which shapes are drawn one by one, to find what they cover.
///
/// Belongs to one thread at a time.
final class CoverageSheet {
  /// Its size and scale.
  let size: SharedShapes.Sheet
  /// Made when it is first needed.
  private var pixels: (surface: CairoSurface, start: UnsafeMutablePointer<UInt8>, stride: Int)?

  /// Creates a sheet without memory.
  init(_ size: SharedShapes.Sheet) { self.size = size }

  /// What a part of a shape covers inside some outlines; nil if the library fails, which shows when the
  /// shape itself is drawn.
  func coverage(of part: ShapePart, of path: Path, in clips: [Path]) -> Coverage? {
    guard let (surface, start, stride) = sheet(),
      let painter = try? ShapePainter(on: surface, scale: size.scale)
    else { return nil }
    for clip in clips { painter.cut(to: clip) }
    painter.draw(part, of: path)
    cairo_surface_flush(surface.handle)
    let (rows, columns) = covered(path, reach: part.reach)
    let coverage = Coverage(taking: rows, columns, at: start, stride: stride)
    return (try? painter.check()) == nil ? nil : coverage
  }

  private func sheet() -> (
    surface: CairoSurface, start: UnsafeMutablePointer<UInt8>, stride: Int
  )? {
    if let pixels { return pixels }
    guard
      let surface = try? CairoSurface(
        owning: cairo_image_surface_create(
          CAIRO_FORMAT_A8, Int32(size.width), Int32(size.height))),
      let start = cairo_image_surface_get_data(surface.handle)
    else { return nil }
    pixels = (surface, start, Int(cairo_image_surface_get_stride(surface.handle)))
    return pixels
  }

  /// The rows and columns that a path can cover.
  private func covered(_ path: Path, reach: Double) -> (rows: Range<Int>, columns: Range<Int>) {
    guard let bounds = path.controlBounds else { return (0..<0, 0..<0) }
    func range(_ from: Double, _ to: Double, _ all: Int) -> Range<Int> {
      let first = min(max(((from - reach) * size.scale).rounded(.down), 0), Double(all))
      let end = min(max(((to + reach) * size.scale).rounded(.up), first), Double(all))
      return Int(first)..<Int(end)
    }
    return (
      range(bounds.minY, bounds.maxY, size.height), range(bounds.minX, bounds.maxX, size.width)
    )
  }
}
