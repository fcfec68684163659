internal import Drawing

/// The push of all lines on each other, by how near and how parallel they are.
///
/// Each two parts of lines are looked at once, for both of their lines.
struct LineForces {
  /// The push on each lane, positive to the left of its way.
  let onLanes: [Double]

  /// How far a force between lines reaches, in points.
  static let reach = 30.0

  /// A part of a line.
  private struct Part {
    var x: Double
    var y: Double
    /// The direction, a unit vector.
    var dx: Double
    var dy: Double
    var lane: Int
  }

  /// What the parts of a lane need to know of it.
  private struct Lane {
    var normal: Vector
    var facts: FlowLane.Facts
    var isFree: Bool
  }

  /// Adds up the forces between all lanes of a field of which one at least is free.
  ///
  /// - Complexity: O(s n) for s samples of all lanes and n samples in reach of each.
  init(_ field: FlowField) {
    let bounds = Path(polyline: field.nodes.points).controlBounds ?? field.window
    let grid = CellGrid(
      over: bounds, cell: max(LineForces.reach, max(bounds.width, bounds.height) / 1_000))
    var parts: [Part] = []
    var lanes: [Lane] = []
    var counts: [Double] = []
    for (index, lane) in field.lanes.enumerated() {
      let samples = FlowForces.samples(of: lane)
      for (a, b) in zip(samples, samples.dropFirst()) {
        let part = FlowSegments.Segment(a, b, lane: index)
        parts.append(
          Part(
            x: part.middle.x, y: part.middle.y, dx: part.direction.dx, dy: part.direction.dy,
            lane: index))
      }
      lanes.append(
        Lane(normal: FlowForces.normal(of: lane), facts: field.facts[index], isFree: lane.isFree))
      counts.append(Double(samples.count - 1))
    }
    let (sorted, starts) = LineForces.sorted(parts, in: grid)
    var forces = Array(repeating: 0.0, count: lanes.count)
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let cell = row * grid.columns + column
        let isLast = column == grid.columns - 1
        // The rest of this cell with the next one, then the three cells below.
        let besideEnd = starts[isLast ? cell + 1 : cell + 2]
        var below = 0..<0
        if row < grid.rows - 1 {
          let next = cell + grid.columns
          below = starts[column == 0 ? next : next - 1]..<starts[isLast ? next + 1 : next + 2]
        }
        for index in starts[cell]..<starts[cell + 1] {
          for range in [index + 1..<besideEnd, below] {
            for other in range {
              LineForces.push(sorted[index], sorted[other], lanes, &forces)
            }
          }
        }
      }
    }
    onLanes = zip(forces, counts).map { $0 / $1 }
  }

  /// Adds what two parts do to their lanes.
  @inline(__always)
  private static func push(_ a: Part, _ b: Part, _ lanes: [Lane], _ forces: inout [Double]) {
    let dx = a.x - b.x
    let dy = a.y - b.y
    let square = dx * dx + dy * dy
    guard square < reach * reach, square > 1e-12, a.lane != b.lane else { return }
    let (own, other) = (lanes[a.lane], lanes[b.lane])
    guard own.isFree || other.isFree else { return }
    let distance = square.squareRoot()
    let nearness = 1 - distance / reach
    let strength =
      nearness * nearness * (a.dx * b.dx + a.dy * b.dy).magnitude
      * own.facts.weight(beside: other.facts) / distance
    forces[a.lane] += strength * (dx * own.normal.dx + dy * own.normal.dy)
    forces[b.lane] -= strength * (dx * other.normal.dx + dy * other.normal.dy)
  }

  /// The parts in the order of their cells, and where each cell begins among them.
  private static func sorted(_ parts: [Part], in grid: CellGrid) -> (parts: [Part], starts: [Int]) {
    let cells = parts.map { grid.cell(of: Point(x: $0.x, y: $0.y)) }
    var starts = Array(repeating: 0, count: grid.count + 1)
    for cell in cells { starts[cell + 1] += 1 }
    for cell in 0..<grid.count { starts[cell + 1] += starts[cell] }
    var next = starts
    var sorted = parts
    for (part, cell) in zip(parts, cells) {
      sorted[next[cell]] = part
      next[cell] += 1
    }
    return (sorted, starts)
  }
}
