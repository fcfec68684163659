internal import Drawing

/// Finds the corner of the map where a part of the furniture covers least.
struct CornerPlacement {
  /// The map.
  let area: Rectangle
  /// The lines that should not be covered.
  var lines: [Polyline]
  /// The places that should not be covered.
  let signs: [Point]
  /// Whether the sheet is read from right to left.
  let isRightToLeft: Bool
  /// What must not be covered.
  var taken: [Rectangle] = []

  /// Covering a place costs as much as covering so many points of a line.
  private static let signCost = 400.0
  /// The free space around places and lines, in points.
  private static let clearance = 3.0

  /// The rectangle of a size in a corner, so far from the frame.
  func box(_ corner: FurnitureOrder.Corner, _ size: Size, margin: Double = 0) -> Rectangle {
    let isLeft = corner == .topLeft || corner == .bottomLeft
    let isTop = corner == .topLeft || corner == .topRight
    return Rectangle(
      origin: Point(
        x: isLeft ? area.minX + margin : area.maxX - margin - size.width,
        y: isTop ? area.minY + margin : area.maxY - margin - size.height), size: size)
  }

  /// What a rectangle covers, in points of lines; `nil` if it leaves the map or meets what is taken.
  func cost(of box: Rectangle) -> Double? {
    guard area.inset(by: -0.01).contains(box), !taken.contains(where: box.intersects) else {
      return nil
    }
    let wide = box.inset(by: -CornerPlacement.clearance)
    let clipping = Clipping(window: wide, tolerance: 0)
    let covered = lines.reduce(0.0) { sum, line in
      sum + clipping.line(line.points).reduce(0) { $0 + Polyline($1).length }
    }
    return covered + CornerPlacement.signCost * Double(signs.count(where: wide.contains))
  }

  /// The best corner for a size, or what the corner that is asked for costs.
  func best(
    _ size: Size, at corner: FurnitureOrder.Corner? = nil, margin: Double = 0
  ) -> (corner: FurnitureOrder.Corner, box: Rectangle, cost: Double)? {
    var best: (corner: FurnitureOrder.Corner, box: Rectangle, cost: Double)?
    for corner in corner.map({ [$0] }) ?? order {
      let box = box(corner, size, margin: margin)
      guard let cost = cost(of: box), best.map({ cost < $0.cost }) ?? true else { continue }
      best = (corner, box, cost)
    }
    return best
  }

  /// The corners, those at the end of the lines of reading first.
  var order: [FurnitureOrder.Corner] {
    isRightToLeft
      ? [.topLeft, .bottomLeft, .bottomRight, .topRight]
      : [.topRight, .bottomRight, .bottomLeft, .topLeft]
  }
}
