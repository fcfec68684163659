internal import Glibc

/// How coarse a drawing may be and still needs a vertex, as one byte.
///
/// Level 0 is below one metre; twelve levels double the tolerance; 255 is kept always.
enum DetailLevel {
  /// The level of vertices that every drawing keeps.
  static let always: UInt8 = 255

  /// The level of a vertex that a drawing needs up to a tolerance of `metres`.
  static func level(forTolerance metres: Double) -> UInt8 {
    guard metres >= 1 else { return 0 }
    return UInt8(min(254, 1 + (12 * log2(metres)).rounded(.down)))
  }

  /// The tolerance in metres at which each vertex of a line goes, by the algorithm of Douglas and
  /// Peucker; infinite for both ends.
  ///
  /// A vertex never outlives the one that it depends on, so that leaving out what is below a
  /// tolerance gives what the algorithm gives for that tolerance. A ring (first and last vertex
  /// equal) is taken from its first vertex to the one farthest from it and back.
  /// - Complexity: O(n log n) for usual lines, O(n²) at worst.
  /// - SeeAlso: D. Douglas and T. Peucker, Algorithms for the Reduction of the Number of Points
  ///   Required to Represent a Digitized Line or its Caricature, Cartographica 10 (1973).
  static func tolerances(of line: [FixedCoordinate]) -> [Double] {
    var tolerances = [Double](repeating: .infinity, count: line.count)
    guard line.count > 2 else { return tolerances }
    let points = line.map(LocalPoint.init)
    var open = [(first: 0, last: line.count - 1, limit: Double.infinity)]
    while let (first, last, limit) = open.popLast() {
      guard last - first > 1 else { continue }
      var farthest = first + 1
      var greatest = -1.0
      for index in first + 1..<last {
        let square = points[index].squareDistance(from: points[first], to: points[last])
        if square > greatest { (farthest, greatest) = (index, square) }
      }
      let isWholeRing = first == 0 && last == line.count - 1 && line[first] == line[last]
      let tolerance = isWholeRing ? .infinity : min(limit, greatest.squareRoot())
      tolerances[farthest] = tolerance
      open.append((first, farthest, tolerance))
      open.append((farthest, last, tolerance))
    }
    return tolerances
  }
}

/// A position in metres on the plane that touches the earth nearby: good for distances to a line
/// that is not long.
private struct LocalPoint {
  let x: Double
  let y: Double
  let shrink: Double

  init(_ position: FixedCoordinate) {
    let metresPerUnit = 111_195.0 / FixedCoordinate.unitsPerDegree
    x = Double(position.longitude) * metresPerUnit
    y = Double(position.latitude) * metresPerUnit
    shrink = cos(Double(position.latitude) / FixedCoordinate.unitsPerDegree * .pi / 180)
  }

  /// The square of the distance to the straight line between two points, in square metres.
  func squareDistance(from start: LocalPoint, to end: LocalPoint) -> Double {
    let (dx, dy) = ((end.x - start.x) * shrink, end.y - start.y)
    let (px, py) = ((x - start.x) * shrink, y - start.y)
    let length = dx * dx + dy * dy
    guard length > 0 else { return px * px + py * py }
    let share = min(1, max(0, (px * dx + py * dy) / length))
    let (qx, qy) = (px - share * dx, py - share * dy)
    return qx * qx + qy * qy
  }
}
