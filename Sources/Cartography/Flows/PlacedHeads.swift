internal import Drawing

/// The arrowheads that have their place, in square cells by their middles, so that those near a point are
/// found without looking at all.
struct PlacedHeads {
  /// The side of a cell, in points.
  private static let side = 32.0

  private var cells: [SIMD2<Int32>: [ArrowHead]] = [:]
  /// The greatest distance at which any of the heads can lie upon another, whatever the other's size, in
  /// points.
  private var greatestReach = 0.0

  /// Adds a head.
  mutating func add(_ head: ArrowHead) {
    cells[PlacedHeads.cell(x: head.middle.x, y: head.middle.y), default: []].append(head)
    greatestReach = max(greatestReach, PlacedHeads.reach(head))
  }

  /// The heads that can lie upon one whose middle is no further from a point than a distance in points, in
  /// any order.
  func near(_ point: Point, within distance: Double) -> [ArrowHead] {
    func isNear(_ head: ArrowHead) -> Bool {
      head.middle.distance(to: point) < distance + PlacedHeads.reach(head)
    }
    let reach = distance + greatestReach
    let first = PlacedHeads.cell(x: point.x - reach, y: point.y - reach)
    let last = PlacedHeads.cell(x: point.x + reach, y: point.y + reach)
    let span = (Int(last.x) - Int(first.x) + 1) * (Int(last.y) - Int(first.y) + 1)
    if span > cells.count { return cells.values.flatMap { $0.filter(isNear) } }
    var found: [ArrowHead] = []
    for row in first.y...last.y {
      for column in first.x...last.x {
        if let heads = cells[SIMD2(column, row)] { found += heads.filter(isNear) }
      }
    }
    return found
  }

  /// The cell of a point; those far off the sheet share the cells at the edge of what numbers can tell.
  private static func cell(x: Double, y: Double) -> SIMD2<Int32> {
    func number(_ position: Double) -> Int32 {
      Int32(max(-1e9, min(1e9, (position / side).rounded(.down))))
    }
    return SIMD2(number(x), number(y))
  }

  private static func reach(_ head: ArrowHead) -> Double {
    2 * head.length + head.left.distance(to: head.right)
  }
}
