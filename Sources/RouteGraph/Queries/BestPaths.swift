import HistoricalTime

/// The best path from one place to each other place by some measure.
public struct BestPaths<Value: Comparable & Sendable>: Sendable {
  /// Where the paths begin.
  public let origin: PlaceID
  /// What they keep to.
  public let rules: PathRules
  /// Whether the search came to its end; if not, it was given up at its limit, and places may be
  /// missing or better reached than it says.
  public let isComplete: Bool

  private let graph: TemporalGraph
  private let values: [Value?]
  /// Makes the path to a place that is reached.
  private let makePath: @Sendable (Int) -> TemporalPath?

  init(
    graph: TemporalGraph, origin: PlaceID, rules: PathRules, isComplete: Bool, values: [Value?],
    path: @escaping @Sendable (Int) -> TemporalPath?
  ) {
    self.graph = graph
    self.origin = origin
    self.rules = rules
    self.isComplete = isComplete
    self.values = values
    makePath = path
  }

  /// The value of the best path to a place; nil if no path leads there. The origin has none: staying
  /// is not a path.
  public func value(at place: PlaceID) -> Value? {
    graph.index(of: place).flatMap { values.isEmpty || place == origin ? nil : values[$0] }
  }

  /// The best path to a place, the earliest of those that are as good; nil if no path leads there.
  public func path(to place: PlaceID) -> TemporalPath? {
    guard value(at: place) != nil, let index = graph.index(of: place) else { return nil }
    return makePath(index)
  }

  /// All places other than the origin that are reached, in the order of the graph.
  public var reached: [(place: PlaceID, value: Value)] {
    let origin = graph.index(of: origin)
    return values.indices.compactMap { index in
      index == origin ? nil : values[index].map { (graph.places[index], $0) }
    }
  }
}

extension TemporalGraph {
  /// The best paths that a search over labels finds, those being best which it looks at first.
  func bestPaths<Measure: PathMeasure, Value>(
    from origin: PlaceID, rules: PathRules, by measure: Measure,
    value: (LabelSearch<Measure>.Label) -> Value
  ) -> BestPaths<Value> where Value: Comparable & Sendable {
    guard let source = index(of: origin), rules.start <= rules.end else {
      return noPaths(from: origin, rules: rules)
    }
    var search = LabelSearch(self, from: source, rules, measure)
    search.run()
    let best = search.firstByPlace(self)
    let forest = PathForest(search, best: best)
    return BestPaths(
      graph: self, origin: origin, rules: rules, isComplete: !search.hasHitLimit,
      values: best.map { $0.map { value(search.labels[$0]) } },
      path: { earliestPath(forest.legs(to: $0), from: origin, rules) })
  }

  /// The best paths that one sweep finds.
  ///
  /// - Precondition: `canBeSwept(for: rules)`.
  func sweptPaths<Measure: SweepMeasure, Value>(
    from origin: PlaceID, rules: PathRules, by measure: Measure,
    value: (Measure.Key) -> Value, trace: (Measure) -> PathTrace
  ) -> BestPaths<Value> where Value: Comparable & Sendable {
    guard let source = index(of: origin), rules.start <= rules.end else {
      return noPaths(from: origin, rules: rules)
    }
    let sweep = sweep(from: source, rules: rules, by: measure)
    let trace = trace(sweep.measure)
    let minimumStay = Int32(clamping: rules.stay.minimum)
    return BestPaths(
      graph: self, origin: origin, rules: rules, isComplete: true,
      values: sweep.keys.map { $0 < Measure.unreached ? value($0) : nil },
      path: { place in
        earliestPath(
          trace.legs(to: place, in: columns, minimumStay: minimumStay), from: origin, rules)
      })
  }

  /// A sweep over all legs that leave between start and end.
  ///
  /// - Precondition: `canBeSwept(for: rules)`.
  func sweep<Measure: SweepMeasure>(
    from source: Int, rules: PathRules, by measure: Measure
  ) -> CalendarSweep<Measure> {
    let first = columns.departure.partitioningIndex { $0 >= rules.start.number }
    let last = columns.departure.partitioningIndex { $0 > rules.end.number }
    var sweep = CalendarSweep(
      columns, placeCount: places.count, from: source, until: rules.end.number,
      minimumStay: Int32(clamping: rules.stay.minimum), measure)
    sweep.take(first..<max(first, last))
    return sweep
  }

  /// Whether legs leave and arrive on one day each, as far as paths by these rules go, so that one
  /// pass in the order of departure finds the best.
  func canBeSwept(for rules: PathRules) -> Bool {
    isPlain(for: rules) && (columns.isExact || rules.certainty == .certain)
  }

  /// The answer if there is no path at all.
  func noPaths<Value>(from origin: PlaceID, rules: PathRules) -> BestPaths<Value> {
    BestPaths(
      graph: self, origin: origin, rules: rules, isComplete: true, values: [], path: { _ in nil })
  }
}
