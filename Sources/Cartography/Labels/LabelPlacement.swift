internal import Drawing

/// Gives names their places, the most important first; a name that finds no free place is dropped
/// and reported, never laid over another.
///
/// Eight places beside the sign are tried, right-above first (after E. Imhof, "Positioning names
/// on maps", The American Cartographer 2(2), 1975, DOI 10.1559/152304075784313304), then places
/// further off with a leader line. Among free places the one is taken that is best known to read
/// well and lies on the fewest lines.
///
/// - Complexity: O(n c k) for n names, c places a name and k neighbours in the grid.
struct LabelPlacement {
  private enum Obstacle {
    case label
    case sign
    case line(Point, Point, weight: Double)
    case leader(Point, Point)
  }

  private let area: Rectangle
  private let gap: Double
  private var grid: CollisionGrid<Obstacle>

  /// Prepares placement inside an area of the sheet.
  ///
  /// - Parameter gap: the free space between a sign and its name, in points.
  init(area: Rectangle, gap: Double = 1.2) {
    self.area = area.inset(by: 1)
    self.gap = gap
    grid = CollisionGrid(over: area, cell: 16)
  }

  /// Keeps names off the sign at a point.
  mutating func avoidSign(at point: Point, radius: Double) {
    grid.insert(
      .sign,
      bounds: Rectangle(
        minX: point.x - radius, minY: point.y - radius, maxX: point.x + radius,
        maxY: point.y + radius))
  }

  /// Makes names prefer places off a small sign that may be covered.
  mutating func discourageSign(at point: Point, radius: Double) {
    let ends = [Point(x: point.x - radius, y: point.y), Point(x: point.x + radius, y: point.y)]
    discourage(Polyline(ends), weight: 1.5)
  }

  /// Keeps names off a rectangle altogether.
  mutating func avoid(_ rectangle: Rectangle) {
    grid.insert(.label, bounds: rectangle)
  }

  /// Makes names prefer places off a line.
  ///
  /// - Parameter weight: the cost of a point of the line under a name.
  mutating func discourage(_ line: Polyline, weight: Double = 0.35) {
    for index in line.points.indices.dropFirst() {
      let a = line.points[index - 1]
      let b = line.points[index]
      grid.insert(
        .line(a, b, weight: weight),
        bounds: Rectangle(
          minX: min(a.x, b.x) - 0.1, minY: min(a.y, b.y) - 0.1, maxX: max(a.x, b.x) + 0.1,
          maxY: max(a.y, b.y) + 0.1))
    }
  }

  /// Places names, the highest priority first, equal ones in the order given.
  mutating func place(_ labels: [Label]) -> Labelling {
    var result = Labelling()
    let order = labels.indices.sorted {
      labels[$0].priority != labels[$1].priority
        ? labels[$0].priority > labels[$1].priority : $0 < $1
    }
    for index in order {
      let label = labels[index]
      guard let placed = place(label) ?? (label.details.isEmpty ? nil : place(label.bare)) else {
        result.dropped.append(label)
        continue
      }
      grid.insert(.label, bounds: placed.box.inset(by: -0.4))
      if let leader = placed.leader { insertLeader(leader) }
      result.placed.append(placed)
    }
    return result
  }

  private func place(_ label: Label) -> PlacedLabel? {
    if label.isTown && isCovered(label.anchor) { return nil }
    var best: (cost: Double, placed: PlacedLabel)?
    for (rank, box) in boxes(beside: label).enumerated() {
      guard let cost = cost(of: box) else { continue }
      let total = cost + Double(rank) * 0.6
      if best.map({ total < $0.cost }) ?? true {
        best = (total, PlacedLabel(label: label, box: box, leader: nil, isPreferred: rank == 0))
      }
    }
    if let best, best.cost < 24 || !label.isMandatory { return best.placed }
    guard label.isMandatory else { return nil }
    for (rank, (box, end)) in boxes(apartFrom: label).enumerated() {
      guard let cost = cost(of: box), !isNearSign(box, apartFrom: label),
        let leaderCost = leaderCost(from: label.anchor, to: end, label: label),
        leaderCost == 0
          || (label.mayCrossSigns && label.anchor.distance(to: end) < LabelPlacement.longLeader)
      else { continue }
      let total = cost + leaderCost + 14 + Double(rank) * 0.3
      if best.map({ total < $0.cost }) ?? true {
        let leader = leaderStart(of: label, towards: end)
        best = (
          total,
          PlacedLabel(label: label, box: box, leader: (leader, end), isPreferred: false)
        )
      }
    }
    return best?.placed
  }

  /// Whether a name lies over a point.
  private func isCovered(_ point: Point) -> Bool {
    let sign = Rectangle(
      minX: point.x - OrientationTown.radius, minY: point.y - OrientationTown.radius,
      maxX: point.x + OrientationTown.radius, maxY: point.y + OrientationTown.radius)
    return grid.near(sign).contains { _, obstacle in
      if case .label = obstacle { return true }
      return false
    }
  }

  /// The cost of a place, or `nil` if it is not free.
  private func cost(of box: Rectangle) -> Double? {
    guard area.contains(box) else { return nil }
    var cost = 0.0
    for (_, obstacle) in grid.near(box) {
      switch obstacle {
      case .label, .sign: return nil
      case .leader(let a, let b):
        if length(from: a, to: b, inside: box) > 0 { return nil }
      case .line(let a, let b, let weight): cost += length(from: a, to: b, inside: box) * weight
      }
    }
    return cost
  }

