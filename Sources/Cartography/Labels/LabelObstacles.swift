internal import Drawing

/// What names keep off because it lies still: signs, blocked space, lines and arrowheads.
///
/// Signs and blocks, of which there are few, are kept apart from lines and heads, of which there are many:
/// most places are ruled out by the few.
///
/// - Complexity: O(c) a question, in the items of the cells that it touches.
struct LabelObstacles {
  /// A sign or blocked space.
  private struct Solid: Bounded {
    var bounds: Rectangle
    var isSign: Bool
  }

  /// A line, or the diagonal of an arrowhead.
  private struct Mark: Bounded {
    var bounds: Rectangle
    var segment: Segment
    var weight: Double
    var isLine: Bool

    init(_ segment: Segment, weight: Double, isLine: Bool) {
      bounds = segment.bounds
      (self.segment, self.weight, self.isLine) = (segment, weight, isLine)
    }
  }

  /// The side of a cell, in points.
  static let cell = 16.0

  private var solids: ItemGrid<Solid>
  private var marks: ItemGrid<Mark>

  /// Prepares a grid over an area of the sheet.
  init(over area: Rectangle) {
    let grid = CellGrid(over: area, cell: LabelObstacles.cell)
    solids = ItemGrid(grid)
    marks = ItemGrid(grid)
  }

  /// Adds a sign, which no name covers.
  mutating func add(sign bounds: Rectangle) { solids.add(Solid(bounds: bounds, isSign: true)) }

  /// Adds a space that neither names nor leader lines enter.
  mutating func add(block bounds: Rectangle) { solids.add(Solid(bounds: bounds, isSign: false)) }

  /// Adds an arrowhead; a name upon it costs `weight` for each point of its height.
  mutating func add(head bounds: Rectangle, weight: Double) {
    let diagonal = Segment(
      from: Point(x: bounds.minX, y: bounds.minY), to: Point(x: bounds.maxX, y: bounds.maxY))
    marks.add(Mark(diagonal, weight: weight, isLine: false))
  }

  /// Adds a line; each point of it under a name costs `weight`.
  mutating func add(line: Segment, weight: Double) {
    marks.add(Mark(line, weight: weight, isLine: true))
  }

  /// Sorts the items into their cells; to be called when all are there and before any question.
  mutating func index() {
    solids.index()
    marks.index()
  }

  /// The cost of a name in a place by the lines under it.
  func cost(of box: Rectangle) -> Double {
    var cost = 0.0
    marks.forEach(near: box) { mark in
      let bounds = mark.bounds
      if mark.isLine {
        cost += mark.segment.length(inside: box) * mark.weight
      } else if bounds.intersects(box) {
        cost += (min(bounds.maxY, box.maxY) - max(bounds.minY, box.minY)) * mark.weight
      }
      return true
    }
    return cost
  }

  /// The length of all lines inside a rectangle, in points.
  func lineLength(under box: Rectangle) -> Double {
    var length = 0.0
    marks.forEach(near: box) { mark in
      if mark.isLine { length += mark.segment.length(inside: box) }
      return true
    }
    return length
  }

  /// The number of signs in a rectangle that do not hold a point.
  func signs(in box: Rectangle, apartFrom anchor: Point) -> Int {
    var count = 0
    solids.forEach(near: box) { solid in
      if solid.isSign && solid.bounds.intersects(box) && !solid.bounds.contains(anchor) {
        count += 1
      }
      return true
    }
    return count
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
        if leader.length(inside: solid.bounds) > 0 { isFree = false }
      } else if !solid.bounds.contains(anchor), leader.length(inside: solid.bounds) > 0 {
        count += 1
      }
      return isFree
    }
    return isFree ? count : nil
  }
}
