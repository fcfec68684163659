import Drawing
import Glibc

/// Where the glyphs of a line go on the sheet.
struct GlyphPlacement {
  private let origin: Point
  private let cosine: Double
  private let sine: Double

  /// Places a line at `origin`, turned clockwise around it by `rotation` radians; `scale` is points
  /// for each thousandth of the type size.
  init(origin: Point, rotation: Double, scale: Double) {
    self.origin = origin
    cosine = cos(rotation) * scale
    sine = sin(rotation) * scale
  }

  /// Where a point of a glyph's outline lies on the sheet.
  func point(_ point: Point, of glyph: PlacedGlyph) -> Point {
    let (x, y) = (point.x + glyph.x, point.y + glyph.y)
    return Point(x: origin.x + x * cosine - y * sine, y: origin.y + x * sine + y * cosine)
  }
}
