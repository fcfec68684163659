internal import Drawing

/// The way of a ship between two places: one curve, of a few curvatures the gentlest that keeps most
/// to the water, or where each of them crosses land a line around it. Between places on the map it stays
/// on the map.
struct SeaLane: Sendable {
  private let land: LandMask
  private let window: Rectangle
  private let landInWindow: LandMask

  /// Prepares the ways of ships on a map that shows a part of the sheet.
  init(land: LandMask, window: Rectangle) {
    self.land = land
    self.window = window.inset(by: SeaLane.margin)
    landInWindow = land.within(self.window)
  }

  /// How far ships keep from the edge of the map, in points.
  private static let margin = 4.0

  private static let curvatures = [0, 0.08, -0.08, 0.16, -0.16, 0.25, -0.25, 0.35, -0.35]

  /// The share of a curve that may lie on land: harbours lie a little inland on a generalised map.
  private static let toleratedShare = 0.05

  /// The curve from one place to the next.
  func line(from start: Point, to end: Point) -> Polyline {
    let length = start.distance(to: end)
    guard length > 0.01 else { return Polyline([start, end]) }
    let land = window.contains(start) && window.contains(end) ? landInWindow : land
    let normal = Vector(dx: (end.x - start.x) / length, dy: (end.y - start.y) / length).leftNormal
    let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    var best: (cost: Double, share: Double, line: Polyline)?
    for curvature in SeaLane.curvatures {
      let line = Polyline(
        from: start, control: middle.moved(normal, by: 2 * curvature * length), to: end)
      let share = land.share(of: line)
      let cost = share + abs(curvature) * 0.3
      if best.map({ cost < $0.cost }) ?? true { best = (cost, share, line) }
    }
    guard let best else { return Polyline([start, end]) }
    guard best.share > SeaLane.toleratedShare,
      let around = WaterRoute(land: land, from: start, to: end).line,
      land.share(of: around) < best.share - 0.03
    else { return best.line }
    return around
  }

  /// The curves through all places in order.
  func line(through points: [Point]) -> Polyline {
    Polyline(
      zip(points, points.dropFirst()).enumerated().flatMap { index, pair in
        line(from: pair.0, to: pair.1).points.dropFirst(index == 0 ? 0 : 1)
      })
  }
}
