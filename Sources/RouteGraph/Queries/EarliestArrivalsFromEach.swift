import HistoricalTime

extension TemporalGraph {
  /// The earliest day on which each place can be reached, from each of many places.
  ///
  /// The answers are those of `earliestArrivals(from:rules:)`, found for up to 64 places in one pass
  /// over the legs (`BatchSweep`), and come as they are read: 4 bytes for each of 64 places and each
  /// place of the graph are held at a time, and over uncertain dates 4 bytes a leg. A path is not kept but found, when it is asked for, by a
  /// pass of its own; it is the one that the single query gives.
  ///
  /// Over plain legs (each a movement of its own, changes at both ends, no longest stay): O(n + m + a)
  /// for a pass, for n places, m legs in the period of the rules, and the a places that are reached,
  /// counted once for each place from which they are; and O(k) for the k legs that can still be caught
  /// wherever people arrive after a leg's earliest departure. Over others each place is asked for
  /// alone.
  ///
  /// H. Wu, J. Cheng, S. Huang, Y. Ke, Y. Lu, Y. Xu: Path Problems in Temporal Graphs. PVLDB 7(9),
  /// 2014, 721-732. DOI 10.14778/2732939.2732945. M. Then, M. Kaufmann, F. Chirigati, T. Hoang-Vu, K.
  /// Pham, A. Kemper, T. Neumann, H. T. Vo: The More the Merrier: Efficient Multi-Source Graph
  /// Traversal. PVLDB 8(4), 2014, 449-460. DOI 10.14778/2735496.2735507.
  ///
  /// - Parameters:
  ///   - origins: The places where paths begin, such as `places`.
  ///   - rules: What paths have to keep to.
  /// - Returns: The answers, in the order of the origins.
  public func earliestArrivals(
    fromEach origins: some Sequence<PlaceID>, rules: PathRules
  ) -> EarliestArrivalsFromEach {
    EarliestArrivalsFromEach(graph: self, origins: Array(origins), rules: rules)
  }

  /// What is made of the earliest arrivals from each of many places, by several tasks at a time.
  ///
  /// The answers and their order are those of `earliestArrivals(fromEach:rules:)`, whatever the number
  /// of tasks. Each task holds the days of up to 64 places at a time, so that memory does not grow
  /// with the number of origins but for what is made of the answers.
  ///
  /// - Parameters:
  ///   - origins: The places where paths begin.
  ///   - rules: What paths have to keep to.
  ///   - tasks: How many tasks work at a time.
  ///   - transform: What to make of an answer; called by any of the tasks, in any order.
  /// - Returns: What was made, in the order of the origins.
  /// - Precondition: `tasks` is positive.
  public func earliestArrivals<Result: Sendable>(
    fromEach origins: some Sequence<PlaceID>, rules: PathRules, tasks: Int,
    _ transform: @escaping @Sendable (EarliestArrivals) -> Result
  ) async -> [Result] {
    precondition(tasks > 0, "Some task has to do the work.")
    let all = EarliestArrivalsFromEach(graph: self, origins: Array(origins), rules: rules)
    let batches = all.batches(for: tasks)
    let results = await Shares.map(batches.count, all, tasks: tasks) { all, batch in
      all.answers(of: batches[batch]).map(transform)
    }
    return Array(results.joined())
  }
}

/// The earliest arrivals from each of many places, found up to 64 at a time as they are read.
public struct EarliestArrivalsFromEach: Sequence, Sendable {
  /// Where the paths begin.
  public let origins: [PlaceID]
  /// What they keep to.
  public let rules: PathRules

  private let graph: TemporalGraph

  init(graph: TemporalGraph, origins: [PlaceID], rules: PathRules) {
    self.graph = graph
    self.origins = origins
    self.rules = rules
  }

  /// Finds the answers from the first on.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// The origins in parts of nearly one size, as few as one pass each can do, but each task the same
  /// number of them.
  func batches(for tasks: Int) -> [Range<Int>] {
    let width = graph.isPlain(for: rules) ? BatchSweep.width : 1
    let fewest = (origins.count + width - 1) / width
    let count = Swift.min(origins.count, (fewest + tasks - 1) / tasks * tasks)
    return (0..<count).map {
      (origins.count * $0 / count)..<(origins.count * ($0 + 1) / count)
    }
  }

  /// The answers for some of the origins, in one pass if they can be had in one.
  func answers(of part: Range<Int>) -> [EarliestArrivals] {
    let origins = origins[part]
    let known = origins.compactMap(graph.index(of:))
    guard part.count > 1, known.count == part.count, graph.isPlain(for: rules),
      rules.start <= rules.end
    else { return origins.map { graph.earliestArrivals(from: $0, rules: rules) } }
    let sweep = BatchSweep(
      graph.columns, placeCount: graph.places.count, from: known, start: rules.start.number,
      until: rules.end.number, minimumStay: Int32(clamping: rules.stay.minimum),
      isPossible: rules.certainty == .possible && !graph.columns.isExact)
    return zip(origins, sweep.arrivals.bySource).map { origin, days in
      EarliestArrivals(graph: graph, origin: origin, rules: rules, ways: .days(days))
    }
  }

  /// Finds answers, some in advance.
  public struct Iterator: IteratorProtocol {
    private let all: EarliestArrivalsFromEach
    private var batches: ArraySlice<Range<Int>>
    private var answers: ArraySlice<EarliestArrivals> = []

    fileprivate init(_ all: EarliestArrivalsFromEach) {
      self.all = all
      batches = all.batches(for: 1)[...]
    }

    /// The next answer; nil after the last.
    public mutating func next() -> EarliestArrivals? {
      while answers.isEmpty {
        guard let batch = batches.popFirst() else { return nil }
        answers = all.answers(of: batch)[...]
      }
      return answers.popFirst()
    }
  }
}
