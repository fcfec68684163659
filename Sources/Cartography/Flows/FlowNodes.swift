internal import Drawing
internal import RouteGraph

/// The places of all lines, those that lie on top of each other on the sheet taken as one node.
struct FlowNodes {
  /// A place that lines keep away from unless they touch it.
  struct Obstacle: Hashable, Sendable {
    var place: PlaceID
    var point: Point
    /// Half the width of its sign, in points.
    var radius: Double
  }

  /// Places nearer than this to each other are one node, in points.
  static let reach = 3.5

  /// Where the nodes lie.
  private(set) var points: [Point] = []
  /// Half the width of the largest sign at each node; nil where lines may pass.
  private(set) var radii: [Double?] = []
  private var byPlace: [PlaceID: Int] = [:]

  /// Gathers obstacles and the ends of lines.
  ///
  /// - Complexity: O(p n) for p places and n nodes.
  init(obstacles: [Obstacle], routes: [FlowRoute]) {
    for obstacle in obstacles {
      let node = add(obstacle.place, at: obstacle.point)
      radii[node] = max(radii[node] ?? 0, obstacle.radius)
    }
    for stop in routes.lazy.flatMap(\.stops) where byPlace[stop.place] == nil {
      _ = add(stop.place, at: stop.point)
    }
  }

  /// The node of a place that is one of an obstacle or of a line.
  func node(of place: PlaceID) -> Int? { byPlace[place] }

  private mutating func add(_ place: PlaceID, at point: Point) -> Int {
    if let known = byPlace[place] { return known }
    let node =
      points.firstIndex { $0.distance(to: point) < FlowNodes.reach }
      ?? {
        points.append(point)
        radii.append(nil)
        return points.count - 1
      }()
    byPlace[place] = node
    return node
  }
}
