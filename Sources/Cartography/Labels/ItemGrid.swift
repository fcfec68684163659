internal import Drawing

/// What lies in a rectangle.
protocol Bounded: Sendable {
  /// The rectangle.
  var bounds: Rectangle { get }
}

/// Items that lie still, in the cells of a grid. The cells of a row follow each other in one array, so that a
/// question reads one run of items for each row that it touches.
///
/// - Complexity: O(c) a question, in the items of the cells that it touches.
struct ItemGrid<Item: Bounded>: Sendable {
  /// An item in one of the cells that it reaches into, of which one is the first of a row or of a column.
  private struct Entry: Sendable {
    var item: Item
    var isInFirstColumn: Bool
    var isInFirstRow: Bool
  }

  private let grid: CellGrid
  private var items: [Item] = []
  private var starts: [Int32] = []
  private var entries: [Entry] = []

  /// Prepares a grid.
  init(_ grid: CellGrid) { self.grid = grid }

  /// Adds an item.
  mutating func add(_ item: Item) { items.append(item) }

  /// Sorts the items into their cells; to be called when all are there and before any question.
  mutating func index() {
    var counts = [Int32](repeating: 0, count: grid.count + 1)
    forEachCell { _, cell, _, _ in counts[cell + 1] += 1 }
    for cell in 1...grid.count { counts[cell] += counts[cell - 1] }
    starts = counts
    guard let any = items.first else {
      entries = []
      return
    }
    let nothing = Entry(item: any, isInFirstColumn: false, isInFirstRow: false)
    var sorted = Array(repeating: nothing, count: Int(counts[grid.count]))
    forEachCell { item, cell, isInFirstColumn, isInFirstRow in
      sorted[Int(counts[cell])] = Entry(
        item: items[item], isInFirstColumn: isInFirstColumn, isInFirstRow: isInFirstRow)
      counts[cell] += 1
    }
    entries = sorted
  }

  private func forEachCell(
    _ body: (_ item: Int, _ cell: Int, _ isInFirstColumn: Bool, _ isInFirstRow: Bool) -> Void
  ) {
    for (index, item) in items.enumerated() {
      let bounds = item.bounds
      let columns = grid.column(bounds.minX)...grid.column(bounds.maxX)
      let rows = grid.row(bounds.minY)...grid.row(bounds.maxY)
      for row in rows {
        for column in columns {
          body(
            index, row * grid.columns + column, column == columns.lowerBound,
            row == rows.lowerBound)
        }
      }
    }
  }

  /// The items whose bounds meet a rectangle, each once, until `body` says stop.
  @inline(__always)
  func forEach(near box: Rectangle, _ body: (Item) -> Bool) {
    forEachEntry(near: box) { entry, isInBoxsFirstColumn, isInBoxsFirstRow in
      // In the first of the cells that it shares with the rectangle.
      (isInBoxsFirstRow || entry.isInFirstRow) && (isInBoxsFirstColumn || entry.isInFirstColumn)
        ? body(entry.item) : true
    }
  }

  /// Whether an item whose bounds meet a rectangle is one that is looked for.
  @inline(__always)
  func contains(near box: Rectangle, where isFound: (Item) -> Bool) -> Bool {
    var found = false
    forEachEntry(near: box) { entry, _, _ in
      found = isFound(entry.item)
      return !found
    }
    return found
  }

  @inline(__always)
  private func forEachEntry(
    near box: Rectangle, _ body: (Entry, _ isFirstColumn: Bool, _ isFirstRow: Bool) -> Bool
  ) {
    guard !entries.isEmpty else { return }
    let (firstRow, lastRow) = (grid.row(box.minY), grid.row(box.maxY))
    let (firstColumn, lastColumn) = (grid.column(box.minX), grid.column(box.maxX))
    starts.withUnsafeBufferPointer { starts in
      entries.withUnsafeBufferPointer { entries in
        var row = firstRow
        while row <= lastRow {
          let cell = row * grid.columns + firstColumn
          let secondColumn = starts[cell + 1]
          let end = starts[cell + lastColumn - firstColumn + 1]
          var position = starts[cell]
          while position < end {
            let entry = entries[Int(position)]
            let bounds = entry.item.bounds
            if bounds.minX <= box.maxX, bounds.maxX >= box.minX, bounds.minY <= box.maxY,
              bounds.maxY >= box.minY,
              !body(entry, position < secondColumn, row == firstRow)
            {
              return
            }
            position += 1
          }
          row += 1
        }
      }
    }
  }
}
