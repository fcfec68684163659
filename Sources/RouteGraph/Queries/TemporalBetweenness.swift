extension TemporalGraph {
  /// How much of the shortest ways between the other places leads through each place.
  ///
  /// For each pair of a place s and another one t that can be reached from it: of all temporal paths
  /// with the fewest legs from s to t, the share of those on which a place comes between. The
  /// betweenness of a place is the sum of its shares over all pairs. Paths of different legs are
  /// different paths, between the same places and on the same days too; a path on which a place
  /// comes several times counts once.
  ///
  /// A path of fewest legs does not pass t before its end nor s after its beginning: the part up to
  /// t, and the part from s on, would be paths with fewer legs, since nothing but the start binds the
  /// first leg, however long the stay. Another place can come twice, if stays have a longest time, or
  /// if a movement is joined early because it would be missed later.
  ///
  /// Fewest legs, since these paths can be counted: to count those of earliest arrival or of least
  /// time on the way is #P-hard. A path is counted once for all the days on which it can be taken.
  ///
  /// S. Buß, H. Molter, R. Niedermeier, M. Rymar: Algorithmic Aspects of Temporal Betweenness. KDD
  /// 2020, 2084-2092. DOI 10.1145/3394486.3403259. Shares are summed backward from the ends of the
  /// paths: U. Brandes: A faster algorithm for betweenness centrality. Journal of Mathematical
  /// Sociology 25(2), 2001, 163-177. DOI 10.1080/0022250X.2001.9990249.
  ///
  /// For n places, m legs, s states (a leg with an arrival; each leg has one if dates are exact) and p
  /// pairs of a state and a leg that can follow it: O(n (s + p)) time and O(n + m + s + p) memory.
  /// Where places can come twice, each that is met after different numbers of legs costs O(p) for
  /// each place from which this is so. Rules that a path keeps as a whole, the order of a movement's
  /// legs and `isSimple`, add states where paths could break them: exponentially many at worst, none
  /// as a rule. States and transitions count towards `PathRules.workLimit`.
  ///
  /// Sums are of `Double`s and always in the same order. Counts of paths are exact up to 2^53 and
  /// beyond within a relative error of 2^-52 a leg; they cannot become too large.
  ///
  /// - Parameter rules: What paths keep to.
  /// - Returns: The betweenness of every place.
  /// - Precondition: The rules have no places that paths have to be at.
  public func temporalBetweenness(rules: PathRules = PathRules()) -> TemporalBetweenness {
    precondition(rules.via.isEmpty, "These paths have no places that they must be at.")
    let shares = SourceShares(placeCount: places.count)
    let parts = shares.map(BetweennessWork(self, under: rules)) { $0.sum(over: $1) }
    return TemporalBetweenness(self, parts)
  }

  /// How much of the shortest ways between the other places leads through each place, found by
  /// several tasks at a time. The result is the same, bit by bit, for any number of tasks.
  ///
  /// - Parameters:
  ///   - rules: What paths keep to.
  ///   - tasks: How many tasks work at a time.
  /// - Returns: The betweenness of every place.
  /// - Precondition: `tasks` is positive, and the rules have no places that paths have to be at.
  public func temporalBetweenness(
    rules: PathRules = PathRules(), tasks: Int
  ) async -> TemporalBetweenness {
    precondition(tasks > 0, "Some task has to do the work.")
    precondition(rules.via.isEmpty, "These paths have no places that they must be at.")
    let shares = SourceShares(placeCount: places.count)
    let parts = await shares.map(BetweennessWork(self, under: rules), tasks: tasks) {
      $0.sum(over: $1)
    }
    return TemporalBetweenness(self, parts)
  }
}

/// How much of the shortest ways between other places leads through each place.
public struct TemporalBetweenness: Sendable {
  /// The betweenness of a place.
  public struct Score: Hashable, Sendable {
    /// The place.
    public let place: PlaceID
    /// The sum of its shares in the paths of fewest legs, over all pairs of other places.
    public let value: Double
  }

  /// The score of every place, in the order of the graph's places.
  public let scores: [Score]
  /// How many pairs of different places there are of which the second can be reached from the first.
  public let pairCount: Int
  /// Whether all paths were found; if not, the search was given up at the limit of its work
  /// (`PathRules.workLimit`), and the scores are too low.
  public let isComplete: Bool

  fileprivate init(_ graph: TemporalGraph, _ parts: [BetweennessSum]) {
    var sum = [Double](repeating: 0, count: graph.places.count)
    for part in parts {
      for place in sum.indices { sum[place] += part.sum[place] }
    }
    scores = sum.indices.map { Score(place: graph.places[$0], value: sum[$0]) }
    pairCount = parts.reduce(0) { $0 + $1.pairCount }
    isComplete = parts.allSatisfy(\.isComplete)
  }

  /// The scores, the highest first; equal ones in the order of the graph's places. O(n log n).
  public var ranked: [Score] {
    scores.indices.sorted { left, right in
      (scores[right].value, left) < (scores[left].value, right)
    }.map { scores[$0] }
  }
}

/// The shares of all places in the paths from some places.
private struct BetweennessSum: Sendable {
  var sum: [Double]
  var pairCount = 0
  var isComplete = true
}

/// What is needed to find the shares of all places in the paths from one place after another.
private struct BetweennessWork: Sendable {
  private var search: FewestLegsSearch
  private var shares: PathShares
  /// How many steps each share may take.
  private let steps: Int

  init(_ graph: TemporalGraph, under rules: PathRules) {
    search = FewestLegsSearch(TimeExpansion(graph, under: rules))
    shares = PathShares(placeCount: graph.places.count)
    steps = SourceShares(placeCount: graph.places.count).steps(of: rules.workLimit)
  }

  mutating func sum(over sources: StrideTo<Int>) -> BetweennessSum {
    var part = BetweennessSum(
      sum: Array(repeating: 0, count: search.expansion.placeCount))
    var steps = steps
    for source in sources {
      guard search.run(from: source, steps: &steps) else {
        part.isComplete = false
        break
      }
      part.pairCount += search.reachedCount
      shares.add(of: search, to: &part.sum)
    }
    return part
  }
}
