internal import Geodata

/// Makes lines of the rings of polygons, each stretch that two polygons share only once.
struct BoundaryLines {
  private struct Step: Hashable {
    let a: Coordinate
    let b: Coordinate

    init(_ one: Coordinate, _ other: Coordinate) {
      let inOrder = (one.longitude, one.latitude) < (other.longitude, other.latitude)
      (a, b) = inOrder ? (one, other) : (other, one)
    }
  }

  private var seen: Set<Step> = []

  /// The stretches of a ring that no ring before it had.
  mutating func lines(of ring: [Coordinate]) -> [[Coordinate]] {
    var lines: [[Coordinate]] = []
    var line: [Coordinate] = []
    for (start, end) in zip(ring, ring.dropFirst()) where start != end {
      if seen.insert(Step(start, end)).inserted {
        if line.isEmpty { line = [start] }
        line.append(end)
      } else if !line.isEmpty {
        lines.append(line)
        line = []
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