  /// The eight places beside the sign, best first.
  private func boxes(beside label: Label) -> [Rectangle] {
    let width = label.width
    let height = LabelPlacement.bodyHeight(of: label)
    let x = label.anchor.x
    let y = label.anchor.y
    let near = label.radius * 0.7 + gap
    let far = label.radius + gap
    func box(_ left: Double, _ top: Double) -> Rectangle {
      Rectangle(origin: Point(x: left, y: top), size: Size(width: width, height: height))
    }
    return [
      box(x + near, y - near - height * 0.8), box(x + far, y - height / 2),
      box(x + near, y + near - height * 0.2), box(x - near - width, y - near - height * 0.8),
      box(x - far - width, y - height / 2), box(x - near - width, y + near - height * 0.2),
      box(x - width / 2, y - far - height), box(x - width / 2, y + far),
    ]
  }

  /// Places apart from the sign with the end of their leader lines, nearer ones first.
  private func boxes(apartFrom label: Label) -> [(Rectangle, Point)] {
    let width = label.width
    let height = LabelPlacement.bodyHeight(of: label)
    var boxes: [(Rectangle, Point)] = []
    for reach in [9.0, 13, 18, 24, 31, 39, 48, 58] + (label.mayCrossSigns ? [] : [70, 84]) {
      for (dx, dy) in LabelPlacement.directions {
        let end = Point(x: label.anchor.x + dx * reach, y: label.anchor.y + dy * reach)
        let left = dx > 0.3 ? end.x + 1 : dx < -0.3 ? end.x - 1 - width : end.x - width / 2
        let top = abs(dx) <= 0.3 ? (dy < 0 ? end.y - height : end.y) : end.y - height / 2
        boxes.append(
          (
            Rectangle(
              origin: Point(x: left, y: top), size: Size(width: width, height: height)), end
          ))
      }
    }
    return boxes
  }

  /// A leader line longer than this, in points, must not run over any sign.
  private static let longLeader = 28.0

  /// The unit vectors of sixteen directions, to the right and up first.
  private static let directions: [(Double, Double)] = {
    let eighth = 0.7071, long = 0.9239, short = 0.3827
    return [
      (eighth, -eighth), (long, -short), (long, short), (eighth, eighth), (1, 0),
      (-long, -short), (-long, short), (-eighth, -eighth), (-eighth, eighth), (-1, 0),
      (short, -long), (short, long), (-short, -long), (-short, long), (0, -1), (0, 1),
    ]
  }()

  private func leaderStart(of label: Label, towards end: Point) -> Point {
    let distance = label.anchor.distance(to: end)
    guard distance > 0 else { return label.anchor }
    let share = (label.radius + 0.4) / distance
    return Point(
      x: label.anchor.x + (end.x - label.anchor.x) * share,
      y: label.anchor.y + (end.y - label.anchor.y) * share)
  }

  /// Whether a name apart from its sign would seem to belong to another sign.
  private func isNearSign(_ box: Rectangle, apartFrom label: Label) -> Bool {
    grid.near(box.inset(by: -2)).contains { bounds, obstacle in
      if case .sign = obstacle { return !bounds.contains(label.anchor) }
      return false
    }
  }

  /// The cost of a leader line by the signs that it runs over, or `nil` if it would run through a
  /// name or another leader line.
  private func leaderCost(from start: Point, to end: Point, label: Label) -> Double? {
    let bounds = Rectangle(
      minX: min(start.x, end.x) - 0.1, minY: min(start.y, end.y) - 0.1,
      maxX: max(start.x, end.x) + 0.1, maxY: max(start.y, end.y) + 0.1)
    var cost = 0.0
    for (box, obstacle) in grid.near(bounds) {
      switch obstacle {
      case .label: if length(from: start, to: end, inside: box) > 0 { return nil }
      case .sign:
        let isOwn = box.contains(label.anchor)
        if !isOwn && length(from: start, to: end, inside: box) > 0 { cost += 9 }
      case .leader(let a, let b):
        if a != start && LabelPlacement.cross(start, end, a, b) { return nil }
      case .line: break
      }
    }
    return cost
  }

  private mutating func insertLeader(_ leader: (from: Point, to: Point)) {
    let (a, b) = leader
    grid.insert(
      .leader(a, b),
      bounds: Rectangle(
        minX: min(a.x, b.x) - 0.1, minY: min(a.y, b.y) - 0.1, maxX: max(a.x, b.x) + 0.1,
        maxY: max(a.y, b.y) + 0.1))
  }

  /// How much of a straight line lies inside a rectangle, in points.
  private func length(from a: Point, to b: Point, inside box: Rectangle) -> Double {
    Clipping(window: box, tolerance: 0).line([a, b]).reduce(0) { $0 + Polyline($1).length }
  }

  private static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }

  /// The height of the letters without the empty space above and below them, in points.
  static func bodyHeight(of label: Label) -> Double {
    label.details.reduce(label.font.size * 0.98) { $0 + $1.leading }
  }

  /// The baseline inside the space of a placed name: how far below its top, in points.
  static func baseline(of label: Label) -> Double { label.font.size * 0.76 }
}
