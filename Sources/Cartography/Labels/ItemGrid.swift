internal import Drawing

/// What lies in a rectangle.
protocol Bounded {
  /// The rectangle.
  var bounds: Rectangle { get }
}

/// Items that lie still, in the cells of a grid, all cells in one array; an item that reaches into several
/// cells is met in the first cell that it shares with a question. Bounds stand in the cells, so that most
/// items are ruled out without a look at them.
///
/// - Complexity: O(c) a question, in the items of the cells that it touches.
struct ItemGrid<Item: Bounded> {
  private let grid: CellGrid
  private var items: [Item] = []
  private var starts: [Int32] = []
  private var contents: [(bounds: Rectangle, item: Int32)] = []

  /// Prepares a grid.
  init(_ grid: CellGrid) { self.grid = grid }

  /// Adds an item.
  mutating func add(_ item: Item) { items.append(item) }

  /// Sorts the items into their cells; to be called when all are there and before any question.
  mutating func index() {
    var counts = [Int32](repeating: 0, count: grid.count + 1)
    forEachCell { _, cell in counts[cell + 1] += 1 }
    for cell in 1...grid.count { counts[cell] += counts[cell - 1] }
    starts = counts
    var next = counts
    let nothing = (bounds: Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0), item: Int32(0))
    var sorted = Array(repeating: nothing, count: Int(counts[grid.count]))
    forEachCell { item, cell in
      sorted[Int(next[cell])] = (items[item].bounds, Int32(item))
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
  func forEach(near box: Rectangle, _ body: (Item) -> Bool) {
    guard !starts.isEmpty else { return }
    let (firstRow, lastRow) = (grid.row(box.minY), grid.row(box.maxY))
    let (firstColumn, lastColumn) = (grid.column(box.minX), grid.column(box.maxX))
    for row in firstRow...lastRow {
      for column in firstColumn...lastColumn {
        let cell = row * grid.columns + column
        for position in Int(starts[cell])..<Int(starts[cell + 1]) {
          let (bounds, item) = contents[position]
          guard bounds.minX <= box.maxX, bounds.maxX >= box.minX,
            bounds.minY <= box.maxY, bounds.maxY >= box.minY,
            row == max(firstRow, grid.row(bounds.minY)),
            column == max(firstColumn, grid.column(bounds.minX))
          else { continue }
          if !body(items[Int(item)]) { return }
        }
      }
    }
  }
}
