internal import Drawing

/// The short parts of all lines in a grid of square cells, so that those near a point are found
/// without looking at the others. Parts can be moved.
///
/// Each cell keeps what rules most of its parts out in chunks of eight, of which all eight are tested at
/// once.
struct FlowSegments {
  /// A short straight part of a line.
  struct Segment {
    /// The beginning and the end.
    var a: Point
    var b: Point
    /// The middle.
    var middle: Point
    /// The direction (unit vector) and the length in points.
    var direction: Vector
    var length: Double
    /// The line that it belongs to.
    var lane: Int

    init(_ a: Point, _ b: Point, lane: Int) {
      self.a = a
      self.b = b
      self.lane = lane
      middle = Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
      length = a.distance(to: b)
      direction =
        length > 0
        ? Vector(dx: (b.x - a.x) / length, dy: (b.y - a.y) / length) : Vector(dx: 1, dy: 0)
    }
  }

  private let origin: Point
  private let cell: Double
  private let grid: CellGrid
  private(set) var segments: [Segment] = []
  /// The first chunk of each cell, the only one that is not full; -1 for none.
  private var first: [Int32]
  private var chunks: [Chunk] = []
  /// The chunks that no cell uses.
  private var spare: [Int32] = []
  /// The cell of each part, and its place among those of all chunks.
  private var cells: [Int32] = []
  private var slots: [Int32] = []

  /// What rules parts out, of eight parts of a cell.
  private struct Chunk {
    /// The middles, from the origin of the grid; infinitely far away where there is no part.
    var x = SIMD8<Float>(repeating: .infinity)
    var y = SIMD8<Float>(repeating: .infinity)
    /// Half of the lengths.
    var half = SIMD8<Float>(repeating: 0)
    var parts = SIMD8<Int32>(repeating: -1)
    var count = 0
    /// The next chunk of the cell; -1 for none.
    var next: Int32 = -1

    static let size = 8
  }

  /// Makes an empty grid.
  ///
  /// - Parameters:
  ///   - bounds: the space that the lines take; what lies outside counts to the outermost cells.
  ///   - cell: the side of a cell in points; at least the length of the longest part, so that parts
  ///     that touch lie in neighbouring cells.
  init(bounds: Rectangle, cell: Double) {
    origin = Point(x: bounds.minX, y: bounds.minY)
    self.cell = max(cell, max(bounds.width, bounds.height) / 1_000, 0.1)
    grid = CellGrid(over: bounds, cell: self.cell)
    first = Array(repeating: -1, count: grid.count)
  }

  /// Inside the bounds, parts further from a point than this are not handed over, in points; outside, what
  /// lies so far off cannot meet it (`mayMeet`).
  var reach: Double { 2 * cell * 2.0.squareRoot() }

  /// Adds the parts of a line; returns where they are kept.
  mutating func add(_ points: [Point], lane: Int) -> Range<Int> {
    let start = segments.count
    for index in points.indices.dropFirst() {
      segments.append(Segment(points[index - 1], points[index], lane: lane))
      cells.append(-1)
      slots.append(-1)
      link(segments.count - 1)
    }
    return start..<segments.count
  }

  /// Moves the parts of a line to new points; as many as before.
  mutating func move(_ range: Range<Int>, to points: [Point]) {
    precondition(points.count == range.count + 1, "a line keeps the number of its parts")
    for (offset, index) in range.enumerated() {
      unlink(index)
      segments[index] = Segment(points[offset], points[offset + 1], lane: segments[index].lane)
      link(index)
    }
  }

  /// Hands over each part whose middle lies in the cell of a point or in one of the eight around it.
  @inline(__always)
  func forEach(near point: Point, _ body: (Segment) -> Void) {
    forEachChunk(near: point) { chunk in
      for slot in 0..<chunk.count { body(segments[Int(chunk.parts[slot])]) }
    }
  }

  /// Hands over the parts that may cross a part or run beside it within a distance, by how far their
  /// middles lie apart.
  @inline(__always)
  func forEach(near part: Segment, within distance: Double, _ body: (Segment) -> Void) {
    let x = SIMD8(repeating: Float(part.middle.x - origin.x))
    let y = SIMD8(repeating: Float(part.middle.y - origin.y))
    let own = SIMD8(repeating: Float(part.length * 0.5 + FlowSegments.slack))
    let square = SIMD8(repeating: Float(distance * distance + FlowSegments.slack))
    forEachChunk(near: part.middle) { chunk in
      let dx = chunk.x - x
      let dy = chunk.y - y
      let crossing = own + chunk.half
      let apart = dx * dx + dy * dy
      var near = FlowSegments.bits(
        (apart .<= crossing * crossing) .| (apart .<= chunk.half * chunk.half + square))
      while near != 0 {
        body(segments[Int(chunk.parts[near.trailingZeroBitCount])])
        near &= near - 1
      }
    }
  }

