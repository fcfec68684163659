internal import Drawing
internal import RouteGraph

/// Measures lines as they are seen.
struct FlowMeasure {
  /// A line to measure.
  struct Line {
    /// The line as it is seen, ends left out.
    var line: Polyline
    /// Its width in points.
    var width: Double
    /// The places that it touches and where they lie.
    var stops: [FlowRoute.Stop]
    /// Its arrowhead, if it has one.
    var head: ArrowHead?
    /// The number of the movement that it belongs to: parts of one movement are not compared.
    var movement: Int
  }

  let rules: FlowRules
  let obstacles: [FlowNodes.Obstacle]
  /// The part of the sheet in which lines are seen; nil for all.
  var window: Rectangle?

  /// The angle below which lines run nearly in one direction, in degrees.
  private static let sideBySide = 20.0
  private static let step = 4.0

  /// The figures of lines.
  ///
  /// - Complexity: O(s n) for s samples of all lines and n samples near each.
  func figures(of lines: [Line]) -> LayoutFigures {
    var figures = LayoutFigures()
    figures.flows = Set(lines.map(\.movement)).count
    measurePairs(lines, &figures)
    measurePlaces(lines, &figures)
    let heads = lines.compactMap(\.head)
    for (index, head) in heads.enumerated() {
      figures.overlappingHeads += heads[..<index].count { $0.overlaps(head) }
    }
    return figures
  }

  private func measurePairs(_ lines: [Line], _ figures: inout LayoutFigures) {
    let seen = lines.map { pieces(of: $0.line) }
    guard let bounds = Path(polyline: seen.joined().joined()).controlBounds else { return }
    var segments = FlowSegments(bounds: bounds, cell: 12)
    for (index, pieces) in seen.enumerated() {
      for piece in pieces {
        _ = segments.add(FlowMeasure.samples(of: Polyline(piece)), lane: index)
      }
    }
    let acute = Angle.cosine(degrees: rules.acuteAngle)
    let beside = Angle.cosine(degrees: FlowMeasure.sideBySide)
    let movements = lines.map(\.movement)
    let halves = lines.map { $0.width / 2 }
    let widest = halves.max() ?? 0
    var (crossings, acuteCrossings, overlap, gap) = (0, 0, 0.0, Double.infinity)
    var nearest: [(lane: Int, distance: Double)] = []
    for segment in segments.segments {
      let (movement, half) = (movements[segment.lane], halves[segment.lane])
      nearest.removeAll(keepingCapacity: true)
      segments.forEach(near: segment.middle) { other in
        // Lines further apart than the closest so far, and not upon each other, change no figure.
        guard segment.mayMeet(other, within: gap + half + widest),
          movements[other.lane] != movement
        else { return }
        let parallelism = segment.parallelism(other)
        if segment.lane < other.lane && segment.crossesOnce(other) {
          crossings += 1
          if parallelism > acute { acuteCrossings += 1 }
        }
        if parallelism > beside, let distance = other.distance(beside: segment.middle),
          distance < half + halves[other.lane] + gap
        {
          if let known = nearest.firstIndex(where: { $0.lane == other.lane }) {
            nearest[known].distance = min(nearest[known].distance, distance)
          } else {
            nearest.append((other.lane, distance))
          }
        }
      }
      for (index, distance) in nearest {
        let free = distance - (half + halves[index])
        let shared = FlowMeasure.distance(
          from: segment.middle, toPlaceOfBoth: lines[segment.lane], lines[index])
        // Each of the two sees the other: half of the length from each.
        if free < 0 && shared > millimetres(3) { overlap += segment.length / 2 }
        if shared > millimetres(6) { gap = min(gap, max(0, free)) }
      }
    }
    figures.crossings = crossings
    figures.acuteCrossings = acuteCrossings
    figures.overlapLength = rounded(overlap / millimetres(1))
    figures.smallestGap = gap.isFinite ? rounded(gap / millimetres(1)) : nil
  }

  private func measurePlaces(_ lines: [Line], _ figures: inout LayoutFigures) {
    var under: Set<Int> = []
    var near: Set<Int> = []
    for line in lines {
      guard let bounds = Path(polyline: line.line.points).controlBounds else { continue }
      for obstacle in obstacles where window?.contains(obstacle.point) ?? true {
        let reach = rules.clearance + obstacle.radius + line.width / 2
        guard bounds.inset(by: -reach).contains(obstacle.point),
          !line.stops.contains(where: {
            $0.place == obstacle.place || $0.point.distance(to: obstacle.point) < FlowNodes.reach
          })
        else { continue }
        let free = line.line.distance(to: obstacle.point) - obstacle.radius - line.width / 2
        if free < rules.clearance { near.insert(line.movement) }
        if free < 0 { under.insert(line.movement) }
      }
    }
    figures.flowsUnderPlaces = under.count
    figures.flowsNearPlaces = near.count
  }

  /// How far a point lies from the nearest place that both lines touch, in points.
  private static func distance(
    from point: Point, toPlaceOfBoth line: Line, _ other: Line
  ) -> Double {
    var nearest = Double.infinity
    for stop in line.stops {
      let distance = stop.point.distance(to: point)
      guard distance < nearest else { continue }
      if other.stops.contains(where: {
        $0.place == stop.place || $0.point.distance(to: stop.point) < FlowNodes.reach
      }) {
        nearest = distance
      }
    }
    return nearest
  }

  /// The parts of a line that are seen.
  private func pieces(of line: Polyline) -> [[Point]] {
    window.map { Clipping(window: $0, tolerance: 0).line(line.points) } ?? [line.points]
  }

  private static func samples(of line: Polyline) -> [Point] {
    let count = max(2, Int(line.length / step) + 1)
    return line.samples(count)
  }

  /// A figure with two decimals, so that reports do not change with the last digit of a sum.
  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

extension FlowMeasure {
  /// The figures of the lines of a sheet; those that an answer is compared with aside.
  func figures(of flows: [Flow], style: MapStyle) -> LayoutFigures {
    let ends = FlowEnds(style: style) { _ in 0 }
    var numbers: [MovementID: Int] = [:]
    let lines = flows.filter { $0.look.role != .context }.compactMap { flow -> Line? in
      guard let visible = flow.visibleLine else { return nil }
      let number = numbers[flow.movement] ?? numbers.count
      numbers[flow.movement] = number
      return Line(
        line: visible, width: flow.look.width(in: style),
        stops: zip(flow.places, flow.stops).map { FlowRoute.Stop(place: $0, point: $1) },
        head: ends.head(of: flow), movement: number)
    }
    return figures(of: lines)
  }
}
