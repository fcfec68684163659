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
  private var boxes: [Rectangle] = []

  /// Counts the cells of a map.
  init(_ space: FreeSpace) {
    grid = space.grid
    let width = grid.columns + 1
    var blocked = [Int32](repeating: 0, count: width * (grid.rows + 1))
    for row in 0..<grid.rows {
      var inRow: Int32 = 0
      for column in 0..<grid.columns {
        if space.isBlocked(row: row, column: column) { inRow += 1 }
        let index = (row + 1) * width + column + 1
        blocked[index] = blocked[index - width] + inRow
      }
    }
    self.blocked = blocked
  }

  /// Keeps names off a box.
  mutating func block(_ box: Rectangle) { boxes.append(box) }

  /// Whether nothing stands in a box and it lies in the area.
  func isFree(_ box: Rectangle) -> Bool {
    guard box.minX >= grid.area.minX, box.maxX <= grid.area.maxX, box.minY >= grid.area.minY,
      box.maxY <= grid.area.maxY, !boxes.contains(where: box.intersects)
    else { return false }
    let (left, right) = (grid.column(box.minX), grid.column(box.maxX) + 1)
    let (top, bottom) = (grid.row(box.minY), grid.row(box.maxY) + 1)
    let width = grid.columns + 1
    return blocked[bottom * width + right] - blocked[top * width + right]
      - blocked[bottom * width + left] + blocked[top * width + left] == 0
  }
}
