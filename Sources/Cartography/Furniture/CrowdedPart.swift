internal import Drawing

/// The parts of a map where places stand closest together, as far as geography alone tells: the names as they
/// are written in a language have no say.
struct CrowdedPart {
  /// The part, in points of the sheet.
  var box: Rectangle
  /// How many crowded places lie in it.
  var count: Int

  /// Fewer crowded places need no enlarged map in any case.
  private static let fewest = 5
  /// The largest share of the map's width and height that a part takes.
  private static let largest = 0.11
  /// The smallest.
  private static let smallest = 0.08
  /// The space around the outermost places, in points.
  private static let margin = 7.0

  /// The least number of crowded places that need an enlarged map: more than have room for their names around
  /// a window of the largest size, at lines so far apart.
  static func least(on area: Rectangle, leading: Double) -> Int {
    let around = 2 * (area.width + area.height) * largest / max(leading, 1)
    return max(fewest, Int(min(around, 10_000)) + 1)
  }

  /// The fullest windows of the largest size, each the fullest that those before it leave; the first of equal
  /// ones from the left and from the top.
  ///
  /// - Parameters:
  ///   - points: the crowded places.
  ///   - least: a part holds at least so many of them.
  ///   - most: so many parts are wanted at most.
  /// - Complexity: O(m n² log n) for n places and m parts.
  static func parts(
    of area: Rectangle, around points: [Point], least: Int, most: Int
  ) -> [CrowdedPart] {
    var rest = points.filter(area.contains)
    var parts: [CrowdedPart] = []
    while parts.count < most, let part = fullest(of: area, around: rest), part.count >= least {
      parts.append(part)
      rest.removeAll(where: part.box.contains)
    }
    return parts
  }

  private static func fullest(of area: Rectangle, around points: [Point]) -> CrowdedPart? {
    let width = area.width * largest - 2 * margin
    let height = area.height * largest - 2 * margin
    guard width > 0, height > 0 else { return nil }
    let byX = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    var best: (count: Int, inside: ArraySlice<Point>)?
    for (first, left) in byX.enumerated() {
      let column = byX[first...].prefix { $0.x <= left.x + width }
        .sorted { ($0.y, $0.x) < ($1.y, $1.x) }
      guard column.count > best?.count ?? 0 else { continue }
      var end = 0
      for (start, top) in column.enumerated() {
        while end < column.count, column[end].y <= top.y + height { end += 1 }
        if end - start > best?.count ?? 0 { best = (end - start, column[start..<end]) }
      }
    }
    guard let best,
      let box = Path(polyline: Array(best.inside)).controlBounds?.inset(by: -margin)
    else { return nil }
    let wide = max(0, area.width * smallest - box.width) / 2
    let high = max(0, area.height * smallest - box.height) / 2
    return CrowdedPart(
      box: Rectangle(
        minX: max(area.minX, box.minX - wide), minY: max(area.minY, box.minY - high),
        maxX: min(area.maxX, box.maxX + wide), maxY: min(area.maxY, box.maxY + high)),
      count: best.count)
  }
}
