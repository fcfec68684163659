internal import RouteGraph

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
    let orders = Parallel.each(names.count, fromSize: LabelPlacement.many) { order(of: names[$0]) }
    for (name, order) in zip(names, orders) {
      for index in order {
        let candidate = name.candidates[Int(index)]
        sorted.given.append(index)
        sorted.costs.append(candidate.cost)
        sorted.spaces.append(candidate.space)
      }
      sorted.first.append(sorted.given.count)
    }
    return sorted
  }

  /// The numbers of the places of a name by cost, equal ones and those of a pinned name as given.
  private static func order(of name: Name) -> [Int32] {
    guard !name.isPinned else { return Array(0..<Int32(name.candidates.count)) }
    var order = name.candidates.enumerated().map { (cost: $1.cost, index: Int32($0)) }
    order.sort { $0.cost < $1.cost || ($0.cost == $1.cost && $0.index < $1.index) }
    return order.map(\.index)
  }
}
