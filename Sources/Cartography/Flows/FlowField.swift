internal import Drawing

/// All lanes of a sheet as they lie, with what it costs to lie like this.
///
/// Costs are sums of lengths in points and of numbers of faults, each with a weight; what they are
/// made of follows B. Jenny et al., "Design principles for origin-destination flow maps",
/// Cartography and Geographic Information Science 45(1), 2018, DOI 10.1080/15230406.2016.1262280.
struct FlowField {
  let rules: FlowRules
  let nodes: FlowNodes
  /// The part of the sheet in which lines are seen.
  let window: Rectangle
  /// Spaces that lines should not run through, such as those of names.
  let keepOut: [Rectangle]
  private(set) var lanes: [FlowLane] = []
  /// The ends of lanes at each node: twice the number of the lane, and one more for its end.
  private(set) var ends: [[Int]]
  /// The angle of each end of each lane, in the order of `ends`.
  private(set) var angles: [Double] = []
  /// What the lanes need to know of each other.
  private(set) var facts: [FlowLane.Facts] = []
  private(set) var segments: FlowSegments
  /// The width of the widest lane, in points.
  private var widest = 0.0
  let nodeGrid: PointGrid
  private let acute: Double

  /// The length that a part of a line aims at, in points.
  static let step = 7.0
  /// The side of the cells in which neighbours are looked for, in points.
  private static let cell = 10.0

  init(
    rules: FlowRules, nodes: FlowNodes, routes: [FlowRoute], window: Rectangle,
    keepOut: [Rectangle]
  ) {
    self.rules = rules
    self.nodes = nodes
    self.window = window
    self.keepOut = keepOut
    let bounds = Path(polyline: nodes.points).controlBounds ?? window
    segments = FlowSegments(
      bounds: bounds, cell: max(FlowField.cell, FlowField.longestPart(of: routes)))
    nodeGrid = PointGrid(nodes.points, cell: 12)
    ends = Array(repeating: [], count: nodes.points.count)
    acute = Angle.cosine(degrees: rules.acuteAngle)
  }

  /// The largest number of parts of a lane: those of lanes far beyond the sheet are longer.
  static let mostParts = 90

  /// The number of parts of a lane whose baseline is so long.
  static func parts(of baseline: Double) -> Int {
    max(4, min(mostParts, Int(min(baseline, 1e6) * 1.1 / step) + 1))
  }

  /// The longest part of a lane between nodes of routes, in points, however it is bent.
  private static func longestPart(of routes: [FlowRoute]) -> Double {
    var longest = step
    for route in routes {
      for (start, end) in zip(route.stops, route.stops.dropFirst()) {
        let baseline = start.point.distance(to: end.point)
        longest = max(longest, baseline * 1.4 / Double(parts(of: baseline)))
      }
    }
    return longest
  }

  /// Adds a lane.
  mutating func add(_ lane: FlowLane) {
    var lane = lane
    lane.parts = segments.add(lane.points, lane: lanes.count)
    ends[lane.from].append(2 * lanes.count)
    ends[lane.to].append(2 * lanes.count + 1)
    angles += [lane.angle(atEnd: false), lane.angle(atEnd: true)]
    facts.append(lane.facts)
    widest = max(widest, lane.width)
    lanes.append(lane)
  }

  /// Bends a free lane in another way.
  mutating func bend(_ index: Int, to curve: FlowCurve) {
    guard curve != lanes[index].curve else { return }
    lanes[index].curve = curve
    curve.sample(lanes[index].parts.count, into: &lanes[index].points)
    segments.move(lanes[index].parts, to: lanes[index].points)
    angles[2 * index] = lanes[index].angle(atEnd: false)
    angles[2 * index + 1] = lanes[index].angle(atEnd: true)
  }

  /// The space in which other lanes matter to a lane between the ends of a curve, however it is bent.
  func reach(of curve: FlowCurve) -> Rectangle {
    // A curve rises to half of the height of its control point.
    let rise = curve.baseline * rules.maximumBend / 2
    return Rectangle(
      minX: min(curve.start.x, curve.end.x), minY: min(curve.start.y, curve.end.y),
      maxX: max(curve.start.x, curve.end.x), maxY: max(curve.start.y, curve.end.y)
    ).inset(by: -rise - segments.reach)
  }

  // MARK: - Costs

