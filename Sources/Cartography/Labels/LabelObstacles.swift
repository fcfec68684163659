internal import Drawing

/// What names keep off because it lies still: signs, blocked space, lines and arrowheads.
///
/// Signs and blocks, of which there are few, are kept apart from lines, of which there are many: most places are
/// ruled out by the few. What lines and heads cost is summed up beforehand.
///
/// - Complexity: O(c) a question, in the items of the cells that it touches.
struct LabelObstacles: Sendable {
  /// A sign or blocked space.
  private struct Solid: Bounded {
    var bounds: Rectangle
    var isSign: Bool
  }

  /// A line.
  private struct Line: Bounded {
    var segment: Segment
    var bounds: Rectangle { segment.bounds }
  }

  /// The side of a cell, in points.
  static let cell = 16.0

  private var solids: ItemGrid<Solid>
  private var lines: ItemGrid<Line>
  private var costs: CostRaster

  /// Prepares a grid over an area of the sheet.
  init(over area: Rectangle) {
    let grid = CellGrid(over: area, cell: LabelObstacles.cell)
    solids = ItemGrid(grid)
    lines = ItemGrid(grid)
    costs = CostRaster(over: area)
  }

  /// Adds a sign, which no name covers.
  mutating func add(sign bounds: Rectangle) { solids.add(Solid(bounds: bounds, isSign: true)) }

  /// Adds a space that neither names nor leader lines enter.
  mutating func add(block bounds: Rectangle) { solids.add(Solid(bounds: bounds, isSign: false)) }

  /// Adds an arrowhead; a name upon all of it costs `weight` for each point of its height.
  mutating func add(head bounds: Rectangle, weight: Double) {
    costs.add(bounds, cost: bounds.height * weight)
  }

  /// Adds a line; each point of it under a name costs `weight`.
  mutating func add(line: Segment, weight: Double) {
    lines.add(Line(segment: line))
    costs.add(line, weight: weight)
  }

  /// Sorts the items into their cells; to be called when all are there and before any question.
  mutating func index() {
    solids.index()
    lines.index()
    costs.sumUp()
  }

  /// The cost of a name in a place by the lines and heads under it.
  ///
  /// - Complexity: O(1).
  func cost(of box: Rectangle) -> Double { costs.cost(of: box) }

  /// The length of all lines inside a rectangle, in points.
  func lineLength(under box: Rectangle) -> Double {
    var length = 0.0
    lines.forEach(near: box) { line in
      length += line.segment.length(inside: box)
      return true
    }
    return length
  }

  /// How much a name in a place seems to belong to signs that are not its own: each counts from 1, where it
  /// touches the name, to 0 at a distance, and twice at the side of the line of text; and one that is nearer to
  /// a name without a leader line than its own counts once more.
  ///
  /// - Parameters:
  ///   - radius: so far around the anchor reach the signs of the name.
  ///   - hasLeader: whether a line leads from the name to its sign.
  func confusion(
    of box: Rectangle, within distance: Double, apartFrom anchor: Point, radius: Double,
    hasLeader: Bool
  ) -> Double {
    var sum = 0.0
    let own =
      hasLeader
      ? 0
      : LabelObstacles.gap(
        box, Rectangle(minX: anchor.x, minY: anchor.y, maxX: anchor.x, maxY: anchor.y)) - radius
    let wide = box.inset(by: -distance)
    solids.forEach(near: wide) { solid in
      let sign = solid.bounds
      guard solid.isSign, sign.intersects(wide), !sign.contains(anchor),
        sign.center.distance(to: anchor) + sign.width / 2 > radius + 0.01
      else { return true }
      let apart = LabelObstacles.gap(box, sign)
      let nearness = 1 - apart / distance
      let isBeside = (box.minY...box.maxY).contains(sign.center.y)
      if nearness > 0 { sum += isBeside ? 2 * nearness : nearness }
      if apart < own { sum += 1 }
      return true
    }
    return sum
  }

  /// How far two rectangles lie apart, in points.
  @inline(__always)
  private static func gap(_ a: Rectangle, _ b: Rectangle) -> Double {
    let dx = max(0, b.minX - a.maxX, a.minX - b.maxX)
    let dy = max(0, b.minY - a.maxY, a.minY - b.maxY)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Whether a rectangle meets blocked space or a sign.
  func isBlocked(_ box: Rectangle) -> Bool {
    solids.contains(near: box) { $0.bounds.intersects(box) }
  }

  /// Whether a rectangle meets blocked space or a sign, or comes nearer than a distance to a sign that does
  /// not hold a point.
  func isBlocked(_ box: Rectangle, within distance: Double, apartFrom anchor: Point) -> Bool {
    let wide = box.inset(by: -distance)
    return solids.contains(near: wide) { solid in
      let bounds = solid.bounds
      return bounds.intersects(box)
        || solid.isSign && bounds.intersects(wide) && !bounds.contains(anchor)
    }
  }

  /// The number of signs that a leader line runs over, its own aside, or `nil` if it enters blocked
  /// space.
  func signs(under leader: Segment, apartFrom anchor: Point) -> Int? {
    var count = 0
    var isFree = true
    solids.forEach(near: leader.bounds) { solid in
      if !solid.isSign {
        if leader.crosses(solid.bounds) { isFree = false }
      } else if !solid.bounds.contains(anchor), leader.crosses(solid.bounds) {
        count += 1
      }
      return isFree
    }
    return isFree ? count : nil
  }
}
