internal import Drawing

/// What names keep off because it lies still: signs, blocked space, lines and arrowheads.
///
/// Signs and blocks, of which there are few, are kept apart from lines and heads, of which there are many:
/// most places are ruled out by the few.
///
/// - Complexity: O(c) a question, in the items of the cells that it touches.
struct LabelObstacles {
  private enum Kind { case sign, block, line, head }

  private struct Item: Bounded {
    var bounds: Rectangle
    var segment: Segment
    var weight: Double
    var kind: Kind
  }

  /// The side of a cell, in points.
  static let cell = 16.0

  private var solids: ItemGrid<Item>
  private var lines: ItemGrid<Item>

  /// Prepares a grid over an area of the sheet.
  init(over area: Rectangle) {
    let grid = CellGrid(over: area, cell: LabelObstacles.cell)
    solids = ItemGrid(grid)
    lines = ItemGrid(grid)
  }

  /// Adds a sign, which no name covers.
  mutating func add(sign bounds: Rectangle) { solids.add(item(bounds, .sign)) }

  /// Adds a space that neither names nor leader lines enter.
  mutating func add(block bounds: Rectangle) { solids.add(item(bounds, .block)) }

  /// Adds an arrowhead; a name upon it costs `weight` for each point of its height.
  mutating func add(head bounds: Rectangle, weight: Double) {
    lines.add(item(bounds, .head, weight: weight))
  }

  /// Adds a line; each point of it under a name costs `weight`.
  mutating func add(line: Segment, weight: Double) {
    lines.add(Item(bounds: line.bounds, segment: line, weight: weight, kind: .line))
  }

  private func item(_ bounds: Rectangle, _ kind: Kind, weight: Double = 0) -> Item {
    let corner = Point(x: bounds.minX, y: bounds.minY)
    return Item(
      bounds: bounds, segment: Segment(from: corner, to: corner), weight: weight, kind: kind)
  }

  /// Sorts the items into their cells; to be called when all are there and before any question.
  mutating func index() {
    solids.index()
    lines.index()
  }

  /// The cost of a name in a place by the lines under it.
  func cost(of box: Rectangle) -> Double {
    var cost = 0.0
    lines.forEach(near: box) { item in
      if item.kind == .line {
        cost += item.segment.length(inside: box) * item.weight
      } else if item.bounds.intersects(box) {
        let height = min(item.bounds.maxY, box.maxY) - max(item.bounds.minY, box.minY)
        cost += height * item.weight
      }
      return true
    }
    return cost
  }

  /// The length of all lines inside a rectangle, in points.
  func lineLength(under box: Rectangle) -> Double {
    var length = 0.0
    lines.forEach(near: box) { item in
      if item.kind == .line { length += item.segment.length(inside: box) }
      return true
    }
    return length
  }

  /// The number of signs in a rectangle that do not hold a point.
  func signs(in box: Rectangle, apartFrom anchor: Point) -> Int {
    var count = 0
    solids.forEach(near: box) { item in
      if item.kind == .sign && item.bounds.intersects(box) && !item.bounds.contains(anchor) {
        count += 1
      }
      return true
    }
    return count
  }

  /// Whether a rectangle meets blocked space or a sign.
  func isBlocked(_ box: Rectangle) -> Bool {
    var isBlocked = false
    solids.forEach(near: box) { item in
      isBlocked = item.bounds.intersects(box)
      return !isBlocked
    }
    return isBlocked
  }

  /// The number of signs that a leader line runs over, its own aside, or `nil` if it enters blocked
  /// space.
  func signs(under leader: Segment, apartFrom anchor: Point) -> Int? {
    var count = 0
    var isFree = true
    solids.forEach(near: leader.bounds) { item in
      if item.kind == .block {
        if leader.length(inside: item.bounds) > 0 { isFree = false }
      } else if !item.bounds.contains(anchor), leader.length(inside: item.bounds) > 0 {
        count += 1
      }
      return isFree
    }
    return isFree ? count : nil
  }
}