  /// What it would cost if a lane lay along points.
  ///
  /// - Parameters:
  ///   - index: the number of the lane, which is no neighbour of itself; the number of lanes for one
  ///     that is not yet among them.
  ///   - limit: what is of use; a higher cost need not be the whole.
  func cost(
    of lane: FlowLane, number index: Int, along points: [Point], limit: Double = .infinity
  ) -> Double {
    var cost = 0.0
    let ends = closeEnds(of: lane, number: index, along: points)
    let isInside = window.contains(lane.curve.start) && window.contains(lane.curve.end)
    for (part, point) in points.indices.dropFirst().enumerated() {
      let segment = FlowSegments.Segment(points[point - 1], points[point], lane: index)
      let position = (Double(part) + 0.5) / Double(points.count - 1)
      cost += crowding(of: segment, in: lane, at: position)
      cost += nearness(of: segment, to: lane)
      if isInside && !window.contains(segment.middle) { cost += 2 * segment.length }
      for box in keepOut where box.contains(segment.middle) { cost += 0.6 * segment.length }
      if cost + ends > limit { break }
    }
    return cost + ends
  }

  /// What it would cost a lane that is not yet among the others to lie along points, for the other
  /// lines alone.
  func crowding(of lane: FlowLane, along points: [Point]) -> Double {
    var cost = 0.0
    for index in points.indices.dropFirst() {
      let segment = FlowSegments.Segment(points[index - 1], points[index], lane: lanes.count)
      let position = (Double(index) - 0.5) / Double(points.count - 1)
      cost += crowding(of: segment, in: lane, at: position)
    }
    return cost
  }

  /// The cost of a part of a line beside and across other lines.
  private func crowding(
    of segment: FlowSegments.Segment, in lane: FlowLane, at position: Double
  ) -> Double {
    var cost = 0.0
    let room = rules.gap * 2
    let own = lane.facts
    let length = lane.curve.baseline
    segments.forEach(near: segment, within: room + (lane.width + widest) / 2) { other in
      guard other.lane != segment.lane else { return }
      let neighbour = facts[other.lane]
      guard neighbour.route != lane.route else { return }
      let parallelism = segment.parallelism(other)
      if parallelism > 0.72, let distance = other.distance(beside: segment.middle) {
        let gap = distance - (lane.width + neighbour.width) / 2
        if gap < room {
          let tightness = 1 - max(0, gap) / room
          let share = (parallelism - 0.72) / 0.28
          cost +=
            0.5 * segment.length * tightness * tightness * share
            * distanceFromSharedNode(own, neighbour, at: position, of: length)
            * own.weight(beside: neighbour)
        }
      }
      if segment.crosses(other) {
        // Crossings of wide lines catch the eye most.
        var fault = 1.5 + 0.5 * (own.width + neighbour.width)
        if parallelism > acute { fault += 5 * (parallelism - acute) / (1 - acute) + 1.5 }
        if own.shares(neighbour) { fault += 4 }
        cost += fault * own.weight(beside: neighbour)
      }
    }
    return cost
  }

  /// How far a part lies from a node that its lane shares with another lane: 0 at the node, where
  /// they must meet, 1 from 6 mm on.
  private func distanceFromSharedNode(
    _ lane: FlowLane.Facts, _ other: FlowLane.Facts, at position: Double, of length: Double
  ) -> Double {
    var share = 1.0
    let reach = millimetres(6)
    if lane.from == other.from || lane.from == other.to {
      share = min(share, position * length / reach)
    }
    if lane.to == other.from || lane.to == other.to {
      share = min(share, (1 - position) * length / reach)
    }
    return share
  }

  /// The cost of a part of a line near places that the line does not touch.
  private func nearness(of segment: FlowSegments.Segment, to lane: FlowLane) -> Double {
    var cost = 0.0
    nodeGrid.forEach(near: segment.middle) { node in
      guard node != lane.from, node != lane.to, let radius = nodes.radii[node] else { return }
      let free =
        nodes.points[node].distance(toSegmentFrom: segment.a, to: segment.b) - radius
        - lane.width / 2
      if free < rules.clearance {
        cost += free < 0 ? 7 : 5 * (1 - free / rules.clearance) + 0.5
      }
    }
    return cost
  }

  /// The cost of leaving or reaching a node nearly in the direction of another line.
  private func closeEnds(of lane: FlowLane, number index: Int, along points: [Point]) -> Double {
    var cost = 0.0
    var moved = lane
    moved.points = points
    let wanted = FlowForces.wantedAngle
    for isEnd in [false, true] {
      let angle = moved.angle(atEnd: isEnd)
      for end in ends[isEnd ? lane.to : lane.from] where end / 2 != index {
        let other = facts[end / 2]
        guard other.route != lane.route else { continue }
        let gap = Angle.difference(angles[end], angle).magnitude
        if gap < wanted { cost += 3 * (1 - gap / wanted) * lane.facts.weight(beside: other) }
      }
    }
    return cost
  }
}
