internal import Drawing
internal import RouteGraph

/// Lays the lines that no layout may bend: through halts, and over water.
///
/// A line always touches its halts. Between two of them it is straight; where other lines run close
/// beside it, it keeps a few points to the side, as tracks laid side by side on a map do.
struct KnownCourses: Sendable {
  let lane: SeaLane

  /// How far a stretch may keep to the side, in points, the least first.
  static let sides = [0, 2.6, -2.6, 3.9, -3.9, 5.2, -5.2]

  /// Lays all routes that are not free and adds them to a field.
  ///
  /// - Returns: the lines of all routes; those of free ones are without points.
  func lay(_ routes: [FlowRoute], in field: inout FlowField) -> [Polyline] {
    var lines = Array(repeating: Polyline([]), count: routes.count)
    let lanes = seaLanes(of: routes)
    for (index, route) in routes.enumerated() where route.course != .free {
      var points = route.stops.first.map { [$0.point] } ?? []
      for (start, end) in zip(route.stops, route.stops.dropFirst()) {
        let stretch: [Point]
        if route.course == .water {
          stretch = lanes[Segment(from: start.point, to: end.point)] ?? [start.point, end.point]
        } else {
          stretch = side(from: start, to: end, of: route, number: index, in: field)
        }
        add(stretch, from: start, to: end, of: route, number: index, to: &field)
        points += stretch.dropFirst()
      }
      lines[index] = Polyline(points)
    }
    return lines
  }

  /// The ways of ships between the stops of all routes over water; two threads share the search where there
  /// are many.
  private func seaLanes(of routes: [FlowRoute]) -> [Segment: [Point]] {
    var known: Set<Segment> = []
    var ends: [Segment] = []
    for route in routes where route.course == .water {
      for (start, end) in zip(route.stops, route.stops.dropFirst()) {
        let next = Segment(from: start.point, to: end.point)
        if known.insert(next).inserted { ends.append(next) }
      }
    }
    let ways = Parallel.each(ends.count, fromSize: 8) { [ends] number in
      lane.line(from: ends[number].from, to: ends[number].to).points
    }
    return Dictionary(uniqueKeysWithValues: zip(ends, ways))
  }

  private func side(
    from start: FlowRoute.Stop, to end: FlowRoute.Stop, of route: FlowRoute, number: Int,
    in field: FlowField
  ) -> [Point] {
    let length = start.point.distance(to: end.point)
    guard length > 8,
      let straight = flowLane(
        [start.point, end.point], from: start, to: end, of: route, number, field)
    else { return [start.point, end.point] }
    var best = (cost: Double.infinity, points: [start.point, end.point])
    for (rank, side) in KnownCourses.sides.enumerated()
    where side == 0 || side.magnitude < length * 0.22 {
      let points = KnownCourses.stretch(from: start.point, to: end.point, side: side)
      let samples = KnownCourses.samples(of: points)
      let cost = field.crowding(of: straight, along: samples) + 0.5 * Double(rank)
      if cost < best.cost { best = (cost, points) }
      if cost < 0.01 { break }
    }
    return best.points
  }

  /// A stretch that leaves its beginning, keeps to a side and comes back to its end.
  static func stretch(from start: Point, to end: Point, side: Double) -> [Point] {
    guard side != 0 else { return [start, end] }
    let along = Vector(dx: end.x - start.x, dy: end.y - start.y)
    let length = start.distance(to: end)
    let normal = Vector(dx: along.dx / length, dy: along.dy / length).leftNormal
    let inset = min(0.3, 10 / length)
    let first = start.moved(along, by: inset).moved(normal, by: side * 4 / 3)
    let second = end.moved(along, by: -inset).moved(normal, by: side * 4 / 3)
    let steps = max(12, min(40, Int(length / 4)))
    return (0...steps).map { step in
      let t = Double(step) / Double(steps)
      let r = 1 - t
      let (a, b, c, d) = (r * r * r, 3 * r * r * t, 3 * r * t * t, t * t * t)
      return Point(
        x: a * start.x + b * first.x + c * second.x + d * end.x,
        y: a * start.y + b * first.y + c * second.y + d * end.y)
    }
  }

  private func add(
    _ points: [Point], from start: FlowRoute.Stop, to end: FlowRoute.Stop, of route: FlowRoute,
    number: Int, to field: inout FlowField
  ) {
    guard let lane = flowLane(points, from: start, to: end, of: route, number, field) else {
      return
    }
    field.add(lane)
  }

  private func flowLane(
    _ points: [Point], from start: FlowRoute.Stop, to end: FlowRoute.Stop, of route: FlowRoute,
    _ number: Int, _ field: FlowField
  ) -> FlowLane? {
    guard let from = field.nodes.node(of: start.place), let to = field.nodes.node(of: end.place)
    else { return nil }
    return FlowLane(
      route: number, from: from, to: to, width: route.width, isFree: false,
      periods: route.periods, curve: FlowCurve(start: start.point, end: end.point),
      points: KnownCourses.samples(of: points))
  }

  /// Points at even distances along a line, short enough for the field.
  private static func samples(of points: [Point]) -> [Point] {
    let line = Polyline(points)
    let count = max(2, min(FlowField.mostParts, Int(min(line.length, 1e6) / FlowField.step) + 1))
    return line.samples(count)
  }
}
