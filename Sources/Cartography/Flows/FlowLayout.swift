internal import Drawing
internal import RouteGraph

/// Bends the lines of unknown course so that they can be told apart.
///
/// Lines through known halts are never moved. Every other line is one symmetric quadratic curve;
/// of a few curvatures the one is taken that keeps furthest from places it does not touch and from
/// lines already laid, the gentlest first. Lines are laid in the order given, so the result is the
/// same for the same input.
///
/// Rules after B. Jenny et al., "Design principles for origin-destination flow maps", Cartography
/// and Geographic Information Science 45(1), 2018, DOI 10.1080/15230406.2016.1262280.
///
/// - Complexity: O(f (p + f) s) for f curved lines, p places and s samples a curve.
struct FlowLayout {
  /// A place on the sheet that lines should not run under.
  struct Obstacle {
    var place: PlaceID
    var point: Point
  }

  /// Heights of the curve above its baseline as a share of the baseline; positive is to the left
  /// of the direction of travel, so that opposite lines part by themselves.
  static let curvatures = [0.09, -0.09, 0.15, -0.15, 0.04, 0.21, -0.21, -0.04, 0.27]
  /// The distance to obstacles that is aimed at, in points.
  static let clearance = 4.5
  /// The distance between neighbouring lines that is aimed at, in points.
  static let spacing = 4.0

  private let obstacles: [Obstacle]
  private var laid: [Sampled] = []

  private struct Sampled {
    var from: PlaceID
    var to: PlaceID
    var points: [Point]
    var bounds: Rectangle
  }

  init(obstacles: [Obstacle]) {
    self.obstacles = obstacles
  }

  /// Notes a line that is drawn as it is.
  mutating func keep(_ line: Polyline, from: PlaceID, to: PlaceID) {
    let samples = FlowLayout.samples(of: line)
    guard let bounds = FlowLayout.bounds(of: samples) else { return }
    laid.append(Sampled(from: from, to: to, points: samples, bounds: bounds))
  }

  /// Lays the line through halts in order and notes it.
  ///
  /// Between two halts the line is straight, or bends by a few points where it would lie on
  /// another; it always touches both.
  mutating func lay(through halts: [(place: PlaceID, point: Point)]) -> Polyline {
    var points = halts.first.map { [$0.point] } ?? []
    for (start, end) in zip(halts, halts.dropFirst()) {
      let leg = leg(from: start.point, to: end.point)
      points += leg.points.dropFirst()
      keep(leg, from: start.place, to: end.place)
    }
    return Polyline(points)
  }

  /// How far a leg may bend to keep off another line, in points, the gentlest first.
  private static let bends = [0, 2.6, -2.6, 5.2, -5.2, 7.8, -7.8]

  private func leg(from start: Point, to end: Point) -> Polyline {
    let straight = Polyline([start, end])
    let length = straight.length
    guard length > 8 else { return straight }
    let normal = Vector(dx: (end.x - start.x) / length, dy: (end.y - start.y) / length).leftNormal
    let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    var best = (cost: Double.infinity, line: straight)
    for (rank, bend) in FlowLayout.bends.enumerated() where abs(bend) < length * 0.3 {
      let line =
        bend == 0
        ? straight
        : Polyline(from: start, control: middle.moved(normal, by: 2 * bend), to: end, steps: 16)
      let cost = crowding(of: line) + Double(rank) * 0.4
      if cost < best.cost { best = (cost, line) }
    }
    return best.line
  }

  /// Lays a curve between two places and notes it.
  mutating func lay(from: PlaceID, at start: Point, to: PlaceID, at end: Point) -> Polyline {
    let length = start.distance(to: end)
    guard length > 0.01 else { return Polyline([start, end]) }
    let normal = Vector(dx: (end.x - start.x) / length, dy: (end.y - start.y) / length).leftNormal
    let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    var best: (cost: Double, line: Polyline)?
    for (rank, curvature) in FlowLayout.curvatures.enumerated() {
      let control = middle.moved(normal, by: 2 * curvature * length)
      let line = Polyline(from: start, control: control, to: end)
      let cost = cost(of: line, from: from, to: to, length: length) + Double(rank) * 0.35
      if best.map({ cost < $0.cost }) ?? true { best = (cost, line) }
    }
    let line = best?.line ?? Polyline([start, end])
    keep(line, from: from, to: to)
    return line
  }

  private func cost(of line: Polyline, from: PlaceID, to: PlaceID, length: Double) -> Double {
    let samples = FlowLayout.samples(of: line)
    guard let bounds = FlowLayout.bounds(of: samples) else { return 0 }
    var cost = 0.0
    let reach = bounds.inset(by: -FlowLayout.clearance)
    for obstacle in obstacles where obstacle.place != from && obstacle.place != to {
      guard reach.contains(obstacle.point) else { continue }
      let distance = line.distance(to: obstacle.point)
      if distance < FlowLayout.clearance { cost += 3 * (1 - distance / FlowLayout.clearance) }
    }
    return cost + crowding(of: line)
  }

  /// What it costs to lie close to the lines already laid.
  private func crowding(of line: Polyline) -> Double {
    let samples = FlowLayout.samples(of: line)
    guard let bounds = FlowLayout.bounds(of: samples) else { return 0 }
    var cost = 0.0
    for other in laid where other.bounds.inset(by: -FlowLayout.spacing).intersects(bounds) {
      cost += crowding(samples, other) * 12
    }
    return cost
  }

  /// The share of samples that run close to another line, ends left out: lines that share a place
  /// must meet there.
  private func crowding(_ samples: [Point], _ other: Sampled) -> Double {
    let middle = samples[(samples.count / 6)..<(samples.count - samples.count / 6)]
    guard !middle.isEmpty else { return 0 }
    let limit = FlowLayout.spacing
    let reach = other.bounds.inset(by: -limit)
    var close = 0.0
    for point in middle where reach.contains(point) {
      var nearest = limit
      for otherPoint in other.points { nearest = min(nearest, point.distance(to: otherPoint)) }
      close += 1 - nearest / limit
    }
    return close / Double(middle.count)
  }

  private static func samples(of line: Polyline) -> [Point] {
    let count = max(6, min(64, Int(line.length / 5)))
    return (0...count).compactMap {
      line.location(at: line.length * Double($0) / Double(count))?.point
    }
  }

  private static func bounds(of points: [Point]) -> Rectangle? {
    Path(polyline: points).controlBounds
  }
}
