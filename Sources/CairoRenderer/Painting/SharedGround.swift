internal import Drawing

/// The pixels of the lowest layer of pictures that share it, as the maps of a series share land and water.
///
/// A ground is kept when it is drawn for the second time, so that a picture of its own takes no more
/// memory. Bytes are the same with and without. Belongs to one thread at a time.
public final class SharedGround {
  /// What the pixels depend on.
  private struct Source: Equatable {
    var width: Int
    var height: Int
    var scale: Double
    var background: Color?
    var layer: Group
  }

  /// Series in two languages may have two grounds.
  private static let limit = 2

  private var kept: [(source: Source, pixels: [UInt8]?)] = []

  /// Creates a store without pixels.
  public init() {}

  /// Draws a picture on a surface that is clear.
  func draw(
    _ picture: Picture, on surface: ImageSurface, scale: Double, with painter: CairoPainter
  ) throws(RenderError) {
    guard let ground = picture.layers.first else { return try painter.draw(picture) }
    var picture = picture
    let source = Source(
      width: surface.width, height: surface.height, scale: scale, background: picture.background,
      layer: ground)
    let known = kept.firstIndex { $0.source == source }.map { kept.remove(at: $0) }
    let pixels: [UInt8]?
    if let drawn = known?.pixels {
      try surface.fill(with: drawn)
      pixels = drawn
    } else {
      var lowest = picture
      lowest.layers = [ground]
      try painter.draw(lowest)
      pixels = known == nil ? nil : try surface.pixels()
    }
    if kept.count >= SharedGround.limit { kept.removeFirst() }
    kept.append((source, pixels))
    picture.background = nil
    picture.layers.removeFirst()
    try painter.draw(picture)
  }
}
