internal import Drawing

/// Finds what lies near a rectangle without looking at everything: items are kept in square cells.
///
/// - Complexity: O(c) a question, in the number of items in the cells that the rectangle touches.
struct CollisionGrid<Item> {
  private let origin: Point
  private let cell: Double
  private let columns: Int
  private let rows: Int
  private var cells: [[Int]]
  private var items: [(bounds: Rectangle, item: Item)] = []

  /// Creates a grid over an area with cells of a size in points.
  init(over area: Rectangle, cell: Double) {
    self.cell = cell
    origin = Point(x: area.minX, y: area.minY)
    columns = max(1, Int((area.width / cell).rounded(.up)))
    rows = max(1, Int((area.height / cell).rounded(.up)))
    cells = Array(repeating: [], count: columns * rows)
  }

  /// Adds an item that takes a rectangle.
  mutating func insert(_ item: Item, bounds: Rectangle) {
    let index = items.count
    items.append((bounds, item))
    for row in rowRange(bounds) {
      for column in columnRange(bounds) { cells[row * columns + column].append(index) }
    }
  }

  /// The items whose rectangles share space with `bounds`, in order of insertion.
  func near(_ bounds: Rectangle) -> [(bounds: Rectangle, item: Item)] {
    var found: [Int] = []
    for row in rowRange(bounds) {
      for column in columnRange(bounds) {
        for index in cells[row * columns + column] where items[index].bounds.intersects(bounds) {
          found.append(index)
        }
      }
    }
    found.sort()
    var last = -1
    return found.compactMap { index in
      defer { last = index }
      return index == last ? nil : items[index]
    }
  }

  private func columnRange(_ bounds: Rectangle) -> ClosedRange<Int> {
    range(bounds.minX - origin.x, bounds.maxX - origin.x, count: columns)
  }

  private func rowRange(_ bounds: Rectangle) -> ClosedRange<Int> {
    range(bounds.minY - origin.y, bounds.maxY - origin.y, count: rows)
  }

  private func range(_ low: Double, _ high: Double, count: Int) -> ClosedRange<Int> {
    let first = max(0, min(count - 1, Int(max(-1, min(1e6, low / cell)).rounded(.down))))
    let last = max(first, min(count - 1, Int(max(-1, min(1e6, high / cell)).rounded(.down))))
    return first...last
  }
}
