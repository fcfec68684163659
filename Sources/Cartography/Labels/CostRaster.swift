internal import Drawing

/// What that costs which lies in a rectangle of the sheet, from a raster with sums over all its rectangles
/// (F. C. Crow, "Summed-area tables for texture mapping", SIGGRAPH 1984, DOI 10.1145/800031.808600).
///
/// What lies in a cell counts as spread over the whole of it.
///
/// - Complexity: O(1) a question.
struct CostRaster: Sendable {
  /// The side of a cell in points, on sheets of up to so many cells.
  private static let usualCell = 3.0
  private static let most = 1_500.0

  private let cell: Double
  private let left: Double
  private let top: Double
  private let columns: Int
  private let rows: Int
  /// The costs in the cells; once summed up, of all cells above and to the left of a corner of cells.
  private var costs: [Double]

  /// Prepares an empty raster over an area of the sheet.
  init(over area: Rectangle) {
    left = area.minX
    top = area.minY
    let side = max(
      CostRaster.usualCell, min(max(area.width, area.height), 1e6) / CostRaster.most)
    cell = side
    func count(_ length: Double) -> Int {
      max(1, Int(min(CostRaster.most, (length / side).rounded(.up))))
    }
    columns = count(area.width)
    rows = count(area.height)
    costs = Array(repeating: 0, count: (columns + 1) * (rows + 1))
  }

  /// Adds a line that costs so much a point.
  mutating func add(_ line: Segment, weight: Double) {
    let (from, to) = (position(line.from), position(line.to))
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    guard dx.isFinite, dy.isFinite else { return }
    let cost = line.length * weight
    // From each crossing of a cell's edge to the next.
    var shares = [0.0, 1]
    for (start, step, count) in [(from.x, dx, columns), (from.y, dy, rows)] where step != 0 {
      let first = max(0, min(start, start + step).rounded(.up))
      let last = min(Double(count), max(start, start + step).rounded(.down))
      guard first <= last else { continue }
      shares += (Int(first)...Int(last)).map { (Double($0) - start) / step }
    }
    shares.sort()
    for (low, high) in zip(shares, shares.dropFirst()) where high > low {
      let middle = (low + high) / 2
      add(cost * (high - low), x: from.x + dx * middle, y: from.y + dy * middle)
    }
  }

  /// Adds a rectangle that costs so much altogether, the same everywhere.
  mutating func add(_ box: Rectangle, cost: Double) {
    let (from, to) = (
      position(Point(x: box.minX, y: box.minY)), position(Point(x: box.maxX, y: box.maxY))
    )
    guard to.x > from.x, to.y > from.y, (to.x - from.x).isFinite, (to.y - from.y).isFinite else {
      return
    }
    func parts(_ low: Double, _ high: Double, _ count: Int) -> [(cell: Double, share: Double)] {
      let first = max(0, low.rounded(.down))
      let last = min(Double(count), high.rounded(.up))
      guard first < last else { return [] }
      return (Int(first)..<Int(last)).map { cell in
        let inside = min(high, Double(cell + 1)) - max(low, Double(cell))
        return (Double(cell), inside / (high - low))
      }
    }
    let across = parts(from.x, to.x, columns)
    for down in parts(from.y, to.y, rows) {
      for part in across { add(cost * down.share * part.share, x: part.cell, y: down.cell) }
    }
  }

  /// In cells from the upper left corner.
  private func position(_ point: Point) -> Point {
    Point(x: (point.x - left) / cell, y: (point.y - top) / cell)
  }

  private mutating func add(_ cost: Double, x: Double, y: Double) {
    guard x >= 0, y >= 0, x < Double(columns), y < Double(rows) else { return }
    costs[(Int(y) + 1) * (columns + 1) + Int(x) + 1] += cost
  }

  /// Sums the costs up; to be called when all are there and before any question.
  mutating func sumUp() {
    let width = columns + 1
    costs.withUnsafeMutableBufferPointer { costs in
      for row in 1...rows {
        var sum = 0.0
        for index in (row * width + 1)..<((row + 1) * width) {
          sum += costs[index]
          costs[index] = costs[index - width] + sum
        }
      }
    }
  }

  /// What that costs which lies in a rectangle of the area.
  func cost(of box: Rectangle) -> Double {
    let (low, high) = (
      position(Point(x: box.minX, y: box.minY)), position(Point(x: box.maxX, y: box.maxY))
    )
    return costs.withUnsafeBufferPointer { costs in
      /// The cost of all above and to the left of a point.
      func sum(_ x: Double, _ y: Double) -> Double {
        let (column, row) = (min(Int(x), columns - 1), min(Int(y), rows - 1))
        let (right, down) = (x - Double(column), y - Double(row))
        let index = row * (columns + 1) + column
        let upper = costs[index] + (costs[index + 1] - costs[index]) * right
        let next = index + columns + 1
        let lower = costs[next] + (costs[next + 1] - costs[next]) * right
        return upper + (lower - upper) * down
      }
      let (left, right) = (bounded(low.x, columns), bounded(high.x, columns))
      let (top, bottom) = (bounded(low.y, rows), bounded(high.y, rows))
      return sum(right, bottom) - sum(right, top) - sum(left, bottom) + sum(left, top)
    }
  }

  private func bounded(_ position: Double, _ count: Int) -> Double {
    // Comparisons with what is not a number are false.
    position > 0 ? min(position, Double(count)) : 0
  }
}
