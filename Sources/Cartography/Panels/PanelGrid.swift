internal import Drawing

/// Panels of one size in rows and columns.
struct PanelGrid {
  /// The place of a panel.
  struct Cell: Hashable {
    /// What stands above the map.
    var head: Rectangle
    /// The map.
    var map: Rectangle
  }

  /// The part of the sheet that is divided.
  let box: Rectangle
  /// The panels in reading order.
  let cells: [Cell]
  /// How many stand side by side.
  let columns: Int
  /// The space behind the last panel; `nil` if the last row is full.
  let free: Rectangle?

  private let gap: Double
  private let head: Double
  private let isRightToLeft: Bool

  /// The width of each of some columns, in points.
  static func width(of columns: Int, in width: Double, gap: Double) -> Double {
    (width - Double(columns - 1) * gap) / Double(columns)
  }

  /// Divides a part of a sheet.
  ///
  /// - Parameters:
  ///   - gap: the space between two panels, in points.
  ///   - head: the height of what stands above each map, in points.
  init(
    _ box: Rectangle, count: Int, columns: Int, gap: Double, head: Double, isRightToLeft: Bool
  ) {
    (self.box, self.gap, self.head) = (box, gap, head)
    self.isRightToLeft = isRightToLeft
    let rows = (count + columns - 1) / columns
    let width = PanelGrid.width(of: columns, in: box.width, gap: gap)
    let height = max(0, (box.height - Double(rows - 1) * gap) / Double(max(1, rows)))
    func cell(_ index: Int) -> Rectangle {
      let place = isRightToLeft ? columns - 1 - index % columns : index % columns
      let corner = Point(
        x: box.minX + Double(place) * (width + gap),
        y: box.minY + Double(index / columns) * (height + gap))
      return Rectangle(origin: corner, size: Size(width: width, height: height))
    }
    cells = (0..<count).map { index in
      var parts = Cell(head: cell(index), map: cell(index))
      parts.head.maxY = min(parts.head.minY + head, parts.head.maxY)
      parts.map.minY = parts.head.maxY
      return parts
    }
    self.columns = columns
    guard count % columns > 0 else {
      free = nil
      return
    }
    let (next, last) = (cell(count), cell(rows * columns - 1))
    free = Rectangle(
      minX: min(next.minX, last.minX), minY: next.minY, maxX: max(next.maxX, last.maxX),
      maxY: next.maxY)
  }

  /// The same panels in another part of the sheet, as wide as this one.
  func divided(_ box: Rectangle) -> PanelGrid {
    PanelGrid(
      box, count: cells.count, columns: columns, gap: gap, head: head, isRightToLeft: isRightToLeft)
  }
}
