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
    var near: [PlaceID: [Neighbour]] = [:]
    for index in flows.indices {
      let flow = flows[index]
      guard flow.look.role != .context, let first = flow.places.first, let last = flow.places.last
      else { continue }
      flows[index].startGap = gap(first)
      flows[index].endGap = gap(last)
      let reach = min(flow.line.length, style.flow.maximumShortening + 10)
      for (place, start) in [(first, 0), (last, flow.line.length - reach)] {
        guard let part = flow.line.part(from: start, to: start + reach) else { continue }
        near[place, default: []].append(
          Neighbour(flow: index, line: part, width: flow.look.width(in: style)))
      }
    }
    var heads: [ArrowHead] = []
    for index in order(of: flows) {
      guard let last = flows[index].places.last else { continue }
      let neighbours = near[last, default: []].filter { $0.flow != index }
      flows[index].endGap = endGap(of: flows[index], heads: heads, neighbours: neighbours)
      head(of: flows[index]).map { heads.append($0) }
    }
  }

  /// The arrowhead of a line; nil for lines without.
  func head(of flow: Flow) -> ArrowHead? {
    guard flow.look.role != .context, let line = flow.visibleLine else { return nil }
    return ArrowHead(at: line, width: flow.look.width(in: style), style: style)
  }

  /// The part of a line near a place that it touches.
  private struct Neighbour {
    let flow: Int
    let line: Polyline
    /// The width of the line, in points.
    let width: Double
    private let bounds: Rectangle

    init(flow: Int, line: Polyline, width: Double) {
      (self.flow, self.line, self.width) = (flow, line, width)
      bounds =
        Path(polyline: line.points).controlBounds ?? Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
    }

    /// Whether the line comes nearer to a point than a distance.
    func comes(within distance: Double, of point: Point) -> Bool {
      bounds.inset(by: -distance).contains(point) && line.distance(to: point) < distance
    }
  }

  private func endGap(of flow: Flow, heads: [ArrowHead], neighbours: [Neighbour]) -> Double {
    let room =
      style.flow.isStraight ? 0 : min(style.flow.maximumShortening, flow.line.length * 0.3)
    var best = (cost: Double.infinity, gap: flow.endGap)
    var flow = flow
    let least = gap(flow.places[flow.places.count - 1])
    let heads = heads.filter(near(flow, reach: least + room))
    for attempt in 0...Int(room / FlowEnds.step) {
      let gap = least + Double(attempt) * FlowEnds.step
      flow.endGap = gap
      guard let head = head(of: flow) else { break }
      let overlaps = heads.count { $0.overlaps(head, within: FlowEnds.headGap) }
      let half = head.left.distance(to: head.right) / 2
      guard 8 * Double(overlaps) + 0.14 * Double(attempt) < best.cost else { continue }
      let middle = head.middle
      let covered = neighbours.count { $0.comes(within: half * 0.6 + $0.width / 2, of: middle) }
      let cost = 8 * Double(overlaps) + 1.2 * Double(covered) + 0.14 * Double(attempt)
      if cost < best.cost { best = (cost, gap) }
      if overlaps == 0 && covered == 0 { break }
    }
    return best.gap
  }

  /// Tells whether a head lies so near to the end of a line that one on the last part of the line, of a
  /// length of `reach`, may lie upon it; a quick answer that rules most heads out.
  private func near(_ flow: Flow, reach: Double) -> (ArrowHead) -> Bool {
    guard let end = flow.line.points.last else { return { _ in true } }
    let width = flow.look.width(in: style)
    // A head is no longer and no wider than this.
    let size =
      max(style.minimumHeadLength, width * style.headLength)
      + max(width * style.headWidth, style.minimumHeadWidth)
    let reach = reach + 2 * size + FlowEnds.headGap
    return { head in
      head.middle.distance(to: end)
        < reach + 2 * head.length + head.left.distance(to: head.right)
    }
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
