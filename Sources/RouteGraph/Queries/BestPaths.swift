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
    values.indices.compactMap { index in
      let place = graph.places[index]
      return value(at: place).map { (place, $0) }
    }
  }
}

extension TemporalGraph {
  /// The best paths that a search finds, those being best which it looks at first.
  func bestPaths<Measure: PathMeasure, Value>(
    from origin: PlaceID, rules: PathRules, by measure: Measure,
    value: (LabelSearch<Measure>.Label) -> Value
  ) -> BestPaths<Value> where Value: Comparable & Sendable {
    guard let source = index(of: origin), rules.start <= rules.end else {
      return BestPaths(
        graph: self, origin: origin, rules: rules, isComplete: true, values: [], path: { _ in nil })
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
}
