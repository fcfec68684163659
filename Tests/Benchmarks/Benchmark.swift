import RouteGraph

/// What is measured and how its answers are checked.
struct Benchmark {
  /// The name of the query's file, and what is asked if there are several questions.
  let name: String
  /// The most legs of a network with which it is asked.
  var mostLegs = Int.max
  /// The benchmark with which the time is compared.
  var baseline: String?
  /// Prepares the question for a network.
  let prepare: (Network) throws -> Question

  /// A question that is asked from several places.
  struct Question {
    /// Asks from a place. What comes back makes a number of the answer, which is not timed.
    let ask: (_ place: Int, _ run: Int) async -> () -> Int
    /// The same number, found without the graph or by another query.
    let expected: (_ place: Int, _ run: Int) -> Int
  }

  /// All of them, in the order of the table; the first is what the others are compared with.
  static var all: [Benchmark] {
    EarliestArrivalsBenchmark.all + EarliestArrivalsFromEachBenchmark.all
      + LatestDeparturesBenchmark.all + FastestPathsBenchmark.all
      + FewestLegsBenchmark.all + ShortestPathsBenchmark.all + PathFrontierBenchmark.all
      + ReachableBenchmark.all + AllPathsBenchmark.all + ObstacleBenchmark.all
      + LargestFlowBenchmark.all + ComponentsBenchmark.all + TemporalClosenessBenchmark.all
      + TemporalBetweennessBenchmark.all + LegTotalsBenchmark.all + LabelsBenchmark.all
  }
}

/// A number that depends on the value of every place.
struct Digest {
  private(set) var number = 0

  mutating func add(_ value: Int, at place: Int) {
    number = number &+ (value &+ 1_000_003) &* (place &* 2 &+ 1)
  }

  mutating func add(_ value: Int, at place: PlaceID) { add(value, at: Network.index(place)) }
}
