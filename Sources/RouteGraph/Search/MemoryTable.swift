import HistoricalTime

/// What a path has to remember to keep the rules that bind more than two legs in a row: that it takes
/// the legs of a movement in their order, and no place twice if it has to be simple.
///
/// Most legs need not be remembered: nothing that would break a rule can come after them in time. So
/// there are few memories, unless dates are so uncertain that paths go back and forth at will. There
/// can be exponentially many: whether any path avoids pairs of legs that exclude each other is
/// NP-hard to decide.
///
/// H. N. Gabow, S. N. Maheshwari, L. J. Osterweil: On Two Problems in the Generation of Program Test
/// Paths. IEEE Transactions on Software Engineering SE-2(3), 1976, 227-231.
struct MemoryTable: Sendable {
  /// The memory in which there is nothing.
  static let nothing: Int32 = 0

  private let columns: LegColumns
  /// The legs after which an earlier one of the movement could be taken.
  private var legs: Set<Int32> = []
  /// The legs after which one could return to where they end, if paths have to be simple.
  private var returns: Set<Int32> = []
  /// What is in each memory: legs, and places as their complements; sorted.
  private var memories: [[Int32]] = [[]]
  private var numbers: [[Int32]: Int32] = [[]: MemoryTable.nothing]

  init(
    _ graph: TemporalGraph, under rules: PathRules, _ transit: Transit, _ window: Range<Int>,
    _ legsFrom: LegLists
  ) {
    let columns = graph.columns
    self.columns = columns
    let search = ReturnSearch(columns: columns, transit: transit, legsFrom: legsFrom)
    let movements = LegLists(window, placeCount: graph.movements.count) { columns.movement[$0] }
    for movement in graph.movements.indices where movements.range(of: movement).count > 1 {
      let chain = movements[movement].map(Int.init).sorted { columns.precedes($0, $1) }
      for (index, leg) in chain.enumerated()
      where search.leads(from: leg, toAnyOf: chain[..<index]) {
        legs.insert(Int32(leg))
      }
    }
    // Without halts and a longest stay a path can leave out every circle.
    guard rules.isSimple, columns.hasChains || rules.stay.maximum != nil else { return }
    let legsInto = LegLists(window, placeCount: graph.places.count) { columns.destination[$0] }
    for leg in window
    where search.leads(
      from: leg, toAnyOf: legsInto[Int(columns.destination[leg])].map(Int.init)[...])
    {
      returns.insert(Int32(leg))
    }
  }

  /// Whether a path may take a leg.
  func allows(_ leg: Int, after memory: Int32) -> Bool {
    memory == MemoryTable.nothing
      || memories[Int(memory)].allSatisfy { item in
        guard item >= 0 else { return columns.destination[leg] != ~item }
        return columns.movement[leg] != columns.movement[Int(item)]
          || columns.precedes(Int(item), leg)
      }
  }

  /// What a path remembers that has taken a leg which it may take.
  mutating func memory(with leg: Int, after memory: Int32) -> Int32 {
    let number = Int32(leg)
    if memory == MemoryTable.nothing, !legs.contains(number), !returns.contains(number) {
      return memory
    }
    var items = memories[Int(memory)].filter {
      $0 < 0 || columns.movement[Int($0)] != columns.movement[leg]
    }
    if legs.contains(number) { items.append(number) }
    if returns.contains(number) { items.append(~columns.destination[leg]) }
    items.sort()
    if let known = numbers[items] { return known }
    let new = Int32(memories.count)
    numbers[items] = new
    memories.append(items)
    return new
  }
}

/// Finds out whether some path goes on from one leg to others.
private struct ReturnSearch {
  let columns: LegColumns
  let transit: Transit
  let legsFrom: LegLists

  /// Whether any of some legs can be taken after a leg, the rules that need memory left out.
  ///
  /// Legs are settled in the order of their arrivals (Dijkstra's algorithm), no later than the last
  /// of those that are looked for can leave.
  func leads(from leg: Int, toAnyOf targets: ArraySlice<Int>) -> Bool {
    guard let last = targets.map({ columns.latestDeparture[$0] }).max(),
      let first = transit.begin(with: leg), first <= last
    else { return false }
    let targets = Set(targets)
    var arrivals = [Int32(leg): first]
    var queue = RadixHeap()
    queue.insert(day: first, place: Int32(leg))
    while let (arrival, settled) = queue.removeEarliest() {
      guard arrivals[settled] == arrival else { continue }
      for following in legsFrom[Int(columns.destination[Int(settled)])] {
        guard
          let next = transit.follow(Int(settled), having: arrival, with: Int(following))
        else { continue }
        if targets.contains(Int(following)) { return true }
        guard next <= last, next < arrivals[following] ?? .max else { continue }
        arrivals[following] = next
        queue.insert(day: next, place: following)
      }
    }
    return false
  }
}
