extension TemporalGraph {
  /// How close each place is to the others, by the fewest legs on which they can be reached from it.
  ///
  /// The harmonic closeness of a place: the sum, over all other places, of one divided by the fewest
  /// legs of a temporal path to it, 0 if there is none; divided by the number of other places. So it
  /// is 1 for a place from which one leg leads to every other, and 0 for one from which none leads
  /// to any. It can be compared between places that do not reach each other.
  ///
  /// P. Boldi, S. Vigna: Axioms for Centrality. Internet Mathematics 10(3-4), 2014, 222-262. DOI
  /// 10.1080/15427951.2013.865686.
  ///
  /// Over plain legs (each a movement of its own, changes at both ends, no longest stay) with exact
  /// dates, or for certain paths, where there are more legs in the time than places, a pass for each
  /// place: O(n (n + m)) for n places and m legs (see `fewestLegs(from:rules:)`). Else, for s states (a leg with an arrival; each leg has one if dates
  /// are exact) and p pairs of a state and a leg that can follow it: O(n (s + p)) time and
  /// O(n + m + s + p) memory; for the rules that add states see `temporalBetweenness(rules:)`.
  ///
  /// - Parameter rules: What paths keep to.
  /// - Returns: The closeness of every place.
  /// - Precondition: The rules have no places that paths have to be at.
  public func temporalCloseness(rules: PathRules = PathRules()) -> TemporalCloseness {
    precondition(rules.via.isEmpty, "These paths have no places that they must be at.")
    let shares = SourceShares(placeCount: places.count)
    let parts =
      isInPasses(rules)
      ? shares.map(()) { reachedByLayer(from: $1, rules, steps: shares.steps(of: rules.workLimit)) }
      : shares.map(LayersByStates(self, under: rules)) { $0.reachedByLayer(from: $1) }
    return TemporalCloseness(self, parts)
  }

  /// How close each place is to the others, found by several tasks at a time. The result is the same,
  /// bit by bit, for any number of tasks.
  ///
  /// - Parameters:
  ///   - rules: What paths keep to.
  ///   - tasks: How many tasks work at a time.
  /// - Returns: The closeness of every place.
  /// - Precondition: `tasks` is positive, and the rules have no places that paths have to be at.
  public func temporalCloseness(
    rules: PathRules = PathRules(), tasks: Int
  ) async -> TemporalCloseness {
    precondition(tasks > 0, "Some task has to do the work.")
    precondition(rules.via.isEmpty, "These paths have no places that they must be at.")
    let shares = SourceShares(placeCount: places.count)
    let parts =
      isInPasses(rules)
      ? await shares.map((), tasks: tasks) {
        reachedByLayer(from: $1, rules, steps: shares.steps(of: rules.workLimit))
      }
      : await shares.map(LayersByStates(self, under: rules), tasks: tasks) {
        $0.reachedByLayer(from: $1)
      }
    return TemporalCloseness(self, parts)
  }

  /// For each of some places how many others are reached on one leg, on two, and so on, by a pass.
  ///
  /// - Precondition: `canBeSwept(for: rules)`.
  private func reachedByLayer(
    from sources: StrideTo<Int>, _ rules: PathRules, steps: Int
  ) -> ClosenessPart {
    var steps = steps
    var part = ClosenessPart()
    for source in sources {
      var reached: [Int] = []
      let sweep = sweep(from: source, rules: rules, by: LegCountMeasure())
      steps -= 1 + sweep.work.legs / legsOfStep
      guard steps > 0 else {
        part.isComplete = false
        break
      }
      for (place, legs) in sweep.keys.enumerated()
      where place != source && legs < LegCountMeasure.unreached {
        while reached.count < legs { reached.append(0) }
        reached[Int(legs) - 1] += 1
      }
      part.reached.append((source, reached))
    }
    return part
  }

  /// Whether a pass for each place costs less than to look at no more than what is reached from it.
  private func isInPasses(_ rules: PathRules) -> Bool {
    canBeSwept(for: rules) && window(of: rules).count > places.count
  }

  /// How many legs a pass takes in a step.
  private var legsOfStep: Int { 16 }
}

/// For each of some places how many others are reached on one leg, on two, and so on.
private struct ClosenessPart: Sendable {
  var reached: [(source: Int, reached: [Int])] = []
  var isComplete = true
}

/// How many places are reached on one leg, on two, and so on, by way of states.
private struct LayersByStates: Sendable {
  private var search: FewestLegsSearch
  /// How many steps each share may take.
  private let steps: Int

  init(_ graph: TemporalGraph, under rules: PathRules) {
    search = FewestLegsSearch(TimeExpansion(graph, under: rules))
    steps = SourceShares(placeCount: graph.places.count).steps(of: rules.workLimit)
  }

  mutating func reachedByLayer(from sources: StrideTo<Int>) -> ClosenessPart {
    var steps = steps
    var part = ClosenessPart()
    for source in sources {
      guard search.run(from: source, steps: &steps) else {
        part.isComplete = false
        break
      }
      part.reached.append((source, search.reachedByLayer))
    }
    return part
  }
}

/// How close each place is to the others.
public struct TemporalCloseness: Sendable {
  /// The closeness of a place.
  public struct Score: Hashable, Sendable {
    /// The place.
    public let place: PlaceID
    /// Its harmonic closeness, from 0 to 1.
    public let value: Double
    /// How many other places can be reached from it.
    public let reachedCount: Int
  }

  /// The score of every place, in the order of the graph's places.
  public let scores: [Score]
  /// Whether all places were searched from; if not, the search was given up at the limit of its work
  /// (`PathRules.workLimit`), and those that were left out have the score 0.
  public let isComplete: Bool

  fileprivate init(_ graph: TemporalGraph, _ parts: [ClosenessPart]) {
    var reached = [[Int]](repeating: [], count: graph.places.count)
    for (source, layers) in parts.map(\.reached).joined() { reached[source] = layers }
    isComplete = parts.allSatisfy(\.isComplete)
    let others = Double(max(graph.places.count - 1, 1))
    scores = reached.indices.map { place in
      let sum = reached[place].enumerated().reduce(0) { sum, layer in
        sum + Double(layer.element) / Double(layer.offset + 1)
      }
      return Score(
        place: graph.places[place], value: sum / others,
        reachedCount: reached[place].reduce(0, +))
    }
  }

  /// The scores, the highest first; equal ones in the order of the graph's places. O(n log n).
  public var ranked: [Score] {
    scores.indices.sorted { left, right in
      (scores[right].value, left) < (scores[left].value, right)
    }.map { scores[$0] }
  }
}
