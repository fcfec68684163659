internal import Drawing
internal import RouteGraph

/// Keeps lines apart that run between the same two halts: each bends a little between them, so
/// that all of them can be seen, and touches both.
struct SharedSegments {
  /// The distance between the middles of neighbouring lines, in points.
  static let spacing = 2.6

  private struct Pair: Hashable {
    var low: PlaceID
    var high: PlaceID

    init(_ a: PlaceID, _ b: PlaceID) {
      low = min(a, b)
      high = max(a, b)
    }
  }

  private var used: [Pair: Int] = [:]

  /// The line through halts in order; the first line between two halts is straight.
  mutating func line(through halts: [(place: PlaceID, point: Point)]) -> Polyline {
    var points: [Point] = []
    for (start, end) in zip(halts, halts.dropFirst()) {
      let pair = Pair(start.place, end.place)
      let rank = used[pair, default: 0]
      used[pair] = rank + 1
      if points.isEmpty { points.append(start.point) }
      points += bent(
        from: start.point, to: end.point, rank: rank, isForward: start.place < end.place)
    }
    return Polyline(points.isEmpty ? halts.map(\.point) : points)
  }

  /// The points after `start`: a straight step, or a curve to one side, then to the other.
  private func bent(from start: Point, to end: Point, rank: Int, isForward: Bool) -> [Point] {
    let length = start.distance(to: end)
    guard rank > 0, length > 6 else { return [end] }
    let side = rank % 2 == 1 ? 1.0 : -1.0
    let reach = Double((rank + 1) / 2) * SharedSegments.spacing * side * (isForward ? 1 : -1)
    let normal = Vector(dx: (end.x - start.x) / length, dy: (end.y - start.y) / length).leftNormal
    let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    let control = middle.moved(normal, by: min(2 * abs(reach), length * 0.5) * (reach < 0 ? -1 : 1))
    return Array(Polyline(from: start, control: control, to: end, steps: 12).points.dropFirst())
  }
}
