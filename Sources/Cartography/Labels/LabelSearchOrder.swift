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
    let threads = names.count < 100 ? 1 : Parallel.threadCount(atMost: 2)
    let parts = Parallel.map(Parallel.parts(of: names.count, threads: threads)) { part in
      order(of: names[part])
    }
    for part in parts { sorted.given += part }
    var next = 0
    for name in names {
      for _ in name.candidates.indices {
        let candidate = name.candidates[Int(sorted.given[next])]
        sorted.costs.append(candidate.cost)
        sorted.spaces.append(candidate.space)
        next += 1
      }
      sorted.first.append(next)
    }
    return sorted
  }

  /// The numbers of the places of each of some names by cost, equal ones and those of pinned names as given.
  private static func order(of names: ArraySlice<Name>) -> [Int32] {
    var given: [Int32] = []
    var order: [(cost: Double, index: Int32)] = []
    for name in names {
      order.removeAll(keepingCapacity: true)
      var index: Int32 = 0
      for place in name.candidates {
        order.append((place.cost, index))
        index += 1
      }
      if !name.isPinned {
        order.sort { $0.cost < $1.cost || ($0.cost == $1.cost && $0.index < $1.index) }
      }
      for place in order { given.append(place.index) }
    }
    return given
  }
}
