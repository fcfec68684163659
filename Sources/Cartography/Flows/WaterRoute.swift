internal import Drawing

/// The shortest way over water between two points, found on a grid and then smoothed.
///
/// Land can be crossed at a high price, since a harbour may lie on a river or behind a generalised
/// shore.
struct WaterRoute {
  /// The line from one point to the other; nil if the two are one.
  let line: Polyline?

  private static let landPrice = 14.0
  private static let shorePrice = 2.2

  /// Finds a way.
  ///
  /// - Complexity: O(g) for g points of the grid, at most about 20,000.
  init(land: LandMask, from start: Point, to end: Point) {
    let length = start.distance(to: end)
    guard length > 0.01 else {
      line = nil
      return
    }
    let step = max(1.5, length / 64)
    let margin = length * 0.4 + 3 * step
    let origin = Point(x: min(start.x, end.x) - margin, y: min(start.y, end.y) - margin)
    let columns = Int((max(start.x, end.x) + margin - origin.x) / step) + 1
    let rows = Int((max(start.y, end.y) + margin - origin.y) / step) + 1
    var grid = Grid(columns: columns, rows: rows)
    grid.price(land.grid(origin: origin, step: step, columns: columns, rows: rows))
    func cell(_ point: Point) -> Int {
      // The nearest point may lie beyond the last one where the margin is less than half a step.
      let row = min(rows - 1, Int(((point.y - origin.y) / step).rounded()))
      let column = min(columns - 1, Int(((point.x - origin.x) / step).rounded()))
      return row * columns + column
    }
    let cells = grid.way(from: cell(start), to: cell(end))
    var corners = grid.straightened(cells).map { index in
      Point(
        x: origin.x + Double(index % columns) * step, y: origin.y + Double(index / columns) * step)
    }
    corners[0] = start
    corners[corners.count - 1] = end
    line = Polyline(
      WaterRoute.smoothed(corners.count > 1 ? corners : [start, end], reach: 3 * step))
  }

  /// The corners as short arcs, no longer than a reach from
  /// the corner, so that the line bends softly and still keeps off the shore.
  private static func smoothed(_ corners: [Point], reach: Double) -> [Point] {
    var points = [corners[0]]
    for (index, corner) in corners.enumerated().dropFirst().dropLast() {
      func towards(_ other: Point) -> Point {
        let length = corner.distance(to: other)
        let along = Vector(dx: other.x - corner.x, dy: other.y - corner.y)
        return corner.moved(along, by: min(0.5, reach / max(length, 0.01)))
      }
      points +=
        Polyline(
          from: towards(corners[index - 1]), control: corner, to: towards(corners[index + 1]),
          steps: 8
        ).points
    }
    points.append(corners[corners.count - 1])
    return points
  }

  /// Prices and shortest ways on a grid with eight neighbours a point.
  struct Grid {
    let columns: Int
    let rows: Int
    var prices: [Double] = []

    init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }

    mutating func price(_ isLand: [Bool]) {
      prices = isLand.map { $0 ? landPrice : 1 }
      for index in isLand.indices where !isLand[index] {
        if isAshore(index, isLand) { prices[index] = shorePrice }
      }
    }

    /// Whether one of the cells around a cell is land.
    private func isAshore(_ cell: Int, _ isLand: [Bool]) -> Bool {
      let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
      for line in max(0, row - 1)...min(rows - 1, row + 1) {
        for place in max(0, column - 1)...min(columns - 1, column + 1)
        where isLand[line * columns + place] {
          return true
        }
      }
      return false
    }

    private static let moves: [(Int, Int, Double)] = [
      (-1, 0, 1), (0, -1, 1), (0, 1, 1), (1, 0, 1), (-1, -1, 1.4142), (-1, 1, 1.4142),
      (1, -1, 1.4142), (1, 1, 1.4142),
    ]

    /// The cells of the cheapest way.
    ///
    /// Cells are settled in the order of their whole costs: no step costs less than 1, so that those of one
    /// whole number do not make each other cheaper (R. B. Dial, "Algorithm 360: shortest-path forest with
    /// topological ordering", Communications of the ACM 12(11), 1969, DOI 10.1145/363269.363610).
    func way(from start: Int, to end: Int) -> [Int] {
      var costs = Array(repeating: Double.infinity, count: columns * rows)
      var before = Array(repeating: -1, count: columns * rows)
      var buckets: [[Int]] = [[start]]
      let moves = Grid.moves
      costs[start] = 0
      var level = 0
      while level < buckets.count && costs[end] >= Double(level) {
        for cell in buckets[level] where Int(costs[cell]) == level {
          let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
          for (dy, dx, distance) in moves {
            guard row + dy >= 0, row + dy < rows, column + dx >= 0, column + dx < columns
            else { continue }
            let other = cell + dy * columns + dx
            let cost = costs[cell] + distance * (prices[other] + prices[cell]) / 2
            guard cost < costs[other] - 1e-9 else { continue }
            costs[other] = cost
            before[other] = cell
            while buckets.count <= Int(cost) { buckets.append([]) }
            buckets[Int(cost)].append(other)
          }
        }
        level += 1
      }
      var way = [end]
      while let last = way.last, last != start, before[last] >= 0 { way.append(before[last]) }
      return way.reversed()
    }

    /// The corners that are left when each is joined to the furthest that is cheaper to reach
    /// straight.
    func straightened(_ way: [Int]) -> [Int] {
      var corners = [way[0]]
      var here = 0
      while here < way.count - 1 {
        var next = way.count - 1
        while next > here + 1 && !isOpen(from: way[here], to: way[next]) { next -= 1 }
        corners.append(way[next])
        here = next
      }
      return corners
    }

    /// Whether a straight way meets open water only, but for its ends.
    private func isOpen(from start: Int, to end: Int) -> Bool {
      let (y0, x0) = start.quotientAndRemainder(dividingBy: columns)
      let (y1, x1) = end.quotientAndRemainder(dividingBy: columns)
      let steps = 2 * max(abs(y1 - y0), abs(x1 - x0))
      guard steps > 2 else { return true }
      return (1..<steps).allSatisfy { step in
        let share = Double(step) / Double(steps)
        let y = Int((Double(y0) + Double(y1 - y0) * share).rounded())
        let x = Int((Double(x0) + Double(x1 - x0) * share).rounded())
        return prices[y * columns + x] <= 1
      }
    }
  }
}
