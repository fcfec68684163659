/// Divides the groups of a legend into columns so that the tallest is as short as it can be.
///
/// Groups stay in reading order and whole, but one without a heading that would fill more than a
/// column is halved, and where room is short any group may go on in the next column, lines without signs
/// aside.
struct LegendColumns {
  /// The entries of each column.
  let columns: [[Legend.Entry]]

  /// - Parameter height: the height of entries, which is the sum of the heights of each.
  /// - Complexity: O(u² c) for u groups and c columns.
  init(
    _ groups: [[Legend.Entry]], count: Int, isShortOfRoom: Bool = false,
    height: ([Legend.Entry]) -> Double
  ) {
    let share = groups.reduce(0) { $0 + height($1) } / Double(max(1, count))
    let units = groups.flatMap { group -> [[Legend.Entry]] in
      let isHeaded = group.contains { $0.sample == nil }
      if count > 1, isShortOfRoom { return LegendColumns.pairs(group) }
      guard count > 1, group.count > 3, !isHeaded, height(group) > share * 1.1 else {
        return [group]
      }
      let half = (group.count + 1) / 2
      return [Array(group[..<half]), Array(group[half...])]
    }
    // The height of all units before each.
    let tops = units.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + height($1)) }
    var best = units.indices.map { tops[$0 + 1] }
    var cuts: [[Int]] = units.indices.map { _ in [] }
    for _ in 1..<max(2, count) where count > 1 {
      let (before, beforeCuts) = (best, cuts)
      for end in units.indices.dropFirst() {
        for cut in 1...end {
          let tallest = max(before[cut - 1], tops[end + 1] - tops[cut])
          if tallest < best[end] - 0.01 {
            (best[end], cuts[end]) = (tallest, beforeCuts[cut - 1] + [cut])
          }
        }
      }
    }
    let starts = [0] + (cuts.last ?? [])
    let ends = (cuts.last ?? []) + [units.count]
    columns = zip(starts, ends).map { Array(units[$0..<$1].joined()) }
  }

  /// The entries two by two, so that none stands alone; the last three together if need be, and a heading with
  /// the first two below it.
  private static func pairs(_ group: [Legend.Entry]) -> [[Legend.Entry]] {
    let headings = group.prefix { $0.sample == nil }
    let entries = group.dropFirst(headings.count)
    var pairs = stride(from: entries.startIndex, to: entries.endIndex, by: 2).map { start in
      Array(entries[start..<min(start + 2, entries.endIndex)])
    }
    if pairs.isEmpty { return [Array(headings)] }
    pairs[0] = headings + pairs[0]
    if pairs.count > 1, pairs.last?.count == 1 {
      let last = pairs.removeLast()
      pairs[pairs.count - 1] += last
    }
    return pairs
  }
}
