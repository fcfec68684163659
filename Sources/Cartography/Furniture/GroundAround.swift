internal import Drawing

/// How much of the ground around a place its neighbours take: their names, taken to be equally long, and the
/// lines that pass.
struct GroundAround {
  /// The ground that counts reaches so far from the place, in points.
  let reach: Double
  /// The ground that a name takes, in square points.
  let name: Double
  /// The width of the ground that a line takes, in points.
  let line: Double

  /// A place is crowded if more than this share of the ground around it is taken.
  private static let crowd = 1.0

  /// The measures for names of a size of type.
  init(textSize: Double) {
    reach = textSize * 3.2
    name = textSize * 5.5 * textSize * 1.2
    line = textSize * 0.4
  }

  /// The places that are crowded, in the order given.
  ///
  /// - Complexity: O(n (k + l)) for n places with k others in the same column and l straight parts of lines.
  func crowded(_ places: [Point], lines: [[Point]]) -> [Point] {
    let byX = places.indices.filter { places[$0].isFinite }.sorted {
      (places[$0].x, $0) < (places[$1].x, $1)
    }
    let parts = lines.flatMap { zip($0, $0.dropFirst()) }
    let ground = Double.pi * reach * reach * Self.crowd
    var found: Set<Int> = []
    var first = 0
    for place in byX {
      let point = places[place]
      while places[byX[first]].x < point.x - reach { first += 1 }
      let near = byX[first...].prefix { places[$0].x <= point.x + reach }
        .count { $0 != place && places[$0].distance(to: point) <= reach }
      var taken = Double(near) * name
      // Lines alone crowd nobody: an enlarged map parts places, not the lines of one of them.
      if taken * 2 > ground, taken <= ground {
        taken += line * parts.reduce(0) { $0 + length(of: $1, around: point) }
      }
      if taken > ground { found.insert(place) }
    }
    return places.indices.filter(found.contains).map { places[$0] }
  }

  /// The length of a straight part of a line on the ground around a place.
  private func length(of part: (Point, Point), around place: Point) -> Double {
    let (a, b) = part
    let whole = a.distance(to: b)
    guard whole > 0, whole.isFinite else { return 0 }
    let (dx, dy) = ((b.x - a.x) / whole, (b.y - a.y) / whole)
    let foot = (place.x - a.x) * dx + (place.y - a.y) * dy
    let aside = (place.x - a.x) * dy - (place.y - a.y) * dx
    guard abs(aside) < reach else { return 0 }
    let half = (reach * reach - aside * aside).squareRoot()
    return max(0, min(whole, foot + half) - max(0, foot - half))
  }
}
