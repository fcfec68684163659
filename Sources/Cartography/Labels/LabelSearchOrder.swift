extension LabelSearch {
  /// The indices of names by their importance, equal ones in the order given.
  static func order(by importance: [Int]) -> [Int] {
    importance.indices.sorted { (importance[$1], $0) < (importance[$0], $1) }
  }

  /// The places of all names in one list, for each name the cheapest first and equal ones in the order
  /// given.
  struct Sorted {
    /// Where the places of each name begin, and in the end their number.
    var first: [Int] = [0]
    /// Where each place stands among those of its name.
    var given: [Int32] = []
    /// What each place costs.
    var costs: [Double] = []
    /// What a name takes in each place.
    var spaces: [LabelSpace] = []
  }

  /// The places of all names in one list.
  static func sorted(_ names: [Name]) -> Sorted {
    var sorted = Sorted()
    let count = names.reduce(0) { $0 + $1.candidates.count }
    sorted.given.reserveCapacity(count)
    sorted.costs.reserveCapacity(count)
    sorted.spaces.reserveCapacity(count)
    var order: [(cost: Double, index: Int)] = []
    for name in names {
      order.removeAll(keepingCapacity: true)
      for (index, place) in name.candidates.enumerated() { order.append((place.cost, index)) }
      if !name.isPinned {
        order.sort { $0.cost < $1.cost || ($0.cost == $1.cost && $0.index < $1.index) }
      }
      for (cost, index) in order {
        sorted.given.append(Int32(index))
        sorted.costs.append(cost)
        sorted.spaces.append(name.candidates[index].space)
      }
      sorted.first.append(sorted.costs.count)
    }
    return sorted
  }
}
