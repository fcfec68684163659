internal import Drawing

/// The arrowheads that have their place, in square cells by their middles, so that those near a point are
/// found without looking at all.
struct PlacedHeads {
  private let grid: CellGrid
  private var heads: [ArrowHead] = []
  private var marks: [Mark] = []
  /// The last head of each cell; -1 for none.
  private var last: [Int32]
  /// The greatest radius of a head, in points.
  private var greatest = 0.0

  /// What rules most heads out.
  private struct Mark {
    var x: Double
    var y: Double
    /// The radius, in points.
    var radius: Double
    /// The head that came before into the same cell; -1 for none.
    var before: Int32
  }

  /// Makes an empty grid.
  ///
  /// - Parameter bounds: where heads may lie, in points; those outside count to the outermost cells.
  init(bounds: Rectangle) {
    grid = CellGrid(over: bounds, cell: max(10, max(bounds.width, bounds.height) / 500))
    last = Array(repeating: -1, count: grid.count)
  }

  /// Adds a head.
  mutating func add(_ head: ArrowHead) {
    let cell = grid.cell(of: head.middle)
    marks.append(
      Mark(x: head.middle.x, y: head.middle.y, radius: head.radius, before: last[cell]))
    last[cell] = Int32(heads.count)
    heads.append(head)
    greatest = max(greatest, head.radius)
  }

  /// How many heads come nearer to a head than a distance in points, counted up to a number.
  func count(overlapping head: ArrowHead, within distance: Double, atMost most: Int) -> Int {
    let (x, y) = (head.middle.x, head.middle.y)
    let own = head.radius + distance
    let reach = greatest + own
    let columns = grid.column(x - reach)...grid.column(x + reach)
    var count = 0
    for row in grid.row(y - reach)...grid.row(y + reach) {
      for column in columns {
        var next = Int(last[row * grid.columns + column])
        while next >= 0 {
          let mark = marks[next]
          let (dx, dy, near) = (mark.x - x, mark.y - y, mark.radius + own)
          if dx * dx + dy * dy < near * near, heads[next].overlaps(head, within: distance) {
            count += 1
            if count >= most { return count }
          }
          next = Int(mark.before)
        }
      }
    }
    return count
  }
}
