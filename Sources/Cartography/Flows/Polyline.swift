internal import Drawing

/// A line through points with its length measured, so that positions along it can be asked for.
struct Polyline: Hashable, Sendable {
  /// The corners.
  let points: [Point]
  /// The length from the first point to each point, in points.
  let distances: [Double]

  /// Measures a line through points.
  init(_ points: [Point]) {
    self.points = points
    var total = 0.0
    var distances: [Double] = []
    distances.reserveCapacity(points.count)
    for (index, point) in points.enumerated() {
      if index > 0 { total += points[index - 1].distance(to: point) }
      distances.append(total)
    }
    self.distances = distances
  }

  /// Samples a quadratic Bezier curve at even steps of its parameter.
  init(from start: Point, control: Point, to end: Point, steps: Int = 32) {
    self.init(
      (0...steps).map { step in
        let t = Double(step) / Double(steps)
        let a = (1 - t) * (1 - t)
        let b = 2 * t * (1 - t)
        let c = t * t
        return Point(
          x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y)
      })
  }

  /// The whole length in points.
  var length: Double { distances.last ?? 0 }

  /// The point at a distance from the beginning and the direction there (unit vector); a distance
  /// beyond either end means that end. `nil` if the line has no length.
  func location(at distance: Double) -> (point: Point, direction: Vector)? {
    guard length > 0 else { return nil }
    let distance = max(0, min(length, distance))
    var index = max(1, firstCorner(at: distance))
    while index < points.count - 1 && distances[index] == distances[index - 1] { index += 1 }
    while index > 1 && distances[index] == distances[index - 1] { index -= 1 }
    let start = points[index - 1]
    let end = points[index]
    let span = distances[index] - distances[index - 1]
    guard span > 0 else { return nil }
    let t = (distance - distances[index - 1]) / span
    return (
      Point(x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * t),
      Vector(dx: (end.x - start.x) / span, dy: (end.y - start.y) / span)
    )
  }

  /// The number of the first corner that lies no nearer to the beginning than a distance along the
  /// line; the last corner if none does.
  ///
  /// - Complexity: O(log n) for n corners.
  private func firstCorner(at distance: Double) -> Int {
    var low = 0
    var high = points.count - 1
    while low < high {
      let middle = (low + high) / 2
      if distances[middle] < distance { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Points at even distances along the line, ends included, in one pass.
  ///
  /// - Parameter count: the number of equal parts, at least 1.
  func samples(_ count: Int) -> [Point] {
    guard length > 0, let first = points.first, let last = points.last else { return points }
    var samples = [first]
    samples.reserveCapacity(count + 1)
    var index = 1
    for part in 1..<max(1, count) {
      let distance = length * Double(part) / Double(count)
      while index < points.count - 1 && distances[index] < distance { index += 1 }
      let span = distances[index] - distances[index - 1]
      let t = span > 0 ? (distance - distances[index - 1]) / span : 0
      let (a, b) = (points[index - 1], points[index])
      samples.append(Point(x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t))
    }
    samples.append(last)
    return samples
  }

  /// The part between two distances from the beginning; `nil` if it has no length.
  func part(from start: Double, to end: Double) -> Polyline? {
    guard end > start, let first = location(at: start), let last = location(at: end) else {
      return nil
    }
    var index = firstCorner(at: start)
    while index < points.count && distances[index] <= start { index += 1 }
    var inner: [Point] = [first.point]
    inner.reserveCapacity(firstCorner(at: end) - min(index, points.count) + 3)
    while index < points.count && distances[index] < end {
      inner.append(points[index])
      index += 1
    }
    inner.append(last.point)
    return Polyline(inner)
  }

  /// The line without so many points of its length at its ends, of which no more than a half is left
  /// out; `nil` if it has no length.
  func shortened(start: Double, end: Double) -> Polyline? {
    let seen = seenPart(start: start, end: end)
    return part(from: seen.start, to: seen.end)
  }

  /// Where `shortened` begins and ends, in points from the beginning.
  func seenPart(start: Double, end: Double) -> (start: Double, end: Double) {
    let shrink = min(1, length / max(0.1, (start + end) * 2))
    return (start * shrink, length - end * shrink)
  }

  /// Some of the corners, ends included, so that straight lines between them leave no other corner further
  /// off than a tolerance; each is joined to the furthest that can be reached.
  ///
  /// - Parameters:
  ///   - tolerance: in points.
  ///   - longest: corners further from each other along the line than this, in points, are not joined,
  ///     unless nothing lies between them.
  /// - Complexity: O(n k) for n corners, of which k lie between two that stay.
  func coarser(by tolerance: Double, longest: Double) -> [Point] {
    guard points.count > 2 else { return points }
    var kept = [points[0]]
    var last = 0
    for next in points.indices.dropFirst(2) {
      let isStraight =
        distances[next] - distances[last] <= longest
        && (last + 1..<next).allSatisfy {
          points[$0].distance(toSegmentFrom: points[last], to: points[next]) <= tolerance
        }
      if !isStraight {
        last = next - 1
        kept.append(points[last])
      }
    }
    kept.append(points[points.count - 1])
    return kept
  }

  /// How far along the line the corner nearest to a point lies, in points.
  func distance(ofNearest point: Point) -> Double {
    let nearest = points.indices.min {
      points[$0].distance(to: point) < points[$1].distance(to: point)
    }
    return nearest.map { distances[$0] } ?? 0
  }

  /// How far along the line the corners at points lie that it runs through in this order, in
  /// points.
  func distances(ofStops stops: [Point]) -> [Double] {
    var first = 0
    return stops.map { stop in
      let rest = points.indices[first...]
      let nearest =
        rest.first { points[$0].distance(to: stop) < 0.01 }
        ?? rest.min { points[$0].distance(to: stop) < points[$1].distance(to: stop) }
      first = nearest ?? first
      return nearest.map { distances[$0] } ?? length
    }
  }

  /// The smallest distance from a point to the line, in points.
  func distance(to point: Point) -> Double {
    guard points.count > 1 else { return points.first?.distance(to: point) ?? .infinity }
    var nearest = Double.infinity
    for index in 1..<points.count {
      nearest = min(nearest, point.distance(toSegmentFrom: points[index - 1], to: points[index]))
    }
    return nearest
  }
}

/// A direction and length on the sheet in points.
struct Vector: Hashable, Sendable {
  var dx: Double
  var dy: Double

  /// The vector turned a quarter to the left as seen along it (y runs downwards).
  var leftNormal: Vector { Vector(dx: dy, dy: -dx) }
}

extension Point {
  /// The distance to another point, in points.
  func distance(to other: Point) -> Double {
    let dx = other.x - x
    let dy = other.y - y
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The distance to the nearest point of a straight line between two points.
  func distance(toSegmentFrom start: Point, to end: Point) -> Double {
    let dx = end.x - start.x
    let dy = end.y - start.y
    let square = dx * dx + dy * dy
    guard square > 0 else { return distance(to: start) }
    let t = max(0, min(1, ((x - start.x) * dx + (y - start.y) * dy) / square))
    return distance(to: Point(x: start.x + t * dx, y: start.y + t * dy))
  }

  /// The point moved along a vector.
  func moved(_ vector: Vector, by factor: Double = 1) -> Point {
    Point(x: x + vector.dx * factor, y: y + vector.dy * factor)
  }
}
