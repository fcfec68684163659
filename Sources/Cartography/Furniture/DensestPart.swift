internal import Drawing

/// The part of the map in which the most names are left out, small enough to be enlarged.
enum DensestPart {
  /// The largest share of the map's width and height that the part takes.
  private static let largest = 0.11
  /// The smallest.
  private static let smallest = 0.08
  /// The space around the outermost places, in points.
  private static let margin = 7.0
  /// More places than these are not searched.
  private static let limit = 160
  /// Fewer names left out need no inset.
  static let fewest = 3

  /// Searches windows of the largest size that begin at one of the points; the first of equal ones
  /// from the left and from the top.
  ///
  /// - Complexity: O(n³) for n points, at most 160 of them.
  static func part(of area: Rectangle, around all: [Point]) -> Rectangle? {
    let points = Array(all.filter(area.contains).prefix(limit))
    let width = area.width * largest - 2 * margin
    let height = area.height * largest - 2 * margin
    guard width > 0, height > 0 else { return nil }
    var best: (count: Int, box: Rectangle)?
    let tops = points.map(\.y).sorted()
    for left in points.map(\.x).sorted() {
      let column = points.filter { left <= $0.x && $0.x <= left + width }
      guard column.count > best?.count ?? 0 else { continue }
      for top in tops {
        let inside = column.filter { top <= $0.y && $0.y <= top + height }
        guard inside.count > best?.count ?? 0, let box = Path(polyline: inside).controlBounds else {
          continue
        }
        best = (inside.count, box)
      }
    }
    guard let best, best.count >= fewest else { return nil }
    let box = best.box.inset(by: -margin)
    let wide = max(0, area.width * smallest - box.width) / 2
    let high = max(0, area.height * smallest - box.height) / 2
    return Rectangle(
      minX: max(area.minX, box.minX - wide), minY: max(area.minY, box.minY - high),
      maxX: min(area.maxX, box.maxX + wide), maxY: min(area.maxY, box.maxY + high))
  }
}
