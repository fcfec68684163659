internal import Drawing

/// Finds where in the corners or at the sides of the map a part of the furniture covers least.
struct EdgePlacement {
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
  /// So many steps along a side are tried.
  private static let steps = 32
  /// The free space around places and lines, in points.
  private static let clearance = 3.0

  /// The rectangles of a size that stand in a corner or at a side, so far from the frame: one in a corner,
  /// several along a side, first those right beside what stands there, then those nearest to its middle.
  func boxes(_ position: FurnitureOrder.Position, _ size: Size, margin: Double = 0) -> [Rectangle] {
    let (minX, maxX) = (area.minX + margin, area.maxX - margin - size.width)
    let (minY, maxY) = (area.minY + margin, area.maxY - margin - size.height)
    func box(_ x: Double, _ y: Double) -> Rectangle {
      Rectangle(origin: Point(x: x, y: y), size: size)
    }
    switch position {
    case .topLeft: return [box(minX, minY)]
    case .topRight: return [box(maxX, minY)]
    case .bottomLeft: return [box(minX, maxY)]
    case .bottomRight: return [box(maxX, maxY)]
    case .top, .bottom:
      let y = position == .top ? minY : maxY
      let side = Rectangle(minX: area.minX, minY: y, maxX: area.maxX, maxY: y + size.height)
      let next = taken.filter(side.intersects).flatMap { [$0.minX - size.width, $0.maxX] }
      return steps(from: minX, to: maxX, after: next).map { box($0, y) }
    case .left, .right:
      let x = position == .left ? minX : maxX
      let side = Rectangle(minX: x, minY: area.minY, maxX: x + size.width, maxY: area.maxY)
      let next = taken.filter(side.intersects).flatMap { [$0.minY - size.height, $0.maxY] }
      return steps(from: minY, to: maxY, after: next).map { box(x, $0) }
    }
  }

  /// Those of the given numbers that lie between two others, then equal steps between these; both from the
  /// middle outwards.
  private func steps(from least: Double, to most: Double, after others: [Double]) -> [Double] {
    guard most > least else { return [least] }
    let middle = (least + most) / 2
    let even = (0...EdgePlacement.steps).map {
      least + (most - least) * Double($0) / Double(EdgePlacement.steps)
    }
    return [others.filter { (least...most).contains($0) }, even].flatMap { numbers in
      numbers.sorted { (($0 - middle).magnitude, $0) < (($1 - middle).magnitude, $1) }
    }
  }

  /// What a rectangle covers, in points of lines; `nil` if it leaves the map or meets what is taken.
  func cost(of box: Rectangle) -> Double? {
    guard area.inset(by: -0.01).contains(box),
      !taken.contains(where: { box.intersects($0.inset(by: 0.01)) })
    else {
      return nil
    }
    let wide = box.inset(by: -EdgePlacement.clearance)
    let clipping = Clipping(window: wide, tolerance: 0)
    let covered = lines.reduce(0.0) { sum, line in
      sum + clipping.line(line.points).reduce(0) { $0 + Polyline($1).length }
    }
    return covered + EdgePlacement.signCost * Double(signs.count(where: wide.contains))
  }

  /// The best corner for a size, or the best place in the corner or at the side that is asked for.
  func best(
    _ size: Size, at position: FurnitureOrder.Position? = nil, margin: Double = 0
  ) -> (position: FurnitureOrder.Position, box: Rectangle, cost: Double)? {
    var best: (position: FurnitureOrder.Position, box: Rectangle, cost: Double)?
    for position in position.map({ [$0] }) ?? order {
      for box in boxes(position, size, margin: margin) {
        guard let cost = cost(of: box), best.map({ cost < $0.cost }) ?? true else { continue }
        best = (position, box, cost)
      }
    }
    return best
  }

  /// The corners, those at the end of the lines of reading first.
  var order: [FurnitureOrder.Position] {
    isRightToLeft
      ? [.topLeft, .bottomLeft, .bottomRight, .topRight]
      : [.topRight, .bottomRight, .bottomLeft, .topLeft]
  }
}
