internal import Drawing

/// The forces that bend free lanes: away from each other, away from places, apart at nodes, and back
/// to the gentle bend that their length asks for.
///
/// After B. Jenny et al., "Force-directed layout of origin-destination flow maps", International
/// Journal of Geographical Information Science 31(8), 2017, DOI 10.1080/13658816.2017.1307378. All
/// forces of a step are taken from the same state, so the order of the lanes does not matter.
struct FlowForces {
  /// The angle between two lines at a node that is aimed at, in radians.
  static let wantedAngle = Angle.radians(16)
  /// How much each force counts in a step.
  static let weights = (lines: 0.05, places: 0.09, ends: 0.30, bend: 0.12)

  let field: FlowField
  private let lines: LineForces

  /// Takes the state of a field.
  ///
  /// - Complexity: O(s n) for s samples of all lanes and n samples in reach of each.
  init(_ field: FlowField) {
    self.field = field
    lines = LineForces(field)
  }

  /// The change of the bend of a lane that the forces ask for.
  func change(of index: Int) -> Double {
    let weights = FlowForces.weights
    return weights.lines * fromLines(on: index) + weights.places * fromPlaces(on: index)
      + weights.ends * fromEnds(on: index) + weights.bend * towardsPreferredBend(of: index)
  }

  /// The push of other lines; positive to the left.
  func fromLines(on index: Int) -> Double { lines.onLanes[index] }

  /// The push of places that the lane does not touch; positive to the left.
  func fromPlaces(on index: Int) -> Double {
    let lane = field.lanes[index]
    let normal = FlowForces.normal(of: lane)
    let reach = 12.0
    var force = 0.0
    for point in FlowForces.samples(of: lane).dropFirst().dropLast() {
      field.forEachNode(near: point) { node, place, radius in
        guard node != lane.from, node != lane.to else { return }
        let dx = point.x - place.x
        let dy = point.y - place.y
        let distance = (dx * dx + dy * dy).squareRoot()
        guard distance < reach + radius else { return }
        let push = distance > 1e-6 ? (dx * normal.dx + dy * normal.dy) / distance : 1
        force += push * (1 - distance / (reach + radius))
      }
    }
    return force
  }

  /// The turn that spreads the lines at both ends of the lane evenly; positive to the left.
  func fromEnds(on index: Int) -> Double {
    let lane = field.lanes[index]
    var force = 0.0
    for isEnd in [false, true] {
      let node = isEnd ? lane.to : lane.from
      let ends = field.ends[node]
      guard ends.count > 1 else { continue }
      let angle = lane.angle(atEnd: isEnd)
      let wanted = min(2 * FlowForces.wantedAngle, 2 * Double.pi / Double(ends.count))
      var turn = 0.0
      for end in ends where end / 2 != index {
        let gap = Angle.difference(field.angles[end], angle)
        guard gap.magnitude < wanted else { continue }
        let push = 1 - gap.magnitude / wanted
        // Lines in exactly one direction part by their number.
        let isAhead = gap != 0 ? gap > 0 : end / 2 > index
        turn += (isAhead ? -push : push) * lane.facts.weight(beside: field.facts[end / 2])
      }
      // Angles grow clockwise on the sheet: a turn to the left makes the first angle smaller and the
      // last one, which is seen against the direction of travel, larger.
      force += max(-1, min(1, turn)) * (isEnd ? 1 : -1)
    }
    return force * FlowForces.wantedAngle
  }

  /// The pull to the bend that the length asks for, on the side where the lane is.
  func towardsPreferredBend(of index: Int) -> Double {
    let curve = field.lanes[index].curve
    let wanted = field.preferredBend(of: curve.baseline)
    return (curve.bend < 0 ? -wanted : wanted) - curve.bend
  }

  /// The left of a lane's way as a unit vector.
  static func normal(of lane: FlowLane) -> Vector {
    let length = max(1e-9, lane.curve.baseline)
    return Vector(
      dx: (lane.curve.end.x - lane.curve.start.x) / length,
      dy: (lane.curve.end.y - lane.curve.start.y) / length
    ).leftNormal
  }

  /// About one point of a lane for each 15 points of its length, ends included.
  static func samples(of lane: FlowLane) -> [Point] {
    let count = max(2, min(16, lane.points.count / 2))
    return (0...count).map { lane.points[$0 * (lane.points.count - 1) / count] }
  }
}

extension FlowField {
  /// The bend of a lane that has all the room it wants: longer ones bend more.
  func preferredBend(of baseline: Double) -> Double {
    let long = 0.4 * max(window.width, window.height)
    return 0.09 + 0.15 * min(1, baseline / max(1, long))
  }

  /// Hands over each node near a point with its place and the radius of its sign.
  func forEachNode(near point: Point, _ body: (Int, Point, Double) -> Void) {
    nodeGrid.forEach(near: point) { node in
      guard let radius = nodes.radii[node] else { return }
      body(node, nodes.points[node], radius)
    }
  }
}
