internal import Drawing

/// Tells land from water on the sheet.
struct LandMask: Sendable {
  private let rings: [(points: [Point], bounds: Rectangle)]
  /// What lies beyond counts as land; nil for nothing.
  private var window: Rectangle?

  /// Keeps the outlines of land; a ring inside another is water.
  init(rings: [[Point]]) {
    self.rings = rings.compactMap { ring in
      guard ring.count > 2, let bounds = Path(polyline: ring).controlBounds else { return nil }
      return (ring, bounds)
    }
  }

  /// The same with no water beyond a rectangle.
  func within(_ window: Rectangle) -> LandMask {
    var mask = self
    mask.window = window
    return mask
  }

  /// Whether there is land at a point, by the number of shores between it and the right edge.
  ///
  /// - Complexity: O(n) in the corners of the rings at the height of the point.
  func isLand(_ point: Point) -> Bool {
    if let window, !window.contains(point) { return true }
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

  /// Which points of a grid lie on land, row by row.
  ///
  /// - Parameters:
  ///   - origin: the first point of the first row.
  ///   - step: the distance between neighbouring points, in points.
  /// - Complexity: O(c + g) for c corners of all rings with the rows that their sides cross, and g
  ///   points of the grid.
  func grid(origin: Point, step: Double, columns: Int, rows: Int) -> [Bool] {
    var shores: [[Double]] = Array(repeating: [], count: rows)
    for (ring, _) in rings {
      guard var previous = ring.last else { continue }
      for corner in ring {
        let (low, high) = corner.y < previous.y ? (corner, previous) : (previous, corner)
        let first = max(0, Int(((low.y - origin.y) / step).rounded(.up)))
        let last = min(Double(rows - 1), ((high.y - origin.y) / step).rounded(.down))
        if last >= Double(first) {
          for row in first...Int(last) {
            let y = origin.y + Double(row) * step
            guard (corner.y > y) != (previous.y > y) else { continue }
            let share = (y - corner.y) / (previous.y - corner.y)
            shores[row].append(corner.x + (previous.x - corner.x) * share)
          }
        }
        previous = corner
      }
    }
    var isLand = Array(repeating: false, count: columns * rows)
    for row in shores.indices {
      let y = origin.y + Double(row) * step
      let line = shores[row].sorted()
      var crossed = 0
      for column in 0..<columns {
        let x = origin.x + Double(column) * step
        while crossed < line.count && line[crossed] <= x { crossed += 1 }
        let isBeyond = window.map { !$0.contains(Point(x: x, y: y)) } ?? false
        isLand[row * columns + column] = crossed % 2 == 1 || isBeyond
      }
    }
    return isLand
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
