internal import Drawing
internal import RouteGraph

/// Shortens lines at places where several end, so that no arrowhead lies on another or on a line.
///
/// Wide lines reach their place first; each next one ends further out where there is no room.
struct FlowEnds {
  let style: MapStyle
  /// How far a line keeps from the middle of a place, in points.
  let gap: (PlaceID) -> Double

  /// How much further out an end is tried each time, in points.
  static let step = 1.5
  /// The free space between two heads, in points.
  static let headGap = 0.5

  /// Sets the gaps at both ends of all lines.
  ///
  /// - Complexity: O(f h + e² n) for f lines, h heads near each, and e lines at a place with n corners
  ///   near it.
  func place(_ flows: inout [Flow]) {
    var near: [PlaceID: Neighbours] = [:]
    for index in flows.indices {
      let flow = flows[index]
      guard flow.look.role != .context, let first = flow.places.first, let last = flow.places.last
      else { continue }
      flows[index].startGap = gap(first)
      flows[index].endGap = gap(last)
      let reach = min(flow.line.length, style.flow.maximumShortening + 10)
      for (place, start) in [(first, 0), (last, flow.line.length - reach)] {
        guard let part = flow.line.part(from: start, to: start + reach) else { continue }
        near[place, default: Neighbours()].add(
          part, of: index, width: flow.look.width(in: style))
      }
    }
    let ends = flows.compactMap { $0.look.role == .context ? nil : $0.line.points.last }
    guard let bounds = Path(polyline: ends).controlBounds else { return }
    var heads = PlacedHeads(bounds: bounds)
    for index in order(of: flows) {
      guard let last = flows[index].places.last else { continue }
      flows[index].endGap = endGap(
        of: flows[index], at: index, heads: heads, neighbours: near[last] ?? Neighbours())
      head(of: flows[index]).map { heads.add($0) }
    }
  }

  /// The arrowhead of a line; nil for lines without.
  func head(of flow: Flow) -> ArrowHead? {
    guard flow.look.role != .context else { return nil }
    return head(of: flow, width: flow.look.width(in: style), endGap: flow.endGap)
  }

  private func head(of flow: Flow, width: Double, endGap: Double) -> ArrowHead? {
    let seen = flow.line.seenPart(start: flow.startGap, end: endGap)
    return ArrowHead(at: flow.line, from: seen.start, to: seen.end, width: width, style: style)
  }

  private func endGap(
    of flow: Flow, at index: Int, heads: PlacedHeads, neighbours: Neighbours
  ) -> Double {
    let room =
      style.flow.isStraight ? 0 : min(style.flow.maximumShortening, flow.line.length * 0.3)
    var best = (cost: Double.infinity, gap: flow.endGap)
    let width = flow.look.width(in: style)
    let least = gap(flow.places[flow.places.count - 1])
    for attempt in 0...Int(room / FlowEnds.step) {
      let gap = least + Double(attempt) * FlowEnds.step
      let shortening = 0.14 * Double(attempt)
      guard shortening < best.cost, let head = head(of: flow, width: width, endGap: gap)
      else { break }
      // What has grown to the cost of the best place is of no use, and is not counted to its end.
      var cost = shortening
      func most(_ price: Double) -> Int { Int(min(1e6, (best.cost - cost) / price)) + 1 }
      let overlaps = heads.count(
        overlapping: head, within: FlowEnds.headGap, atMost: most(FlowEnds.overlapCost))
      cost += FlowEnds.overlapCost * Double(overlaps)
      guard cost < best.cost else { continue }
      let covered = neighbours.count(
        near: head.middle, within: head.span * 0.3, apartFrom: index,
        atMost: most(FlowEnds.coverCost))
      cost += FlowEnds.coverCost * Double(covered)
      if cost < best.cost { best = (cost, gap) }
      if cost == shortening { break }
    }
    return best.gap
  }

  /// What it costs that a head lies upon another, and that it lies upon a line.
  private static let overlapCost = 8.0
  private static let coverCost = 1.2

  /// Lines of an answer first, then wide ones, then short ones, which have least room to give way.
  private func order(of flows: [Flow]) -> [Int] {
    flows.indices.filter { flows[$0].look.role != .context }.sorted { a, b in
      let (left, right) = (flows[a], flows[b])
      if left.look.role != right.look.role { return left.look.role > right.look.role }
      let widths = (left.look.width(in: style), right.look.width(in: style))
      if widths.0 != widths.1 { return widths.0 > widths.1 }
      if left.line.length != right.line.length { return left.line.length < right.line.length }
      return left.movement != right.movement ? left.movement < right.movement : a < b
    }
  }
}

extension FlowEnds {
  /// The parts of lines near a place that they touch.
  private struct Neighbours {
    /// What rules most lines out.
    private struct Mark {
      let flow: Int
      /// Half of the width of the line, in points.
      let half: Double
      let bounds: Rectangle
      /// Where its straight parts are kept.
      let parts: Range<Int>
    }

    private var marks: [Mark] = []
    private var parts: [SegmentChunk] = []

    mutating func add(_ line: Polyline, of flow: Int, width: Double) {
      guard let bounds = Path(polyline: line.points).controlBounds else { return }
      let start = parts.count
      parts += SegmentChunk.chunks(of: line.points)
      marks.append(
        Mark(flow: flow, half: width / 2, bounds: bounds, parts: start..<parts.count))
    }

    /// How many lines, one aside, come with an edge nearer to a point than a distance in points; counted
    /// up to a number.
    func count(
      near point: Point, within distance: Double, apartFrom flow: Int, atMost most: Int
    ) -> Int {
      var count = 0
      for mark in marks where mark.flow != flow {
        let reach = distance + mark.half
        guard point.x > mark.bounds.minX - reach, point.x < mark.bounds.maxX + reach,
          point.y > mark.bounds.minY - reach, point.y < mark.bounds.maxY + reach,
          mark.parts.contains(where: {
            parts[$0].comes(within: Float(reach), x: Float(point.x), y: Float(point.y))
          })
        else { continue }
        count += 1
        if count == most { break }
      }
      return count
    }
  }
}
