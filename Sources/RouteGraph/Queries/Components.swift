/// Which places could exchange people in a time at all.
public struct Components: Hashable, Sendable {
  /// Two places that reach each other.
  public struct Pair: Hashable, Sendable {
    /// The one that comes first in the graph.
    public let first: PlaceID
    /// The other one.
    public let second: PlaceID
  }

  /// Groups of places that are linked with each other by legs of the time, whichever way these lead
  /// (weak components). Places in different groups cannot have exchanged anybody.
  ///
  /// Each in the order of the graph, and in that of their first places. Places without any leg of the
  /// time to or from another place are in none.
  public let groups: [[PlaceID]]
  /// Every two places that reach each other, each the other, in the order of the graph.
  public let mutualPairs: [Pair]
  /// The largest sets of places of which every two reach each other (strong components in time).
  ///
  /// Unlike in a graph without time they can overlap: A and B reach each other, and so do B and C, but
  /// who comes from A to B can be too late for C. Each in the order of the graph, and all in that of
  /// their places.
  public let strongComponents: [[PlaceID]]
  /// Whether there are more strong components than the limit, or that of the work
  /// (`PathRules.workLimit`), allowed to find.
  public let hasHitLimit: Bool
  /// Whether all searches for paths came to their end; if not, some were given up (see
  /// `EarliestArrivals.isComplete`), and pairs may be missing.
  public let isComplete: Bool
}

extension TemporalGraph {
  /// Which places are linked at all by legs of a time, which reach each other, and the largest sets of
  /// places that all do.
  ///
  /// A leg belongs to the time if a path of that leg alone keeps the rules. Two places reach each other
  /// if a path leads from each to the other under the rules, each in the whole time, by way of any
  /// places. With `certain` rules groups are linked by legs, and places by paths, that are certain.
  ///
  /// The strong components are those of Nicosia and others, the maximal cliques of the graph whose
  /// edges are the pairs.
  ///
  /// V. Nicosia, J. Tang, M. Musolesi, G. Russo, C. Mascolo, V. Latora: Components in time-varying
  /// graphs. Chaos 22, 2012, 023101. DOI 10.1063/1.3697996.
  ///
  /// For n places and the m legs of the time: O(n + m) for the groups, the earliest arrivals from
  /// each place on a circle of legs, whatever their days (see `earliestArrivals(fromEach:rules:)`),
  /// and as many bits as there are pairs of places between which legs lead both ways. Finding all
  /// strong components takes exponential time at worst; the limit bounds how many are found.
  ///
  /// - Parameters:
  ///   - rules: What paths have to keep to.
  ///   - limit: How many strong components to find at most. If it is hit, those that are found first
  ///     are given.
  /// - Precondition: `limit` is not negative.
  public func components(rules: PathRules = PathRules(), limit: Int = 10_000) -> Components {
    precondition(limit >= 0, "A number of components has no negative limit.")
    let links = LinkedPlaces(self, rules)
    var pairs: [(first: Int, second: Int)] = []
    var strong: [[Int]] = []
    var hasHitLimit = false
    var isComplete = true
    for set in links.circles {
      let mutual = neighbours(set, rules, &isComplete)
      for (first, others) in zip(set, mutual) {
        for second in others.numbers.map({ set[$0] }) where first < second {
          pairs.append((first, second))
        }
      }
      let cliques = MaximalCliques(
        mutual, limit: limit - strong.count, steps: rules.workLimit / stepsOfNode)
      hasHitLimit = hasHitLimit || cliques.hasHitLimit
      strong += cliques.cliques.map { $0.map { set[$0] } }
    }
    pairs.sort { $0 < $1 }
    strong.sort { $0.lexicographicallyPrecedes($1) }
    return Components(
      groups: links.groups.map { $0.map { places[$0] } },
      mutualPairs: pairs.map { .init(first: places[$0.first], second: places[$0.second]) },
      strongComponents: strong.map { $0.map { places[$0] } }, hasHitLimit: hasHitLimit,
      isComplete: isComplete)
  }

  /// What it costs to add a node to a clique, beside looking at a leg.
  private var stepsOfNode: Int { 100 }

  /// For each of some places, the numbers of those that it reaches and that reach it.
  private func neighbours(
    _ some: [Int], _ rules: PathRules, _ isComplete: inout Bool
  ) -> [BitSet] {
    let all = EarliestArrivalsFromEach(graph: self, origins: some.map { places[$0] }, rules: rules)
    let batches = all.batches(for: 1)
    let parts = Parallel.each(batches.count, fromSize: 2) { index in
      placesReached(among: some, fromEach: batches[index], all)
    }
    isComplete = isComplete && parts.allSatisfy(\.isComplete)
    let rows = parts.flatMap(\.rows)
    return rows.indices.map { place in
      var mutual = rows[place]
      for other in mutual.numbers where !rows[other].contains(place) { mutual.remove(other) }
      return mutual
    }
  }

  /// For each of a part of some places, the numbers of those among all that it reaches.
  private func placesReached(
    among some: [Int], fromEach part: Range<Int>, _ all: EarliestArrivalsFromEach
  ) -> (rows: [BitSet], isComplete: Bool) {
    var rows: [BitSet] = []
    var isComplete = true
    for (origin, arrivals) in zip(part, all.answers(of: part)) {
      isComplete = isComplete && arrivals.isComplete
      var row = BitSet(bound: some.count)
      for place in some.indices where place != origin && arrivals.day(at: some[place]) != nil {
        row.insert(place)
      }
      rows.append(row)
    }
    return (rows, isComplete)
  }
}

/// Places that are linked by the legs of a time.
private struct LinkedPlaces {
  /// Groups of at least two places, sorted, by their first places.
  let groups: [[Int]]
  /// Sets of at least two places in which legs of the time lead from each to each other if one leaves
  /// out their days; sorted, by their first places.
  let circles: [[Int]]

  /// Joins groups along each leg of the time. O(n + m), nearly.
  init(_ graph: TemporalGraph, _ rules: PathRules) {
    let (transit, columns) = (Transit(graph, rules), graph.columns)
    var isLinked = [Bool](repeating: false, count: graph.places.count)
    var links = DisjointSets(count: graph.places.count)
    let legs = graph.window(of: rules).filter {
      columns.origin[$0] != columns.destination[$0] && transit.begin(with: $0) != nil
    }
    for leg in legs {
      let (origin, destination) = (Int(columns.origin[leg]), Int(columns.destination[leg]))
      isLinked[origin] = true
      isLinked[destination] = true
      links.join(origin, destination)
    }
    circles =
      StaticComponents(
        LegLists(legs, placeCount: graph.places.count) { columns.origin[$0] },
        placeCount: graph.places.count, destination: columns.destination
      ).sets
    var numberOfRoot: [Int: Int] = [:]
    var groups: [[Int]] = []
    for place in graph.places.indices where isLinked[place] {
      let root = links.root(of: place)
      if let number = numberOfRoot[root] {
        groups[number].append(place)
      } else {
        numberOfRoot[root] = groups.count
        groups.append([place])
      }
    }
    self.groups = groups
  }
}
