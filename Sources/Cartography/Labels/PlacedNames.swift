internal import Drawing

/// The space that names and their leader lines take, as it changes while places are searched.
struct PlacedNames {
  /// The free space between two names of one line, in points.
  static let gap = Size(width: 2.2, height: 0.3)

  /// Leader lines do not come nearer to each other than this, in points.
  static let leaderGap = 0.9

  private let grid: CellGrid
  private var cells: [[Int32]]
  private var boxes: [Rectangle]
  private var leaders: [Segment?]
  private var stamps: [Int32]
  private var stamp: Int32 = 0

  /// Prepares the space of an area for a number of names.
  init(over area: Rectangle, count: Int) {
    grid = CellGrid(over: area, cell: 14)
    cells = Array(repeating: [], count: grid.count)
    let nowhere = Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
    boxes = Array(repeating: nowhere, count: count)
    leaders = Array(repeating: nil, count: count)
    stamps = Array(repeating: 0, count: count)
  }

  /// Gives a name its place.
  mutating func insert(_ name: Int, _ place: LabelCandidate) {
    boxes[name] = place.box
    leaders[name] = place.leader
    forEachCell(of: place) { cells[$0].append(Int32(name)) }
  }

  /// Takes a name's place away.
  mutating func remove(_ name: Int, _ place: LabelCandidate) {
    forEachCell(of: place) { cell in
      guard let index = cells[cell].lastIndex(of: Int32(name)) else { return }
      cells[cell].swapAt(index, cells[cell].count - 1)
      cells[cell].removeLast()
    }
  }

  /// The cells of the text, then those of the leader line; a cell may come twice.
  @inline(__always)
  private func forEachCell(of place: LabelCandidate, _ body: (Int) -> Void) {
    let box = place.box
    let last = grid.column(box.maxX)
    for row in grid.row(box.minY)...grid.row(box.maxY) {
      for column in grid.column(box.minX)...last { body(row * grid.columns + column) }
    }
    guard let leader = place.leader else { return }
    let (low, high) =
      leader.from.y <= leader.to.y ? (leader.from, leader.to) : (leader.to, leader.from)
    let slope = high.y > low.y ? (high.x - low.x) / (high.y - low.y) : 0
    for row in grid.row(low.y)...grid.row(high.y) {
      let span = grid.span(ofRow: row)
      let start = slope == 0 ? low.x : low.x + (max(low.y, span.low) - low.y) * slope
      let end = slope == 0 ? high.x : low.x + (min(high.y, span.high) - low.y) * slope
      let last = grid.column(max(start, end))
      for column in grid.column(min(start, end))...last { body(row * grid.columns + column) }
    }
  }

  /// The names that are in the way of a place for `name`, each once, in ascending order.
  ///
  /// - Returns: Whether there are at most `limit` of them; if not, `found` lacks some.
  mutating func conflicts(
    of place: LabelCandidate, for name: Int, limit: Int, found: inout [Int]
  ) -> Bool {
    found.removeAll(keepingCapacity: true)
    stamp &+= 1
    stamps[name] = stamp
    let wide = Rectangle(
      minX: place.box.minX - PlacedNames.gap.width, minY: place.box.minY - PlacedNames.gap.height,
      maxX: place.box.maxX + PlacedNames.gap.width, maxY: place.box.maxY + PlacedNames.gap.height)
    var question = place
    question.box = wide
    var isWithin = true
    forEachCell(of: question) { cell in
      guard isWithin else { return }
      for item in cells[cell] {
        let other = Int(item)
        guard stamps[other] != stamp else { continue }
        stamps[other] = stamp
        guard PlacedNames.clash(wide, place, boxes[other], leaders[other]) else { continue }
        found.append(other)
        if found.count > limit {
          isWithin = false
          return
        }
      }
    }
    if isWithin && found.count > 1 { found.sort() }
    return isWithin
  }

  private static func clash(
    _ wide: Rectangle, _ place: LabelCandidate, _ box: Rectangle, _ leader: Segment?
  ) -> Bool {
    if wide.intersects(box) { return true }
    if let leader {
      if leader.length(inside: place.box.inset(by: -0.4)) > 0 { return true }
      if let own = place.leader, own.comes(within: leaderGap, of: leader) { return true }
    }
    if let own = place.leader, own.length(inside: box.inset(by: -0.4)) > 0 { return true }
    return false
  }
}
