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
    var heads = PlacedHeads()
    for index in order(of: flows) {
      guard let last = flows[index].places.last else { continue }
      flows[index].endGap = endGap(
        of: flows[index], at: index, heads: heads, neighbours: near[last] ?? Neighbours())
      head(of: flows[index]).map { heads.add($0) }
    }
  }

  /// The arrowhead of a line; nil for lines without.
  func head(of flow: Flow) -> ArrowHead? {
    guard flow.look.role != .context, let line = flow.visibleLine else { return nil }
    return ArrowHead(at: line, width: flow.look.width(in: style), style: style)
  }

  private func endGap(
    of flow: Flow, at index: Int, heads: PlacedHeads, neighbours: Neighbours
  ) -> Double {
    let room =
      style.flow.isStraight ? 0 : min(style.flow.maximumShortening, flow.line.length * 0.3)
    var best = (cost: Double.infinity, gap: flow.endGap)
    var flow = flow
    let least = gap(flow.places[flow.places.count - 1])
    let heads = self.heads(heads, near: flow, reach: least + room)
    for attempt in 0...Int(room / FlowEnds.step) {
      let gap = least + Double(attempt) * FlowEnds.step
      flow.endGap = gap
      guard let head = head(of: flow) else { break }
      let overlaps = heads.count { $0.overlaps(head, within: FlowEnds.headGap) }
      let half = head.left.distance(to: head.right) / 2
      guard 8 * Double(overlaps) + 0.14 * Double(attempt) < best.cost else { continue }
      let covered = neighbours.count(near: head.middle, within: half * 0.6, apartFrom: index)
      let cost = 8 * Double(overlaps) + 1.2 * Double(covered) + 0.14 * Double(attempt)
      if cost < best.cost { best = (cost, gap) }
      if overlaps == 0 && covered == 0 { break }
    }
    return best.gap
  }

  /// The heads that lie so near to the end of a line that one on the last part of the line, of a length
  /// of `reach`, may lie upon them; a quick answer that rules most heads out.
  private func heads(_ heads: PlacedHeads, near flow: Flow, reach: Double) -> [ArrowHead] {
    guard let end = flow.line.points.last else { return [] }
    let width = flow.look.width(in: style)
    // A head is no longer and no wider than this.
    let size =
      max(style.minimumHeadLength, width * style.headLength)
      + max(width * style.headWidth, style.minimumHeadWidth)
    return heads.near(end, within: reach + 2 * size + FlowEnds.headGap)
  }

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
      /// The width of the line, in points.
      let width: Double
      let bounds: Rectangle
    }

    private var marks: [Mark] = []
    private var lines: [Polyline] = []

    mutating func add(_ line: Polyline, of flow: Int, width: Double) {
      let bounds =
        Path(polyline: line.points).controlBounds ?? Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
      marks.append(Mark(flow: flow, width: width, bounds: bounds))
      lines.append(line)
    }

    /// How many lines, one aside, come with an edge nearer to a point than a distance in points.
    func count(near point: Point, within distance: Double, apartFrom flow: Int) -> Int {
      var count = 0
      for index in marks.indices where marks[index].flow != flow {
        let reach = distance + marks[index].width / 2
        if marks[index].bounds.inset(by: -reach).contains(point),
          lines[index].distance(to: point) < reach
        {
          count += 1
        }
      }
      return count
    }
  }
}
