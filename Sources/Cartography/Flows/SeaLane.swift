internal import Drawing

/// The way of a ship between two places, as one curve: of a few curvatures the gentlest that keeps
/// most to the water.
struct SeaLane {
  let land: LandMask

  private static let curvatures = [0, 0.08, -0.08, 0.16, -0.16, 0.25, -0.25, 0.35, -0.35]

  /// The curve from one place to the next.
  func line(from start: Point, to end: Point) -> Polyline {
    let length = start.distance(to: end)
    guard length > 0.01 else { return Polyline([start, end]) }
    let normal = Vector(dx: (end.x - start.x) / length, dy: (end.y - start.y) / length).leftNormal
    let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    var best: (cost: Double, line: Polyline)?
    for curvature in SeaLane.curvatures {
      let line = Polyline(
        from: start, control: middle.moved(normal, by: 2 * curvature * length), to: end)
      let cost = land.share(of: line) + abs(curvature) * 0.3
      if best.map({ cost < $0.cost }) ?? true { best = (cost, line) }
    }
    return best?.line ?? Polyline([start, end])
  }

  /// The curves through all places in order.
  func line(through points: [Point]) -> Polyline {
    Polyline(
      zip(points, points.dropFirst()).enumerated().flatMap { index, pair in
        line(from: pair.0, to: pair.1).points.dropFirst(index == 0 ? 0 : 1)
      })
  }
}
