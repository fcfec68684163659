internal import Drawing
internal import RouteGraph

/// Lays out the lines of all movements of a sheet together.
///
/// Lines through known halts touch all their halts and only part between them where several run side
/// by side; ships keep to the water. All others are one curve each: forces spread them, then a search
/// with a fixed number of steps improves them one by one. There is no chance in it: the same routes in
/// the same order give the same lines.
///
/// After B. Jenny et al., "Force-directed layout of origin-destination flow maps", International
/// Journal of Geographical Information Science 31(8), 2017, DOI 10.1080/13658816.2017.1307378, and
/// "Design principles for origin-destination flow maps", Cartography and Geographic Information
/// Science 45(1), 2018, DOI 10.1080/15230406.2016.1262280.
///
/// - Complexity: O((i + r c) s n) for i steps of the forces, r rounds and c bends of the search, s
///   samples of all lines and n samples near each.
struct FlowLayout {
  let rules: FlowRules
  /// The places that lines keep away from unless they touch them.
  let obstacles: [FlowNodes.Obstacle]
  /// The part of the sheet in which lines are seen.
  let window: Rectangle
  /// Spaces that lines of unknown course should not run through, such as those of names.
  var keepOut: [Rectangle] = []
  /// Tells land from water.
  var land = LandMask(rings: [])

  /// The lines of routes, in their order, from the first stop to the last.
  func lines(of routes: [FlowRoute]) -> [Polyline] {
    if rules.isStraight { return routes.map { Polyline($0.stops.map(\.point)) } }
    let nodes = FlowNodes(obstacles: obstacles, routes: routes)
    var field = FlowField(
      rules: rules, nodes: nodes, routes: routes, window: window, keepOut: keepOut)
    var lines = KnownCourses(lane: SeaLane(land: land, window: window)).lay(routes, in: &field)
    let free = FlowLayout.addFree(routes, to: &field)
    let effort = Self.effort(free.count)
    let steps = Int(Double(rules.iterations) * effort)
    for step in 0..<steps {
      let forces = FlowForces(field)
      let strength = 1 - Double(step) / Double(steps)
      let changes = free.map { (lane: $0, change: forces.change(of: $0)) }
      for (index, change) in changes {
        var curve = field.lanes[index].curve
        curve.bend += max(-0.06, min(0.06, change)) * strength
        field.bend(index, to: curve.limited(to: rules.maximumBend))
      }
    }
    FlowSearch.improve(&field, sweeps: Int(Double(rules.sweeps) * effort))
    for index in free {
      lines[field.lanes[index].route] = field.lanes[index].curve.polyline
    }
    return lines
  }

  /// Up to so many free lines are laid out with all care.
  private static let tractable = 150.0

  /// The share of the usual steps that is worth its time: what all lines cost grows with the square of
  /// their number, and a sheet of very many can be read by nobody. Below a twentieth, lines keep the bends
  /// that their lengths ask for.
  static func effort(_ freeLines: Int) -> Double {
    let share = min(1, tractable / Double(max(1, freeLines)))
    let effort = share * share
    return effort < 0.05 ? 0 : effort
  }

  /// Adds the routes that may be bent, those between the same nodes on alternating sides.
  ///
  /// - Returns: the numbers of their lanes.
  private static func addFree(_ routes: [FlowRoute], to field: inout FlowField) -> [Int] {
    struct Pair: Hashable {
      var low: Int
      var high: Int
    }
    var groups: [Pair: (count: Int, from: Int)] = [:]
    var free: [Int] = []
    for (index, route) in routes.enumerated() where route.course == .free {
      guard let first = route.stops.first, let last = route.stops.last,
        let from = field.nodes.node(of: first.place), let to = field.nodes.node(of: last.place)
      else { continue }
      let pair = Pair(low: min(from, to), high: max(from, to))
      let group = groups[pair] ?? (0, from)
      groups[pair] = (group.count + 1, group.from)
      // To the left of the first line's way, then to its right, then further out.
      let isOnItsLeft = group.count % 2 == 0
      var curve = FlowCurve(start: first.point, end: last.point)
      let height =
        field.preferredBend(of: curve.baseline) * (1 + 0.9 * Double(group.count / 2))
      curve.bend = min(0.45, height) * (isOnItsLeft == (group.from == from) ? 1 : -1)
      var points: [Point] = []
      curve.sample(FlowField.parts(of: curve.baseline), into: &points)
      free.append(field.lanes.count)
      field.add(
        FlowLane(
          route: index, from: from, to: to, width: route.width, isFree: true,
          periods: route.periods, curve: curve, points: points))
    }
    return free
  }
}
