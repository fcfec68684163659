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
  /// The middle of the triangle.
  let middle: Point
  /// The distance between the barbs, in points.
  let span: Double
  /// How far the farthest corner lies from the middle, in points.
  let radius: Double

  /// The arrowhead at the end of a line; nil if the line has no length.
  init?(at line: Polyline, width: Double, style: MapStyle) {
    self.init(at: line, from: 0, to: line.length, width: width, style: style)
  }

  /// The arrowhead at the end of a part of a line, between two distances from its beginning in points;
  /// nil if the part has no length.
  init?(at line: Polyline, from start: Double, to stop: Double, width: Double, style: MapStyle) {
    guard stop > start else { return nil }
    let wanted = max(style.minimumHeadLength, width * style.headLength)
    length = min(wanted, (stop - start) * 0.6)
    guard let end = line.location(at: stop), let base = line.location(at: stop - length) else {
      return nil
    }
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
    middle = Point(x: (tip.x + left.x + right.x) / 3, y: (tip.y + left.y + right.y) / 3)
    self.span = left.distance(to: right)
    radius = max(middle.distance(to: tip), middle.distance(to: left), middle.distance(to: right))
  }

  /// Whether two heads come nearer to each other than a distance in points: no side of either
  /// separates them.
  func overlaps(_ other: ArrowHead, within distance: Double = 0) -> Bool {
    let reach = radius + other.radius + distance
    let dx = middle.x - other.middle.x
    let dy = middle.y - other.middle.y
    guard dx * dx + dy * dy < reach * reach else { return false }
    return !isSeparated(from: other, by: distance) && !other.isSeparated(from: self, by: distance)
  }

  private func isSeparated(from other: ArrowHead, by distance: Double) -> Bool {
    ArrowHead.separates(tip, left, right, from: other, by: distance)
      || ArrowHead.separates(left, right, tip, from: other, by: distance)
      || ArrowHead.separates(right, tip, left, from: other, by: distance)
  }

  /// Whether the line through two corners of a triangle has all of another head on the side where the
  /// third corner is not, at least so far from it.
  private static func separates(
    _ a: Point, _ b: Point, _ third: Point, from other: ArrowHead, by distance: Double
  ) -> Bool {
    let along = (x: b.x - a.x, y: b.y - a.y)
    let square = along.x * along.x + along.y * along.y
    guard square > 0 else { return false }
    func side(_ p: Point) -> Double { along.x * (p.y - a.y) - along.y * (p.x - a.x) }
    let limit = -distance * square.squareRoot()
    let sign = side(third) < 0 ? -1.0 : 1.0
    return side(other.tip) * sign <= limit && side(other.left) * sign <= limit
      && side(other.right) * sign <= limit
  }
}
