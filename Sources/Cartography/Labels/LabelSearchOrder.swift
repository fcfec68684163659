extension LabelSearch {
  /// The indices of names by their importance, equal ones in the order given.
  static func order(by importance: [Int]) -> [Int] {
    importance.indices.sorted { (importance[$1], $0) < (importance[$0], $1) }
  }

  /// The places of all names in one list, for each name the cheapest first and equal ones in the order
  /// given, and where those of each name begin.
  static func sorted(_ names: [Name]) -> (first: [Int], candidates: [LabelCandidate]) {
    var first = [0]
    var candidates: [LabelCandidate] = []
    candidates.reserveCapacity(names.reduce(0) { $0 + $1.candidates.count })
    var order: [(cost: Double, index: Int)] = []
    for name in names {
      if name.isPinned {
        candidates += name.candidates
      } else {
        order.removeAll(keepingCapacity: true)
        for (index, place) in name.candidates.enumerated() { order.append((place.cost, index)) }
        order.sort { $0.cost < $1.cost || ($0.cost == $1.cost && $0.index < $1.index) }
        for (_, index) in order { candidates.append(name.candidates[index]) }
      }
      first.append(candidates.count)
    }
    return (first, candidates)
  }
}
