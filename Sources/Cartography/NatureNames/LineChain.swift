internal import Drawing

/// Joins lines whose ends meet, as the stretches of a river that the data draw one by one.
enum LineChain {
  /// Ends nearer than this, in points, are one.
  private static let nearness = 0.3

  /// The lines, joined end to beginning where they meet, in the order of their first parts.
  ///
  /// - Complexity: O(n²) for n lines.
  static func joined(_ lines: [[Point]]) -> [[Point]] {
    var open = lines.filter { $0.count > 1 }
    var chains: [[Point]] = []
    while !open.isEmpty {
      var chain = open.removeFirst()
      while let (index, isBehind, isTurned) = neighbour(of: chain, among: open) {
        let next = open.remove(at: index)
        let part = isTurned ? next.reversed() : next
        chain = isBehind ? chain + part.dropFirst() : part.dropLast() + chain
      }
      chains.append(chain)
    }
    return chains
  }

  private static func neighbour(
    of chain: [Point], among lines: [[Point]]
  ) -> (index: Int, isBehind: Bool, isTurned: Bool)? {
    guard let start = chain.first, let end = chain.last else { return nil }
    for (index, line) in lines.enumerated() {
      guard let first = line.first, let last = line.last else { continue }
      if end.distance(to: first) < nearness { return (index, true, false) }
      if start.distance(to: last) < nearness { return (index, false, false) }
      if end.distance(to: last) < nearness { return (index, true, true) }
      if start.distance(to: first) < nearness { return (index, false, true) }
    }
    return nil
  }
}
