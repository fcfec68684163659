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

  /// The number of the cell of a point.
  @inline(__always)
  func cell(of point: Point) -> Int { row(point.y) * columns + column(point.x) }

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

  /// Whether a point is nearer to the line than a distance, given by its square.
  @inline(__always)
  func isNear(_ point: Point, square limit: Double) -> Bool {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let (px, py) = (point.x - from.x, point.y - from.y)
    let square = dx * dx + dy * dy
    let share = px * dx + py * dy
    if share <= 0 { return px * px + py * py < limit }
    if share >= square {
      let (ex, ey) = (px - dx, py - dy)
      return ex * ex + ey * ey < limit
    }
    let across = px * dy - py * dx
    return across * across < limit * square
  }

  /// Whether the two lines cross or come nearer to each other than a distance.
  @inline(__always)
  func comes(within distance: Double, of other: Segment) -> Bool {
    guard min(from.x, to.x) - distance < max(other.from.x, other.to.x),
      max(from.x, to.x) + distance > min(other.from.x, other.to.x),
      min(from.y, to.y) - distance < max(other.from.y, other.to.y),
      max(from.y, to.y) + distance > min(other.from.y, other.to.y)
    else { return false }
    let square = distance * distance
    return isNear(other.from, square: square) || isNear(other.to, square: square)
      || other.isNear(from, square: square) || other.isNear(to, square: square) || crosses(other)
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
