import HistoricalTime

/// A graph spread out over the arrivals that paths can have, so that what can follow depends on
/// nothing but the state a path is in: a time-expanded graph. It grows as far as it is asked for.
///
/// A state is an arrival on one of some legs after which paths go on in the same ways, together with
/// what of the path before has to be remembered to keep the rules (`MemoryTable`). Every path is one
/// walk through the states; walks that take different legs between the same states are as many
/// transitions.
struct TimeExpansion: Sendable {
  /// What legs after which paths go on in the same ways have in common.
  private struct Group: Hashable {
    let destination: Int32
    let canBeLeft: Bool
    /// The leg on which the movement goes on, or under `certain` rules the leg itself, if movements
    /// have several: to a later leg of its movement one is never late.
    let chain: Int32
    /// What a longest stay is counted from.
    let earliestArrival: Int32
    let latestArrival: Int32
    let memory: Int32
  }

  private struct State: Hashable {
    let group: Int32
    let arrival: Int32
  }

  /// How many places the graph has.
  let placeCount: Int
  /// Whether a path of fewest legs can come to a place twice.
  let canRevisit: Bool
  /// For each state its place.
  private(set) var place: [Int32] = []
  /// For each state its arrival: under the same group the smaller one is never worse.
  private(set) var arrival: [Int32] = []
  /// For each state the states that differ from it in nothing but their arrival, as a number.
  private(set) var group: [Int32] = []
  /// The states to which transitions lead.
  private(set) var following: [Int32] = []
  /// For each state its transitions; none before it is expanded.
  private(set) var transitions: [Range<Int>] = []

  private let columns: LegColumns
  private let transit: Transit
  private let legsFrom: LegLists
  private let hasLongestStay: Bool
  private let isCertain: Bool
  /// Whether no leg that leaves before an arrival can follow it.
  private let isInTime: Bool
  private var memories: MemoryTable
  private var groups: [Group: Int32] = [:]
  private var states: [State: Int32] = [:]
  /// For each group one of its legs, and its memory.
  private var leg: [Int32] = []
  private var memory: [Int32] = []
  private var isExpanded: [Bool] = []

  /// How many states there are so far.
  var stateCount: Int { place.count }
  /// How many groups there are so far.
  var groupCount: Int { leg.count }

  /// O(n + m) for n places and m legs in the period of the rules.
  init(_ graph: TemporalGraph, under rules: PathRules) {
    let columns = graph.columns
    let window = graph.window(of: rules)
    self.columns = columns
    placeCount = graph.places.count
    canRevisit = !rules.isSimple && (columns.hasChains || rules.stay.maximum != nil)
    hasLongestStay = rules.stay.maximum != nil
    isCertain = rules.certainty == .certain
    isInTime = columns.isExact || (isCertain && !columns.hasChains)
    transit = Transit(graph, rules)
    legsFrom = LegLists(window, placeCount: graph.places.count) { columns.origin[$0] }
    memories = MemoryTable(graph, under: rules, transit, window, legsFrom)
  }

  /// The states of paths that begin at a place with one leg and leave it.
  mutating func beginnings(at place: Int) -> [Int32] {
    legsFrom[place].compactMap { leg in
      let leg = Int(leg)
      guard Int(columns.destination[leg]) != place, let arrival = transit.begin(with: leg) else {
        return nil
      }
      return state(on: leg, having: arrival, after: MemoryTable.nothing)
    }
  }

  /// Finds the transitions from a state, unless they have been found.
  mutating func expand(_ state: Int) {
    guard !isExpanded[state] else { return }
    isExpanded[state] = true
    let last = Int(leg[Int(group[state])])
    let range = legsFrom.range(of: Int(place[state]))
    let old = following.count
    // Legs lie in the order of their departure.
    let first =
      isInTime
      ? range.partitioningIndex { columns.departure[legsFrom[position: $0]] >= arrival[state] }
      : range.lowerBound
    for position in first..<range.upperBound {
      follow(last, in: state, with: legsFrom[position: position])
    }
    transitions[state] = old..<following.count
  }

  private mutating func follow(_ last: Int, in state: Int, with leg: Int) {
    let memory = memory[Int(group[state])]
    guard let arrival = transit.follow(last, having: arrival[state], with: leg),
      memories.allows(leg, after: memory)
    else { return }
    following.append(self.state(on: leg, having: arrival, after: memory))
  }

  /// The state of a path that has arrived on a leg.
  private mutating func state(on leg: Int, having arrival: Int32, after memory: Int32) -> Int32 {
    let memory = memories.memory(with: leg, after: memory)
    let state = State(group: group(of: leg, memory), arrival: arrival)
    if let known = states[state] { return known }
    let number = Int32(place.count)
    states[state] = number
    place.append(columns.destination[leg])
    self.arrival.append(arrival)
    group.append(state.group)
    transitions.append(0..<0)
    isExpanded.append(false)
    return number
  }

  private mutating func group(of leg: Int, _ memory: Int32) -> Int32 {
    let group = Group(
      destination: columns.destination[leg],
      canBeLeft: columns.changes.isEmpty || columns.changes[leg].contains(.atDestination),
      chain: columns.hasChains ? (isCertain ? Int32(leg) : columns.next[leg]) : -1,
      earliestArrival: hasLongestStay ? columns.arrival[leg] : 0,
      latestArrival: hasLongestStay ? columns.latestArrival[leg] : 0,
      memory: memory)
    if let known = groups[group] { return known }
    let number = Int32(self.leg.count)
    groups[group] = number
    self.leg.append(Int32(leg))
    self.memory.append(memory)
    return number
  }
}
