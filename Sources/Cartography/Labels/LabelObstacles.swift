internal import Drawing

/// What names keep off because it lies still: signs, blocked space, lines and arrowheads.
///
/// Items lie in the cells of a grid, all cells in one array; an item that reaches into several cells
/// is met in the first cell that it shares with a question.
///
/// - Complexity: O(c) a question, in the items of the cells that it touches.
struct LabelObstacles {
  private enum Kind { case sign, block, line, head }

  private struct Item {
    var bounds: Rectangle
    var segment: Segment
    var weight: Double
    var kind: Kind
  }

  /// The side of a cell, in points.
  static let cell = 16.0

  private let grid: CellGrid
  private var items: [Item] = []
  private var starts: [Int32] = []
  private var contents: [Int32] = []

  /// Prepares a grid over an area of the sheet.
  init(over area: Rectangle) {
    grid = CellGrid(over: area, cell: LabelObstacles.cell)
  }

  /// Adds a sign, which no name covers.
  mutating func add(sign bounds: Rectangle) { add(bounds, .sign) }

  /// Adds a space that neither names nor leader lines enter.
  mutating func add(block bounds: Rectangle) { add(bounds, .block) }

  /// Adds an arrowhead; a name upon it costs `weight` for each point of its height.
  mutating func add(head bounds: Rectangle, weight: Double) { add(bounds, .head, weight: weight) }

  /// Adds a line; each point of it under a name costs `weight`.
  mutating func add(line: Segment, weight: Double) {
    items.append(Item(bounds: line.bounds, segment: line, weight: weight, kind: .line))
  }

  private mutating func add(_ bounds: Rectangle, _ kind: Kind, weight: Double = 0) {
    let corner = Point(x: bounds.minX, y: bounds.minY)
    items.append(
      Item(bounds: bounds, segment: Segment(from: corner, to: corner), weight: weight, kind: kind))
  }

  /// Sorts the items into their cells; to be called when all are there and before any question.
  mutating func index() {
    var counts = [Int32](repeating: 0, count: grid.count + 1)
    forEachCell { _, cell in counts[cell + 1] += 1 }
    for cell in 1...grid.count { counts[cell] += counts[cell - 1] }
    starts = counts
    contents = Array(repeating: 0, count: Int(counts[grid.count]))
    var next = counts
    var sorted = contents
    forEachCell { item, cell in
      sorted[Int(next[cell])] = Int32(item)
      next[cell] += 1
    }
    contents = sorted
  }

  private func forEachCell(_ body: (_ item: Int, _ cell: Int) -> Void) {
    for (index, item) in items.enumerated() {
      let last = grid.column(item.bounds.maxX)
      for row in grid.row(item.bounds.minY)...grid.row(item.bounds.maxY) {
        for column in grid.column(item.bounds.minX)...last {
          body(index, row * grid.columns + column)
        }
      }
    }
  }

  /// The items whose bounds meet a rectangle, until `body` says stop.
  @inline(__always)
  private func forEach(near box: Rectangle, _ body: (Item) -> Bool) {
    guard !starts.isEmpty else { return }
    let (firstRow, lastRow) = (grid.row(box.minY), grid.row(box.maxY))
    let (firstColumn, lastColumn) = (grid.column(box.minX), grid.column(box.maxX))
    for row in firstRow...lastRow {
      for column in firstColumn...lastColumn {
        let cell = row * grid.columns + column
        for position in Int(starts[cell])..<Int(starts[cell + 1]) {
          let item = items[Int(contents[position])]
          guard item.bounds.minX <= box.maxX, item.bounds.maxX >= box.minX,
            item.bounds.minY <= box.maxY, item.bounds.maxY >= box.minY,
            row == max(firstRow, grid.row(item.bounds.minY)),
            column == max(firstColumn, grid.column(item.bounds.minX))
          else { continue }
          if !body(item) { return }
        }
      }
    }
  }

  /// The cost of a name in a place by the lines under it, or `nil` where it would cover a sign.
  func cost(of box: Rectangle) -> Double? {
    var cost = 0.0
    var isFree = true
    forEach(near: box) { item in
      switch item.kind {
      case .sign, .block:
        if item.bounds.intersects(box) { isFree = false }
      case .line: cost += item.segment.length(inside: box) * item.weight
      case .head:
        let height = min(item.bounds.maxY, box.maxY) - max(item.bounds.minY, box.minY)
        if item.bounds.intersects(box) { cost += height * item.weight }
      }
      return isFree
    }
    return isFree ? cost : nil
  }

  /// The length of all lines inside a rectangle, in points.
  func lineLength(under box: Rectangle) -> Double {
    var length = 0.0
    forEach(near: box) { item in
      if item.kind == .line { length += item.segment.length(inside: box) }
      return true
    }
    return length
  }

  /// The number of signs in a rectangle that do not hold a point.
  func signs(in box: Rectangle, apartFrom anchor: Point) -> Int {
    var count = 0
    forEach(near: box) { item in
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
    forEach(near: box) { item in
      switch item.kind {
      case .sign, .block: isBlocked = item.bounds.intersects(box)
      case .line, .head: break
      }
      return !isBlocked
    }
    return isBlocked
  }

  /// The number of signs that a leader line runs over, its own aside, or `nil` if it enters blocked
  /// space.
  func signs(under leader: Segment, apartFrom anchor: Point) -> Int? {
    var count = 0
    var isFree = true
    forEach(near: leader.bounds) { item in
      switch item.kind {
      case .sign:
        if !item.bounds.contains(anchor), leader.length(inside: item.bounds) > 0 { count += 1 }
      case .block: if leader.length(inside: item.bounds) > 0 { isFree = false }
      case .line, .head: break
      }
      return isFree
    }
    return isFree ? count : nil
  }
}