  /// What the numbers of chunks may be wrong by, in points and square points.
  private static let slack = 0.02

  /// A bit for each element of a mask.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD8<Int32>>) -> Int32 {
    SIMD8<Int32>(repeating: 0).replacing(
      with: SIMD8<Int32>(1, 2, 4, 8, 16, 32, 64, 128), where: mask
    ).wrappedSum()
  }

  @inline(__always)
  private func forEachChunk(near point: Point, _ body: (Chunk) -> Void) {
    let (column, row) = (grid.column(point.x), grid.row(point.y))
    for y in max(0, row - 1)...min(grid.rows - 1, row + 1) {
      for x in max(0, column - 1)...min(grid.columns - 1, column + 1) {
        var index = first[y * grid.columns + x]
        while index >= 0 {
          body(chunks[Int(index)])
          index = chunks[Int(index)].next
        }
      }
    }
  }

  private mutating func link(_ part: Int) {
    let middle = segments[part].middle
    let cell = grid.cell(of: middle)
    cells[part] = Int32(cell)
    var chunk = Int(first[cell])
    if chunk < 0 || chunks[chunk].count == Chunk.size {
      let next = first[cell]
      if let free = spare.popLast() {
        chunk = Int(free)
      } else {
        chunk = chunks.count
        chunks.append(Chunk())
      }
      chunks[chunk].next = next
      first[cell] = Int32(chunk)
    }
    let place = chunks[chunk].count
    chunks[chunk].x[place] = Float(middle.x - origin.x)
    chunks[chunk].y[place] = Float(middle.y - origin.y)
    chunks[chunk].half[place] = Float(segments[part].length * 0.5)
    chunks[chunk].parts[place] = Int32(part)
    chunks[chunk].count += 1
    slots[part] = Int32(chunk * Chunk.size + place)
  }

  /// Takes a part out of its cell; the last part of the cell's first chunk takes its place.
  private mutating func unlink(_ part: Int) {
    let cell = Int(cells[part])
    let last = Int(first[cell])
    let end = chunks[last].count - 1
    let (chunk, place) = Int(slots[part]).quotientAndRemainder(dividingBy: Chunk.size)
    chunks[chunk].x[place] = chunks[last].x[end]
    chunks[chunk].y[place] = chunks[last].y[end]
    chunks[chunk].half[place] = chunks[last].half[end]
    chunks[chunk].parts[place] = chunks[last].parts[end]
    slots[Int(chunks[last].parts[end])] = slots[part]
    chunks[last].x[end] = .infinity
    chunks[last].count = end
    if end == 0 {
      first[cell] = chunks[last].next
      spare.append(Int32(last))
    }
  }
}

extension FlowSegments.Segment {
  /// Whether two parts cross, touching ends aside.
  func crosses(_ other: FlowSegments.Segment) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a, b, other.a) * side(a, b, other.b) < 0
      && side(other.a, other.b, a) * side(other.a, other.b, b) < 0
  }

  /// Whether two parts cross, where a point on the other's line counts to its left: of lines in many
  /// parts each crossing is found once, also where it is at the end of a part.
  func crossesOnce(_ other: FlowSegments.Segment) -> Bool {
    func isLeft(_ p: Point, _ q: Point, _ r: Point) -> Bool {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) >= 0
    }
    return isLeft(a, b, other.a) != isLeft(a, b, other.b)
      && isLeft(other.a, other.b, a) != isLeft(other.a, other.b, b)
  }

  /// Whether two parts may cross or run beside each other within a distance, by how far their middles
  /// lie apart; a quick answer that rules most pairs out.
  func mayMeet(_ other: FlowSegments.Segment, within distance: Double) -> Bool {
    let dx = middle.x - other.middle.x
    let dy = middle.y - other.middle.y
    let half = other.length * 0.5 + 0.01
    let crossing = length * 0.5 + half
    return dx * dx + dy * dy <= max(crossing * crossing, half * half + distance * distance)
  }

  /// The cosine of the angle between two parts as lines, from 0 to 1.
  func parallelism(_ other: FlowSegments.Segment) -> Double {
    (direction.dx * other.direction.dx + direction.dy * other.direction.dy).magnitude
  }

  /// The distance of a point from the line of the part if the point lies beside the part; else nil.
  func distance(beside point: Point) -> Double? {
    let dx = point.x - middle.x
    let dy = point.y - middle.y
    guard (dx * direction.dx + dy * direction.dy).magnitude <= length * 0.5 + 0.01 else {
      return nil
    }
    return (dx * direction.dy - dy * direction.dx).magnitude
  }
}
