internal import Drawing
internal import Glibc

/// The space of a line of text that may be turned: a rectangle about its middle.
struct TurnedBox: Hashable, Sendable {
  /// The middle.
  var center: Point
  /// The length along the line of text, in points.
  var width: Double
  /// The height across it, in points.
  var height: Double
  /// Clockwise turn of the line of text, in radians.
  let angle: Double
  /// The direction of the line of text.
  let along: Vector

  /// Makes a box about its middle.
  init(center: Point, width: Double, height: Double, angle: Double = 0) {
    self.center = center
    self.width = width
    self.height = height
    self.angle = angle
    along = Vector(dx: cos(angle), dy: sin(angle))
  }

  /// The direction from the foot of the letters to their head.
  var up: Vector { along.leftNormal }

  /// A point of the box: shares of its width and height from its middle, between -1/2 and 1/2,
  /// along the text and upwards.
  func point(_ alongShare: Double, _ upShare: Double) -> Point {
    center.moved(along, by: alongShare * width).moved(up, by: upShare * height)
  }

  /// The rectangle that it is if it is not turned.
  var level: Rectangle {
    Rectangle(
      minX: center.x - width / 2, minY: center.y - height / 2, maxX: center.x + width / 2,
      maxY: center.y + height / 2)
  }

  /// Points all over the box, edges included, no farther apart than `step` points.
  func samples(step: Double) -> [Point] {
    guard width.isFinite, height.isFinite, step > 0 else { return [] }
    let columns = max(1, Int((width / step).rounded(.up)))
    let rows = max(1, Int((height / step).rounded(.up)))
    return (0...rows).flatMap { row in
      (0...columns).map { column in
        point(
          Double(column) / Double(columns) - 0.5, Double(row) / Double(rows) - 0.5)
      }
    }
  }

  /// The corners in turn.
  var corners: [Point] { [point(-0.5, 0.5), point(0.5, 0.5), point(0.5, -0.5), point(-0.5, -0.5)] }
}
