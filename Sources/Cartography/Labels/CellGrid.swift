internal import Drawing

/// Square cells over an area, numbered row by row; what lies outside counts to the cells at the edge.
struct CellGrid: Sendable {
  private let left: Double
  private let top: Double
  private let perCell: Double
  /// The number of cells in a row.
  let columns: Int
  /// The number of rows.
  let rows: Int

  /// Divides an area into cells of a size in points.
  init(over area: Rectangle, cell: Double) {
    left = area.minX
    top = area.minY
    perCell = 1 / cell
    columns = max(1, min(4_096, Int((area.width * perCell).rounded(.up))))
    rows = max(1, min(4_096, Int((area.height * perCell).rounded(.up))))
  }

  /// The number of cells.
  var count: Int { columns * rows }

  /// The column of an abscissa.
  @inline(__always)
  func column(_ x: Double) -> Int { CellGrid.index((x - left) * perCell, columns) }

  /// The row of an ordinate.
  @inline(__always)
  func row(_ y: Double) -> Int { CellGrid.index((y - top) * perCell, rows) }

  @inline(__always)
  private static func index(_ position: Double, _ count: Int) -> Int {
    // Comparisons with what is not a number are false.
    position >= Double(count) ? count - 1 : position > 0 ? Int(position) : 0
  }
}

/// A straight line between two points.
struct Segment: Hashable, Sendable {
  /// Where it begins.
  var from: Point
  /// Where it ends.
  var to: Point

  /// Its length in points.
  var length: Double { from.distance(to: to) }

  /// The smallest rectangle around it.
  var bounds: Rectangle {
    Rectangle(
      minX: min(from.x, to.x), minY: min(from.y, to.y), maxX: max(from.x, to.x),
      maxY: max(from.y, to.y))
  }

  /// Whether it runs through a rectangle: no axis parts them.
  @inline(__always)
  func crosses(_ box: Rectangle) -> Bool {
    guard max(from.x, to.x) > box.minX, min(from.x, to.x) < box.maxX,
      max(from.y, to.y) > box.minY, min(from.y, to.y) < box.maxY
    else { return false }
    let dx = to.x - from.x
    let dy = to.y - from.y
    let across = dx * ((box.minY + box.maxY) * 0.5 - from.y)
    let along = dy * ((box.minX + box.maxX) * 0.5 - from.x)
    let reach = (dx.magnitude * (box.maxY - box.minY) + dy.magnitude * (box.maxX - box.minX)) * 0.5
    return (across - along).magnitude < reach
  }

  /// How much of it lies inside a rectangle, in points (Y.-D. Liang and B. A. Barsky, "A new concept
  /// and method for line clipping", ACM Transactions on Graphics 3(1), 1984,
  /// DOI 10.1145/357332.357333).
  func length(inside box: Rectangle) -> Double {
    let dx = to.x - from.x
    let dy = to.y - from.y
    // Most lines pass at one side of all corners; by far more than the numbers are rounded.
    let across = dx * ((box.minY + box.maxY) * 0.5 - from.y)
    let along = dy * ((box.minX + box.maxX) * 0.5 - from.x)
    let reach = (dx.magnitude * (box.maxY - box.minY) + dy.magnitude * (box.maxX - box.minX)) * 0.5
    if (across - along).magnitude > reach + (across.magnitude + along.magnitude + reach) * 1e-9 {
      return 0
    }
    var enter = 0.0
    var leave = 1.0
    func cut(_ p: Double, _ q: Double) -> Bool {
      if p == 0 { return q >= 0 }
      if p < 0 { enter = max(enter, q / p) } else { leave = min(leave, q / p) }
      return enter < leave
    }
    guard cut(-dx, from.x - box.minX), cut(dx, box.maxX - from.x), cut(-dy, from.y - box.minY),
      cut(dy, box.maxY - from.y)
    else { return 0 }
    return (leave - enter) * (dx * dx + dy * dy).squareRoot()
  }

  /// The distance of a point from the line.
  func distance(to point: Point) -> Double {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let square = dx * dx + dy * dy
    let share =
      square > 0 ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / square : 0
    let bounded = max(0, min(1, share))
    return point.distance(to: Point(x: from.x + dx * bounded, y: from.y + dy * bounded))
  }

  /// Whether the two lines cross or come nearer to each other than a distance.
  func comes(within distance: Double, of other: Segment) -> Bool {
    guard bounds.inset(by: -distance).intersects(other.bounds) else { return false }
    return crosses(other) || self.distance(to: other.from) < distance
      || self.distance(to: other.to) < distance || other.distance(to: from) < distance
      || other.distance(to: to) < distance
  }

  /// Whether the two lines run through each other; sharing an end is not crossing.
  func crosses(_ other: Segment) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(from, to, other.from) * side(from, to, other.to) < 0
      && side(other.from, other.to, from) * side(other.from, other.to, to) < 0
  }
}
