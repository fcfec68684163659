internal import Drawing

/// How much of a rectangle of the sheet is land, from a raster with sums over all its rectangles
/// (F. C. Crow, "Summed-area tables for texture mapping", SIGGRAPH 1984, DOI 10.1145/800031.808600).
///
/// - Complexity: O(1) a question.
struct LandRaster: Sendable {
  /// The side of a cell in points.
  private static let cell = 2.0

  private let area: Rectangle
  private let columns: Int
  private let rows: Int
  private let sums: [Int32]

  /// Fills outlines of land inside an area of the sheet; a ring inside another is water.
  init(rings: [[Point]], area: Rectangle) {
    self.area = area
    columns = max(1, min(4_000, Int((area.width / LandRaster.cell).rounded(.up))))
    rows = max(1, min(4_000, Int((area.height / LandRaster.cell).rounded(.up))))
    var shores = [[Double]](repeating: [], count: rows)
    for ring in rings {
      guard var previous = ring.last else { continue }
      for corner in ring {
        defer { previous = corner }
        guard corner.isFinite, previous.isFinite, corner.y != previous.y else { continue }
        let low = min(corner.y, previous.y)
        let high = max(corner.y, previous.y)
        let slope = (corner.x - previous.x) / (corner.y - previous.y)
        // A row is crossed if its middle lies between the ends.
        let first = ((low - area.minY) / LandRaster.cell - 0.5).rounded(.up)
        let last = ((high - area.minY) / LandRaster.cell - 0.5).rounded(.up) - 1
        guard last >= 0, first < Double(rows) else { continue }
        for row in Int(max(0, first))...max(Int(max(0, first)), Int(min(Double(rows - 1), last))) {
          let y = area.minY + (Double(row) + 0.5) * LandRaster.cell
          guard low <= y, y < high else { continue }
          shores[row].append(previous.x + (y - previous.y) * slope)
        }
      }
    }
    var sums = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
    for row in 0..<rows {
      shores[row].sort()
      var next = 0
      var isLand = false
      var sum: Int32 = 0
      for column in 0..<columns {
        let x = area.minX + (Double(column) + 0.5) * LandRaster.cell
        while next < shores[row].count, shores[row][next] <= x {
          isLand.toggle()
          next += 1
        }
        sum += isLand ? 1 : 0
        sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + sum
      }
    }
    self.sums = sums
  }

  /// The share of a rectangle that is land, from 0 to 1; of a rectangle outside the area that of the
  /// nearest cell.
  func landShare(of box: Rectangle) -> Double {
    let (left, right) = range(box.minX - area.minX, box.maxX - area.minX, columns)
    let (top, bottom) = range(box.minY - area.minY, box.maxY - area.minY, rows)
    func sum(_ row: Int, _ column: Int) -> Int32 { sums[row * (columns + 1) + column] }
    let land = sum(bottom, right) - sum(top, right) - sum(bottom, left) + sum(top, left)
    return Double(land) / Double((right - left) * (bottom - top))
  }

  private func range(_ low: Double, _ high: Double, _ count: Int) -> (Int, Int) {
    let limit = Double(count - 1)
    let first = Int(max(0, min(limit, (low / LandRaster.cell).rounded(.down))))
    let last = Int(max(0, min(limit, (high / LandRaster.cell).rounded(.up) - 1)))
    return (first, max(first, last) + 1)
  }
}
