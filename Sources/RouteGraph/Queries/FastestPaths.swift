import HistoricalTime

extension TemporalGraph {
  /// The paths that take the fewest days from one place to each other place, from departure to
  /// arrival.
  ///
  /// If the rules ask for possible paths, the days are the fewest that some choice of the true days
  /// allows; if for certain ones, those that the path takes at most: from the first day on which it
  /// can leave to the last on which it can arrive. Among paths of as many days, that which arrives
  /// earliest.
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - rules: What paths have to keep to.
  public func fastestPaths(from origin: PlaceID, rules: PathRules) -> BestPaths<Int> {
    guard let source = index(of: origin), rules.start <= rules.end else {
      return BestPaths(
        graph: self, origin: origin, rules: rules, isComplete: true, values: [], path: { _ in nil })
    }
    let measure = StartWindow(columns: columns, rules: rules)
    var search = LabelSearch(self, from: source, rules, measure)
    search.run()
    var best = [Int?](repeating: nil, count: places.count)
    var values = [Int?](repeating: nil, count: places.count)
    var starts = [Int](repeating: 0, count: places.count)
    for label in search.settled where search.labels[label].memory.hasPassedAll {
      let place = Int(columns.destination[search.labels[label].leg])
      let (start, days) = measure.shortest(
        search.labels[label].value, arrival: search.labels[label].arrival)
      guard days < values[place] ?? .max else { continue }
      (best[place], values[place], starts[place]) = (label, days, start)
    }
    let forest = PathForest(search, best: best)
    return BestPaths(
      graph: self, origin: origin, rules: rules, isComplete: !search.hasHitLimit, values: values,
      path: { [starts] place in
        var late = rules
        late.start = max(rules.start, Day(number: Int32(clamping: starts[place])))
        return earliestPath(forest.legs(to: place), from: origin, late)
      })
  }
}
