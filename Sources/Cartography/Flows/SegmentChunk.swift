internal import Drawing

/// Eight straight parts of a line, all of which are tested at once.
struct SegmentChunk {
  private typealias Eight = SIMD8<Float>

  /// Where the parts begin; infinitely far away where there is none.
  private var x = Eight(repeating: .infinity)
  private var y = Eight(repeating: .infinity)
  /// From their beginnings to their ends.
  private var dx = Eight(repeating: 0)
  private var dy = Eight(repeating: 0)
  /// One divided by the squares of their lengths; zero for those without length.
  private var inverse = Eight(repeating: 0)

  private init() {}

  /// The parts of a line in chunks, the last of which may not be full.
  static func chunks(of points: [Point]) -> [SegmentChunk] {
    let count = points.count - 1
    return stride(from: 0, to: count, by: Eight.scalarCount).map { start in
      var chunk = SegmentChunk()
      for place in 0..<min(Eight.scalarCount, count - start) {
        let (from, to) = (points[start + place], points[start + place + 1])
        let (dx, dy) = (Float(to.x - from.x), Float(to.y - from.y))
        let square = dx * dx + dy * dy
        (chunk.x[place], chunk.y[place]) = (Float(from.x), Float(from.y))
        (chunk.dx[place], chunk.dy[place]) = (dx, dy)
        chunk.inverse[place] = square > 0 ? 1 / square : 0
      }
      return chunk
    }
  }

  /// Whether one of the parts is nearer to a point than a distance in points.
  @inline(__always)
  func comes(within distance: Float, x px: Float, y py: Float) -> Bool {
    let (px, py) = (px - x, py - y)
    // The nearest point of each part, by its share of the length.
    var share = (px * dx + py * dy) * inverse
    share.replace(with: 0, where: share .< 0)
    share.replace(with: 1, where: share .> 1)
    let (ex, ey) = (px - share * dx, py - share * dy)
    return any(ex * ex + ey * ey .< distance * distance)
  }
}
