internal import Drawing

/// Where on a map nothing stands yet, as square cells: what has to stay free of names for
/// orientation, and what such names had better not cross.
///
/// - Complexity: O(cells of a box) a question.
struct FreeSpace: Sendable {
  /// No map has more cells than this by much; large ones have larger cells.
  private static let mostCells = 1_000_000.0

  private static let blocked: UInt8 = 1
  private static let busy: UInt8 = 2

  /// The cells of an area.
  struct Grid {
    let area: Rectangle
    let cell: Double
    let columns: Int
    let rows: Int

    /// The column of a place, or the nearest.
    func column(_ x: Double) -> Int {
      Int(max(0, min(Double(columns - 1), (x - area.minX) / cell)))
    }

    /// The row of a place, or the nearest.
    func row(_ y: Double) -> Int {
      Int(max(0, min(Double(rows - 1), (y - area.minY) / cell)))
    }
  }

  let grid: Grid
  private var marks: [UInt8]

  private var area: Rectangle { grid.area }
  private var cell: Double { grid.cell }
  private var columns: Int { grid.columns }

  /// An area of the sheet with nothing in it.
  init(area: Rectangle) {
    let size = area.width * area.height
    let cell = max(1, (size / FreeSpace.mostCells).squareRoot())
    grid = Grid(
      area: area, cell: cell, columns: max(1, Int((area.width / cell).rounded(.up))),
      rows: max(1, Int((area.height / cell).rounded(.up))))
    marks = Array(repeating: 0, count: grid.columns * grid.rows)
  }

  /// Keeps names off a rectangle and what lies within a distance of it.
  mutating func block(_ box: Rectangle, margin: Double = 0) {
    // What is asked for are samples, up to a cell apart.
    let box = box.inset(by: -margin - cell)
    guard box.minX <= area.maxX, box.maxX >= area.minX, box.minY <= area.maxY,
      box.maxY >= area.minY
    else { return }
    for row in row(box.minY)...row(box.maxY) {
      for column in column(box.minX)...column(box.maxX) {
        marks[row * columns + column] |= FreeSpace.blocked
      }
    }
  }

  /// Keeps names off a line and what lies within a distance of it.
  mutating func block(_ line: [Point], reach: Double) { mark(line, reach, FreeSpace.blocked) }

  /// Keeps names off a turned box and what lies within a distance of it.
  mutating func block(_ box: TurnedBox, margin: Double) {
    block([box.point(-0.5, 0), box.point(0.5, 0)], reach: box.height / 2 + margin)
  }

  /// Makes names prefer places off a line.
  mutating func discourage(_ line: [Point]) { mark(line, 0.4, FreeSpace.busy) }

  private mutating func mark(_ line: [Point], _ reach: Double, _ value: UInt8) {
    let reach = reach + cell * 1.4
    for index in line.indices.dropFirst() {
      let (start, end) = (line[index - 1], line[index])
      guard start.isFinite, end.isFinite else { continue }
      // Long lines in pieces, so that few cells beside them are looked at.
      let pieces = max(1, Int((start.distance(to: end) / 16).rounded(.up)))
      for piece in 0..<pieces {
        func point(_ number: Int) -> Point {
          let share = Double(number) / Double(pieces)
          return Point(
            x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
        }
        mark(Segment(from: point(piece), to: point(piece + 1)), reach, value)
      }
    }
  }

  private mutating func mark(_ segment: Segment, _ reach: Double, _ value: UInt8) {
    let box = segment.bounds.inset(by: -reach)
    guard box.minX <= area.maxX, box.maxX >= area.minX, box.minY <= area.maxY,
      box.maxY >= area.minY
    else { return }
    for row in row(box.minY)...row(box.maxY) {
      for column in column(box.minX)...column(box.maxX) {
        let middle = Point(
          x: area.minX + (Double(column) + 0.5) * cell, y: area.minY + (Double(row) + 0.5) * cell)
        if segment.isNear(middle, square: reach * reach) { marks[row * columns + column] |= value }
      }
    }
  }

  /// How much of a box lies on lines that names had better not cross, from 0 to 1; `nil` where the
  /// box is not free or leaves the area.
  func busyShare(of box: TurnedBox) -> Double? {
    guard box.corners.allSatisfy({ $0.isFinite && area.contains($0) }) else { return nil }
    let samples = box.samples(step: cell)
    var count = 0
    for point in samples {
      let mark = marks[row(point.y) * columns + column(point.x)]
      if mark & FreeSpace.blocked != 0 { return nil }
      if mark & FreeSpace.busy != 0 { count += 1 }
    }
    return samples.isEmpty ? nil : Double(count) / Double(samples.count)
  }

  /// Whether names are kept off a cell.
  func isBlocked(row: Int, column: Int) -> Bool {
    marks[row * columns + column] & FreeSpace.blocked != 0
  }

  private func column(_ x: Double) -> Int { grid.column(x) }

  private func row(_ y: Double) -> Int { grid.row(y) }
}
