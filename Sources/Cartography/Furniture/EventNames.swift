internal import Drawing

/// Finds where the names of events stand above a time line, so that most of them have room.
///
/// Names of the first kind come before any of the others; then the fewest rows are taken, and the
/// lowest, with names on the side where reading goes on. The search keeps the best arrangements of
/// the events seen so far, and gives the same for the same events.
struct EventNames {
  /// An event on the line.
  struct Tick {
    /// Its distance from the left end, in points.
    var x: Double
    /// The length of its name, in points.
    var length: Double
    /// Whether it comes before others.
    var isFirst: Bool
  }

  /// Where a name stands: its row, 0 for the lowest, and its left edge.
  typealias Place = (row: Int, left: Double)

  let ticks: [Tick]
  /// The length of the line in points.
  let width: Double
  let rowLimit: Int
  let isRightToLeft: Bool

  /// The space between a tick and its name, in points.
  static let gap = 1.6
  /// The least space between a name and the tick of another event, in points.
  private static let clearance = 1.4
  /// The least space between two names of a row, in points.
  private static let nameGap = 4.0
  /// How many arrangements are kept.
  private static let breadth = 192

  private struct Arrangement {
    var places: [Place?]
    var first = 0
    var others = 0
    var rows = 0
    var cost = 0

    var rank: (Int, Int, Int, Int) { (-first, -others, rows, cost) }
  }

  /// The place of each name that has room.
  ///
  /// - Complexity: O(n² r) for n events and r rows.
  func places() -> [Place?] {
    let order =
      ticks.indices.filter { ticks[$0].isFirst } + ticks.indices.filter { !ticks[$0].isFirst }
    var kept = [Arrangement(places: ticks.map { _ in nil })]
    for index in order {
      let next = kept.flatMap { [$0] + extended($0, by: index) }
      let sorted = next.enumerated().sorted { left, right in
        left.element.rank == right.element.rank
          ? left.offset < right.offset : left.element.rank < right.element.rank
      }
      kept = sorted.prefix(Self.breadth).map(\.element)
    }
    return kept.first?.places ?? []
  }

  /// An arrangement with one more name, in each place where it has room.
  private func extended(_ arrangement: Arrangement, by index: Int) -> [Arrangement] {
    let tick = ticks[index]
    let right = tick.x + Self.gap
    let left = tick.x - Self.gap - tick.length
    var found: [Arrangement] = []
    let starts = isRightToLeft ? [left, right] : [right, left]
    for row in 0..<rowLimit {
      for (side, start) in starts.enumerated() {
        guard start >= 0, start + tick.length <= width,
          hasRoom(index, row, start, arrangement)
        else { continue }
        var next = arrangement
        next.places[index] = (row, start)
        if tick.isFirst { next.first += 1 } else { next.others += 1 }
        next.rows = max(next.rows, row + 1)
        next.cost += row * 2 + side
        found.append(next)
      }
    }
    return found
  }

  /// Whether a name meets no other name and no tick, and its own tick runs through no name.
  private func hasRoom(_ index: Int, _ row: Int, _ start: Double, _ arrangement: Arrangement)
    -> Bool
  {
    let own = ticks[index]
    let end = start + own.length
    return zip(ticks, arrangement.places).allSatisfy { tick, place in
      guard let place else { return true }
      let (left, right) = (place.left, place.left + tick.length)
      if place.row == row && left - Self.nameGap < end && start < right + Self.nameGap {
        return false
      }
      if place.row >= row && start - Self.clearance < tick.x && tick.x < end + Self.clearance {
        return false
      }
      return place.row > row || own.x <= left - Self.clearance || own.x >= right + Self.clearance
    }
  }
}
