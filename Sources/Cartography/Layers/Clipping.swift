internal import Drawing

/// Cuts projected lines and areas to a window, and leaves out corners too close to be seen.
struct Clipping {
  /// The window in points.
  let window: Rectangle
  /// Corners nearer to each other than this are left out, in points.
  let tolerance: Double

  /// Cuts an area to the window (I. E. Sutherland and G. W. Hodgman, "Reentrant polygon clipping",
  /// Communications of the ACM 17(1), 1974, DOI 10.1145/360767.360802).
  ///
  /// - Returns: the outline inside the window, or nothing.
  /// - Complexity: O(n) in the number of corners.
  func area(_ ring: [Point]) -> [Point] {
    let thin = thinned(ring)
    guard thin.count > 2, let bounds = Path(polyline: thin).controlBounds else { return [] }
    if window.contains(bounds) { return thin }
    guard window.intersects(bounds) else { return [] }
    var points = thin
    points = cut(points, isInside: { $0.x >= window.minX }) { atX(window.minX, $0, $1) }
    points = cut(points, isInside: { $0.x <= window.maxX }) { atX(window.maxX, $0, $1) }
    points = cut(points, isInside: { $0.y >= window.minY }) { atY(window.minY, $0, $1) }
    points = cut(points, isInside: { $0.y <= window.maxY }) { atY(window.maxY, $0, $1) }
    return points
  }

  /// Cuts a line to the window, and at corners that a projection cannot show.
  ///
  /// - Returns: the parts inside the window; a mere touch of its edge is none.
  /// - Complexity: O(n) in the number of corners.
  func line(_ points: [Point]) -> [[Point]] {
    guard points.allSatisfy(\.isFinite) else {
      return points.split(whereSeparator: { !$0.isFinite }).flatMap { line(Array($0)) }
    }
    let thin = thinned(points)
    guard thin.count > 1, let bounds = Path(polyline: thin).controlBounds else { return [] }
    if window.contains(bounds) { return [thin] }
    guard bounds.minX <= window.maxX, bounds.maxX >= window.minX, bounds.minY <= window.maxY,
      bounds.maxY >= window.minY
    else { return [] }
    var parts: [[Point]] = []
    var current: [Point] = []
    for index in 1..<thin.count {
      guard let (start, end) = segment(thin[index - 1], thin[index]), start != end else {
        if current.count > 1 { parts.append(current) }
        current = []
        continue
      }
      if current.last != start {
        if current.count > 1 { parts.append(current) }
        current = [start]
      }
      current.append(end)
    }
    if current.count > 1 { parts.append(current) }
    return parts
  }

  /// The corners that can be told apart; those that a projection cannot show are left out.
  private func thinned(_ points: [Point]) -> [Point] {
    guard let start = points.firstIndex(where: \.isFinite),
      let end = points.lastIndex(where: \.isFinite)
    else { return [] }
    var previous = points[start]
    var kept = [previous]
    kept.reserveCapacity(end - start + 1)
    for point in points[start...end].dropFirst() where point.isFinite {
      if abs(point.x - previous.x) >= tolerance || abs(point.y - previous.y) >= tolerance {
        kept.append(point)
        previous = point
      }
    }
    if previous != points[end] { kept.append(points[end]) }
    return kept
  }

  private func cut(
    _ points: [Point], isInside: (Point) -> Bool, crossing: (Point, Point) -> Point
  ) -> [Point] {
    guard var previous = points.last else { return [] }
    var wasInside = isInside(previous)
    var kept: [Point] = []
    kept.reserveCapacity(points.count)
    for point in points {
      let inside = isInside(point)
      if inside != wasInside { kept.append(crossing(previous, point)) }
      if inside { kept.append(point) }
      previous = point
      wasInside = inside
    }
    return kept
  }

  private func atX(_ x: Double, _ a: Point, _ b: Point) -> Point {
    Point(x: x, y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
  }

  private func atY(_ y: Double, _ a: Point, _ b: Point) -> Point {
    Point(x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y: y)
  }

  /// The part of a straight line inside the window (Y.-D. Liang and B. A. Barsky, "A new concept
  /// and method for line clipping", ACM Transactions on Graphics 3(1), 1984,
  /// DOI 10.1145/357332.357333).
  private func segment(_ a: Point, _ b: Point) -> (Point, Point)? {
    var enter = 0.0
    var leave = 1.0
    let dx = b.x - a.x
    let dy = b.y - a.y
    for (p, q) in [
      (-dx, a.x - window.minX), (dx, window.maxX - a.x), (-dy, a.y - window.minY),
      (dy, window.maxY - a.y),
    ] {
      if p == 0 {
        if q < 0 { return nil }
      } else if p < 0 {
        enter = max(enter, q / p)
      } else {
        leave = min(leave, q / p)
      }
    }
    guard enter <= leave else { return nil }
    let start = enter == 0 ? a : Point(x: a.x + enter * dx, y: a.y + enter * dy)
    let end = leave == 1 ? b : Point(x: a.x + leave * dx, y: a.y + leave * dy)
    return (start, end)
  }
}

extension Point {
  /// Whether both parts are finite: what a projection cannot show is not.
  var isFinite: Bool { x.isFinite && y.isFinite }
}
