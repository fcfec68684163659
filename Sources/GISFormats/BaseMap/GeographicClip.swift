internal import Geodata

/// Cuts rings and lines at the edges of a box.
struct GeographicClip {
  /// The box to cut at.
  let box: GeographicBox
  /// Degrees between the vertices that are put on an edge, so that it bends with the map.
  private static let edgeStep = 0.5

  /// The part of a ring inside the box, closed, or nothing if none is.
  ///
  /// Parts that hang together outside the box stay together by lines along its edges. Those
  /// enclose nothing, and are recognised by lying on an edge.
  /// - SeeAlso: I. Sutherland and G. Hodgman, Reentrant Polygon Clipping, CACM 17 (1974).
  func ring(_ ring: [Coordinate]) -> [Coordinate]? {
    var result = ring
    if ring.first == ring.last { result.removeLast() }
    for edge in edges where !result.isEmpty { result = cut(result, at: edge) }
    guard result.count > 2 else { return nil }
    result.append(result[0])
    guard abs(Self.signedArea(of: result)) > 1e-12 else { return nil }
    return withVerticesOnEdges(result)
  }

  /// The parts of a line inside the box.
  func line(_ line: [Coordinate]) -> [[Coordinate]] {
    var parts: [[Coordinate]] = []
    var part: [Coordinate] = []
    for (start, end) in zip(line, line.dropFirst()) {
      guard let (first, last) = segment(start, end) else { continue }
      if part.last != first {
        if part.count > 1 { parts.append(part) }
        part = [first]
      }
      if last != first { part.append(last) }
    }
    if part.count > 1 { parts.append(part) }
    return parts
  }

  /// The area of a closed ring in square degrees; positive if it runs counterclockwise.
  static func signedArea(of ring: [Coordinate]) -> Double {
    guard let origin = ring.first else { return 0 }
    var twice = 0.0
    for (a, b) in zip(ring, ring.dropFirst()) {
      twice +=
        (a.longitude - origin.longitude) * (b.latitude - origin.latitude)
        - (b.longitude - origin.longitude) * (a.latitude - origin.latitude)
    }
    return twice / 2
  }

  /// One edge: which axis it is on, where, and on which side the inside is.
  private struct Edge {
    let isMeridian: Bool
    let place: Double
    let insideIsGreater: Bool

    /// How far inside a position is, in degrees; negative if it is outside.
    func depth(_ position: Coordinate) -> Double {
      let distance = (isMeridian ? position.longitude : position.latitude) - place
      return insideIsGreater ? distance : -distance
    }

    /// Where the line between two positions on different sides meets the edge.
    func crossing(_ a: Coordinate, _ b: Coordinate) -> Coordinate {
      let share = depth(a) / (depth(a) - depth(b))
      return isMeridian
        ? Coordinate(
          longitude: place, latitude: a.latitude + share * (b.latitude - a.latitude))
        : Coordinate(
          longitude: a.longitude + share * (b.longitude - a.longitude), latitude: place)
    }
  }

  private var edges: [Edge] {
    [
      Edge(isMeridian: true, place: box.west, insideIsGreater: true),
      Edge(isMeridian: true, place: box.east, insideIsGreater: false),
      Edge(isMeridian: false, place: box.south, insideIsGreater: true),
      Edge(isMeridian: false, place: box.north, insideIsGreater: false),
    ]
  }

  private func cut(_ ring: [Coordinate], at edge: Edge) -> [Coordinate] {
    var result: [Coordinate] = []
    result.reserveCapacity(ring.count)
    var previous = ring[ring.count - 1]
    for position in ring {
      switch (edge.depth(previous) >= 0, edge.depth(position) >= 0) {
      case (true, true): result.append(position)
      case (true, false): result.append(edge.crossing(previous, position))
      case (false, true):
        result.append(edge.crossing(previous, position))
        result.append(position)
      case (false, false): break
      }
      previous = position
    }
    return result
  }

  private func segment(_ start: Coordinate, _ end: Coordinate) -> (Coordinate, Coordinate)? {
    var (first, last) = (start, end)
    for edge in edges {
      switch (edge.depth(first) >= 0, edge.depth(last) >= 0) {
      case (true, true): break
      case (true, false): last = edge.crossing(first, last)
      case (false, true): first = edge.crossing(first, last)
      case (false, false): return nil
      }
    }
    return (first, last)
  }

  /// The ring with vertices on the long stretches along the box's edges, at whole steps.
  private func withVerticesOnEdges(_ ring: [Coordinate]) -> [Coordinate] {
    var result: [Coordinate] = [ring[0]]
    for (a, b) in zip(ring, ring.dropFirst()) {
      if a.longitude == b.longitude, a.longitude == box.west || a.longitude == box.east {
        for latitude in Self.steps(from: a.latitude, to: b.latitude) {
          result.append(Coordinate(longitude: a.longitude, latitude: latitude))
        }
      } else if a.latitude == b.latitude, a.latitude == box.south || a.latitude == box.north {
        for longitude in Self.steps(from: a.longitude, to: b.longitude) {
          result.append(Coordinate(longitude: longitude, latitude: a.latitude))
        }
      }
      result.append(b)
    }
    return result
  }

  /// The whole steps strictly between two numbers, in the direction from the first to the second.
  private static func steps(from start: Double, to end: Double) -> [Double] {
    let first = (min(start, end) / edgeStep).rounded(.down) + 1
    let last = (max(start, end) / edgeStep).rounded(.up) - 1
    guard first <= last else { return [] }
    let steps = stride(from: first, through: last, by: 1).map { $0 * edgeStep }
    return start < end ? steps : steps.reversed()
  }
}
