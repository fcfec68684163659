/// What a search for all paths between two places knows before the first.
struct PathSearch: Sendable {
  let graph: TemporalGraph
  let rules: PathRules
  let transit: Transit
  let source: Int
  let target: Int
  /// Which legs lead to the target.
  let towards: LegsTowards
  /// The legs that do, by the place where they begin, in the order of the graph.
  let legsFrom: LegLists

  init(_ graph: TemporalGraph, from source: Int, to target: Int, under rules: PathRules) {
    self.graph = graph
    self.rules = rules
    self.source = source
    self.target = target
    transit = Transit(graph, rules)
    towards = LegsTowards(target, in: graph, under: rules, transit)
    let columns = graph.columns
    legsFrom = LegLists(towards.legs, placeCount: graph.places.count) { columns.origin[$0] }
  }

  /// The path of these legs.
  func path(of legs: [Int]) -> TemporalPath {
    graph.earliestPath(legs, from: graph.places[source], rules)
  }

  /// Whether a path of these legs is at all places that the rules want it to be at, in their order.
  func passesAll(_ legs: [Int]) -> Bool {
    var ahead = rules.via.map { graph.index(of: $0) }[...]
    for place in [source] + legs.map({ Int(graph.columns.destination[$0]) }) {
      while ahead.first == place { ahead.removeFirst() }
    }
    return ahead.isEmpty
  }

  /// The arrival on a leg after another one, or with which a path begins.
  func arrival(on leg: Int, after last: (leg: Int, arrival: Int32)?) -> Int32? {
    guard let last else { return transit.begin(with: leg) }
    return transit.follow(last.leg, having: last.arrival, with: leg)
  }
}

/// A path on the way through a search in depth.
struct PathTrail: Sendable {
  /// A leg of the path.
  private struct Step {
    let leg: Int
    let arrival: Int32
    /// The positions of the legs that are still to be tried after it.
    var untried: Range<Int>
  }

  private let search: PathSearch
  private var steps: [Step] = []
  /// The positions of the legs that are still to be tried as the first.
  private var untried: Range<Int>
  /// How many legs have been tried.
  private var tried = 0

  /// Whether as many legs have been tried as the rules allow: there may be more paths.
  var hasHitLimit: Bool { tried >= search.rules.workLimit }

  init(in search: PathSearch) {
    self.search = search
    untried = search.legsFrom.range(of: search.source)
  }

  /// Goes on to the next path that ends at the target and returns its legs; nil if there is none, or
  /// if the limit is hit.
  mutating func advance() -> [Int]? {
    while !hasHitLimit {
      guard let position = nextUntried() else {
        if steps.popLast() == nil { return nil }
        continue
      }
      tried += 1
      let leg = search.legsFrom[position: position]
      guard let arrival = search.arrival(on: leg, after: steps.last.map { ($0.leg, $0.arrival) }),
        search.towards.leads(leg, having: arrival), keepsOrder(with: leg), isNew(leg)
      else { continue }
      let destination = Int(search.graph.columns.destination[leg])
      let isDone = destination == search.target
      steps.append(
        Step(
          leg: leg, arrival: arrival,
          untried: isDone && search.rules.isSimple
            ? 0..<0 : search.legsFrom.range(of: destination)))
      if isDone { return steps.map(\.leg) }
    }
    return nil
  }

  /// Takes the position of the next leg to be tried after the last one; nil if all have been.
  private mutating func nextUntried() -> Int? {
    steps.isEmpty ? untried.popFirst() : steps[steps.count - 1].untried.popFirst()
  }

  /// Whether the path takes the legs of a movement in their order with a leg at its end.
  private func keepsOrder(with leg: Int) -> Bool {
    let columns = search.graph.columns
    let movement = columns.movement[leg]
    guard let last = steps.last(where: { columns.movement[$0.leg] == movement }) else {
      return true
    }
    return columns.precedes(last.leg, leg)
  }

  /// Whether a leg leads to a place where the path has not been, if the rules want that.
  private func isNew(_ leg: Int) -> Bool {
    guard search.rules.isSimple else { return true }
    let columns = search.graph.columns
    let place = columns.destination[leg]
    return Int(place) != search.source
      && !steps.contains { columns.destination[$0.leg] == place }
  }
}
