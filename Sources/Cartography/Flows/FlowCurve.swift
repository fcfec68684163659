internal import Drawing

/// One symmetric or slightly asymmetric arc: a quadratic Bézier curve that is described in the frame
/// of its baseline.
struct FlowCurve: Hashable, Sendable {
  /// The beginning.
  let start: Point
  /// The end.
  let end: Point
  /// How far the control point is moved along the baseline, as a share of the baseline.
  var shift = 0.0
  /// How far the control point lies to the left of the baseline as seen along it, as a share of the
  /// baseline. The curve itself rises to half of that.
  var bend = 0.0

  /// The length of the baseline in points.
  var baseline: Double { start.distance(to: end) }

  /// The control point.
  var control: Point {
    let along = Vector(dx: end.x - start.x, dy: end.y - start.y)
    return Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
      .moved(along, by: shift).moved(along.leftNormal, by: bend)
  }

  /// The curve with its control point brought within a share of the baseline from its middle.
  func limited(to share: Double) -> FlowCurve {
    let reach = (shift * shift + bend * bend).squareRoot()
    guard reach > share else { return self }
    var curve = self
    curve.shift *= share / reach
    curve.bend *= share / reach
    return curve
  }

  /// Fills a list with points at even steps of the parameter, ends included.
  func sample(_ steps: Int, into points: inout [Point]) {
    points.removeAll(keepingCapacity: true)
    let control = control
    points.append(start)
    for step in 1..<max(1, steps) {
      let t = Double(step) / Double(steps)
      let a = (1 - t) * (1 - t)
      let b = 2 * t * (1 - t)
      let c = t * t
      points.append(
        Point(
          x: a * start.x + b * control.x + c * end.x,
          y: a * start.y + b * control.y + c * end.y))
    }
    points.append(end)
  }

  /// The curve as a line of many short parts.
  var polyline: Polyline {
    Polyline(from: start, control: control, to: end, steps: max(16, min(48, Int(baseline / 5))))
  }
}
