internal import Drawing

/// Where on a map nothing stands yet, for many questions about level boxes.
///
/// Holds sums of cells over rectangles from the first cell (F. C. Crow, "Summed-area tables for texture
/// mapping", SIGGRAPH 1984, DOI 10.1145/800031.808600).
///
/// - Complexity: O(c) to make for c cells; O(b) a question for b boxes that were added since.
struct LevelSpace {
  private let grid: FreeSpace.Grid
  /// Sums of blocked cells, one row and column more than there are cells.
  private let blocked: [Int32]
  /// Sums of cells that names had better not cross.
  private let busy: [Int32]
  private var boxes: [Rectangle] = []

  /// Counts the cells of a map.
  init(_ space: FreeSpace) {
    grid = space.grid
    let width = grid.columns + 1
    var blocked = [Int32](repeating: 0, count: width * (grid.rows + 1))
    var busy = blocked
    for row in 0..<grid.rows {
      var (blockedInRow, busyInRow): (Int32, Int32) = (0, 0)
      for column in 0..<grid.columns {
        let cell = space.state(row: row, column: column)
        if cell.isBlocked { blockedInRow += 1 }
        if cell.isBusy { busyInRow += 1 }
        let index = (row + 1) * width + column + 1
        blocked[index] = blocked[index - width] + blockedInRow
        busy[index] = busy[index - width] + busyInRow
      }
    }
    self.blocked = blocked
    self.busy = busy
  }

  /// Keeps names off a box.
  mutating func block(_ box: Rectangle) { boxes.append(box) }

  /// How much of a box lies on lines that names had better not cross, from 0 to 1; `nil` where the
  /// box is not free or leaves the area.
  func busyShare(of box: Rectangle) -> Double? {
    guard box.minX >= grid.area.minX, box.maxX <= grid.area.maxX, box.minY >= grid.area.minY,
      box.maxY <= grid.area.maxY, !boxes.contains(where: box.intersects)
    else { return nil }
    let (left, right) = (grid.column(box.minX), grid.column(box.maxX) + 1)
    let (top, bottom) = (grid.row(box.minY), grid.row(box.maxY) + 1)
    let width = grid.columns + 1
    func sum(_ sums: [Int32]) -> Int32 {
      sums[bottom * width + right] - sums[top * width + right] - sums[bottom * width + left]
        + sums[top * width + left]
    }
    guard sum(blocked) == 0 else { return nil }
    return Double(sum(busy)) / Double((right - left) * (bottom - top))
  }
}
