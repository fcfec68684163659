internal import Drawing

/// Points in a grid of square cells, so that those near another point are found without looking at
/// all.
struct PointGrid {
  private let origin: Point
  private let cell: Double
  private let columns: Int
  private let rows: Int
  /// Where the points of each cell begin in `members`.
  private var starts: [Int32]
  private var members: [Int32]

  /// Sorts points into cells of a side in points.
  init(_ points: [Point], cell: Double) {
    let bounds =
      Path(polyline: points).controlBounds ?? Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
    origin = Point(x: bounds.minX, y: bounds.minY)
    self.cell = max(cell, max(bounds.width, bounds.height) / 1_000)
    columns = Int(bounds.width / self.cell) + 1
    rows = Int(bounds.height / self.cell) + 1
    starts = Array(repeating: 0, count: columns * rows + 1)
    members = Array(repeating: 0, count: points.count)
    let cells = points.map { point in
      Int((point.y - origin.y) / self.cell) * columns + Int((point.x - origin.x) / self.cell)
    }
    for cell in cells { starts[cell + 1] += 1 }
    for cell in starts.indices.dropFirst() { starts[cell] += starts[cell - 1] }
    var free = starts
    for (index, cell) in cells.enumerated() {
      members[Int(free[cell])] = Int32(index)
      free[cell] += 1
    }
  }

  /// Hands over the number of each point in the cell of a point or in one of the eight around it.
  @inline(__always)
  func forEach(near point: Point, _ body: (Int) -> Void) {
    let x = (point.x - origin.x) / cell
    let y = (point.y - origin.y) / cell
    guard x > -1, y > -1, x < Double(columns + 1), y < Double(rows + 1) else { return }
    let column = Int(x.rounded(.down))
    let row = Int(y.rounded(.down))
    guard row - 1 < rows, column - 1 < columns else { return }
    for line in max(0, row - 1)...max(0, min(rows - 1, row + 1)) {
      let first = line * columns
      let range =
        starts[
          first + max(0, column - 1)]..<starts[first + max(0, min(columns - 1, column + 1)) + 1]
      for index in range { body(Int(members[Int(index)])) }
    }
  }
}
