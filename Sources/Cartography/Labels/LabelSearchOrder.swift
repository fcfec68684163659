internal import RouteGraph

extension LabelSearch {
  /// The indices of names by their importance, equal ones in the order given.
  static func order(by importance: [Int]) -> [Int] {
    importance.indices.sorted { (importance[$1], $0) < (importance[$0], $1) }
  }

  /// The places of all names in one list, for each name the cheapest first and equal ones in the order
  /// given.
  struct Sorted: Sendable {
    /// Where the places of each name begin, and in the end their number.
    var first: [Int] = [0]
    /// Where each place stands among those of its name.
    var given: [Int32] = []
    /// What each place costs.
    var costs: [Double] = []
    /// What a name takes in each place, and its hull in steps of the scale.
    var spaces: [LabelSpace] = []
    var hulls: [CoarseHull] = []
  }

  /// The order of the places of a name, and the hull of them all.
  struct Ordered: Sendable {
    var order: [Int32]
    var reach: LabelSpace.Hull
  }

  /// The places of all names in one list, and which names can meet; two threads share the work.
  static func prepared(_ names: [Name]) -> (Sorted, CoarseHull.Scale, NameMeetings) {
    let ordered = Parallel.each(names.count, fromSize: LabelPlacement.many) {
      LabelSearch.ordered(names[$0])
    }
    let reaches = ordered.map(\.reach)
    let scale = CoarseHull.Scale(over: reaches.reduce(LabelSpace.nothing.hull, LabelSpace.hull))
    let (sorted, meetings) = Parallel.both(
      if: names.count >= LabelPlacement.many,
      { LabelSearch.sorted(names, ordered, scale) }, { NameMeetings(reaches, in: scale) })
    return (sorted, scale, meetings)
  }

  /// The places of all names in one list.
  private static func sorted(_ names: [Name], _ ordered: [Ordered], _ scale: CoarseHull.Scale)
    -> Sorted
  {
    var sorted = Sorted()
    let count = names.reduce(0) { $0 + $1.candidates.count }
    sorted.given.reserveCapacity(count)
    sorted.costs.reserveCapacity(count)
    sorted.spaces.reserveCapacity(count)
    sorted.hulls.reserveCapacity(count)
    for (name, ordered) in zip(names, ordered) {
      for index in ordered.order {
        let candidate = name.candidates[Int(index)]
        let space = candidate.space
        sorted.given.append(index)
        sorted.costs.append(candidate.cost)
        sorted.spaces.append(space)
        sorted.hulls.append(scale.hull(space.hull))
      }
      sorted.first.append(sorted.given.count)
    }
    return sorted
  }

  /// The numbers of the places of a name by cost, equal ones and those of a pinned name as given.
  private static func ordered(_ name: Name) -> Ordered {
    let reach = name.candidates.reduce(LabelSpace.nothing.hull) {
      LabelSpace.hull(of: $0, $1.space.hull)
    }
    guard !name.isPinned else {
      return Ordered(order: Array(0..<Int32(name.candidates.count)), reach: reach)
    }
    var order = name.candidates.enumerated().map { (cost: $1.cost, index: Int32($0)) }
    order.sort { $0.cost < $1.cost || ($0.cost == $1.cost && $0.index < $1.index) }
    return Ordered(order: order.map(\.index), reach: reach)
  }
}
