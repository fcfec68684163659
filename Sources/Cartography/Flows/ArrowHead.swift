internal import Drawing

/// The triangle at the end of a line.
struct ArrowHead: Hashable, Sendable {
  /// The point.
  let tip: Point
  /// The barbs, left and right of the direction of travel.
  let left: Point
  let right: Point
  /// Where the line enters.
  let notch: Point
  /// From the barbs to the point, in points.
  let length: Double

  /// The arrowhead at the end of a line; nil if the line has no length.
  init?(at line: Polyline, width: Double, style: MapStyle) {
    let wanted = max(style.minimumHeadLength, width * style.headLength)
    length = min(wanted, line.length * 0.6)
    guard let end = line.location(at: line.length),
      let base = line.location(at: line.length - length)
    else { return nil }
    let span = end.point.distance(to: base.point)
    guard span > 0 else { return nil }
    let along = Vector(
      dx: (end.point.x - base.point.x) / span, dy: (end.point.y - base.point.y) / span)
    let half =
      min(
        max(width * style.headWidth, style.minimumHeadWidth), width * MapStyle.maximumHeadWidth)
      / 2
    tip = end.point
    left = base.point.moved(along.leftNormal, by: half)
    right = base.point.moved(along.leftNormal, by: -half)
    notch = base.point.moved(along, by: length * 0.2)
  }

  /// The middle of the triangle.
  var middle: Point {
    Point(x: (tip.x + left.x + right.x) / 3, y: (tip.y + left.y + right.y) / 3)
  }

  /// Whether two heads come nearer to each other than a distance in points: no side of either
  /// separates them.
  func overlaps(_ other: ArrowHead, within distance: Double = 0) -> Bool {
    let reach = length + other.length + left.distance(to: right) + distance
    guard middle.distance(to: other.middle) < reach else { return false }
    return !isSeparated(from: other, by: distance) && !other.isSeparated(from: self, by: distance)
  }

  private func isSeparated(from other: ArrowHead, by distance: Double) -> Bool {
    for (a, b, c) in [(tip, left, right), (left, right, tip), (right, tip, left)] {
      let span = a.distance(to: b)
      guard span > 0 else { continue }
      func side(_ p: Point) -> Double {
        ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / span
      }
      let sign = side(c) < 0 ? -1.0 : 1.0
      if [other.tip, other.left, other.right].allSatisfy({ side($0) * sign <= -distance }) {
        return true
      }
    }
    return false
  }
}
