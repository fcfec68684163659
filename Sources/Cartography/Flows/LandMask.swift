internal import Drawing

/// Tells land from water on the sheet.
struct LandMask {
  private let rings: [(points: [Point], bounds: Rectangle)]

  /// Keeps the outlines of land; a ring inside another is water.
  init(rings: [[Point]]) {
    self.rings = rings.compactMap { ring in
      guard ring.count > 2, let bounds = Path(polyline: ring).controlBounds else { return nil }
      return (ring, bounds)
    }
  }

  /// Whether there is land at a point, by the number of shores between it and the right edge.
  ///
  /// - Complexity: O(n) in the corners of the rings at the height of the point.
  func isLand(_ point: Point) -> Bool {
    var isInside = false
    for (ring, bounds) in rings where bounds.minY <= point.y && point.y <= bounds.maxY {
      guard var previous = ring.last else { continue }
      for corner in ring {
        if (corner.y > point.y) != (previous.y > point.y) {
          let share = (point.y - corner.y) / (previous.y - corner.y)
          if point.x < corner.x + (previous.x - corner.x) * share { isInside.toggle() }
        }
        previous = corner
      }
    }
    return isInside
  }

  /// The share of a line that lies on land, its ends left out, from 0 to 1.
  func share(of line: Polyline) -> Double {
    let samples = 1..<24
    let onLand = samples.count { sample in
      line.location(at: line.length * Double(sample) / 24).map { isLand($0.point) } ?? false
    }
    return Double(onLand) / Double(samples.count)
  }
}
