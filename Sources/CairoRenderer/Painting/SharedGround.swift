internal import Drawing

/// The pixels of the lowest layer of pictures that share it, as the maps of a series share land and water.
///
/// A ground is kept when it is drawn for the second time, so that a picture of its own takes no more
/// memory, and only while all that are kept have no more bytes than a limit. Files are the same with and
/// without. Belongs to one thread at a time.
public final class SharedGround {
  /// What the pixels depend on.
  private struct Source: Equatable {
    var width: Int
    var height: Int
    var scale: Double
    var background: Color?
    var layer: Group
  }

  /// A series in several languages may have as many grounds.
  private static let limit = 8
  /// As many bytes as the largest band of pixels has.
  static let mostBytes = PixelBands.defaultPixels * 4

  /// Does two pieces of work, at once or one after the other.
  public typealias Together = (@Sendable () -> Void, @Sendable () -> Void) -> Void

  private let mostBytes: Int
  /// How the halves of a picture are drawn at once; nil for one after the other.
  let together: Together?
  /// What the shapes of the pictures cover; nil if none is kept.
  let shapes: SharedShapes?
  private var kept: [(source: Source, pixels: [UInt8]?)] = []

  /// How many grounds are kept with their pixels.
  var count: Int { kept.count { $0.pixels != nil } }

  /// Creates a store without pixels.
  ///
  /// - Parameter together: Does two pieces of work at once, for the upper and the lower half of large pictures;
  ///   nil draws one after the other. Files are the same either way.
  /// - Parameter shapes: What keeps the shapes that the pictures have in common.
  public convenience init(together: Together? = nil, shapes: SharedShapes? = nil) {
    self.init(mostBytes: SharedGround.mostBytes, together: together, shapes: shapes)
  }

  /// Creates a store that keeps no more bytes than a limit.
  init(mostBytes: Int, together: Together? = nil, shapes: SharedShapes? = nil) {
    self.mostBytes = mostBytes
    self.together = together
    self.shapes = shapes
  }

  /// Draws a picture on a surface of its own.
  func surface(
    showing picture: Picture, in size: PixelBands, with fonts: FontLibrary
  ) throws(RenderError) -> ImageSurface {
    shapes?.beginPicture()
    let (width, height) = (size.width, size.height)
    let isOpaque = picture.background?.alpha == 1
    func draw(_ picture: Picture, on surface: ImageSurface) throws(RenderError) {
      try PixelPainter(
        on: surface, scale: size.scale, fonts: fonts, together: together, shapes: shapes
      ).draw(picture)
    }
    guard let ground = picture.layers.first else {
      let surface = try ImageSurface(width: width, height: height, isOpaque: isOpaque)
      try draw(picture, on: surface)
      return surface
    }
    let source = Source(
      width: width, height: height, scale: size.scale, background: picture.background,
      layer: ground)
    let known = kept.firstIndex { $0.source == source }.map { kept.remove(at: $0) }
    let surface: ImageSurface
    if let drawn = known?.pixels {
      surface = try ImageSurface(width: width, height: height, isOpaque: isOpaque, pixels: drawn)
      keep(source, drawn)
    } else {
      surface = try ImageSurface(width: width, height: height, isOpaque: isOpaque)
      var lowest = picture
      lowest.layers = [ground]
      try draw(lowest, on: surface)
      let isWanted = known != nil && width * height * 4 <= mostBytes
      keep(source, isWanted ? try surface.pixels() : nil)
    }
    var rest = picture
    rest.background = nil
    rest.layers.removeFirst()
    try draw(rest, on: surface)
    return surface
  }

  /// Keeps the ground asked for last; those that were not asked for longest make room.
  private func keep(_ source: Source, _ pixels: [UInt8]?) {
    let free = mostBytes - (pixels?.count ?? 0)
    while kept.count >= SharedGround.limit
      || kept.reduce(0, { $0 + ($1.pixels?.count ?? 0) }) > free
    {
      kept.removeFirst()
    }
    kept.append((source, pixels))
  }
}
