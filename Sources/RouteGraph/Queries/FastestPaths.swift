import HistoricalTime

extension TemporalGraph {
  /// The paths that take the fewest days from one place to each other place, from departure to
  /// arrival.
  ///
  /// If the rules ask for possible paths, the days are the fewest that some choice of the true days
  /// allows; if for certain ones, those that the path takes at most: from the first day on which it
  /// can leave to the last on which it can arrive. Among paths of as many days, that which arrives
  /// earliest. A certain path whose first departure is open at its beginning has no greatest number of
  /// days and is left out.
  ///
  /// Over plain legs (each a movement of its own, changes at both ends, no longest stay) with exact
  /// dates, or for certain paths: O(n + m) in one pass (`CalendarSweep`) for n places and the m legs
  /// that leave between start and end, and O(k log k) for k places reached within one day. A path
  /// takes one more pass, over the legs that leave while it is under way, to find the earliest
  /// arrival from the day on which it begins. For possible paths over uncertain dates, where no stay
  /// is asked for, in one pass that keeps legs open (`PossibleSweep`); else by a search over legs
  /// (`LabelSearch`).
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - rules: What paths have to keep to.
  public func fastestPaths(from origin: PlaceID, rules: PathRules) -> BestPaths<Int> {
    if canBeSwept(for: rules) { return sweepFastestPaths(from: origin, rules: rules) }
    // Days that have to be spent at places would be a third thing to count.
    if rules.stay.minimum == 0,
      let sweep = possibleSweep(
        from: origin, rules: rules, by: StartCost(latestDeparture: columns.latestDeparture))
    {
      return fastestPaths(sweep, from: origin, rules: rules)
    }
    return searchFastestPaths(from: origin, rules: rules)
  }

  /// The fastest of the possible paths that a sweep found: those that begin as late as they can for
  /// each of their arrivals.
  private func fastestPaths(
    _ sweep: PossibleSweep<StartCost>, from origin: PlaceID, rules: PathRules
  ) -> BestPaths<Int> {
    var best = [Int32](repeating: -1, count: places.count)
    func start(_ path: Int32) -> Int {
      let label = sweep.labels[Int(path)]
      return Int(min(~label.cost, label.arrival))
    }
    func days(_ path: Int32) -> Int { Int(sweep.labels[Int(path)].arrival) - start(path) }
    for (index, label) in sweep.labels.enumerated() {
      let place = Int(columns.destination[Int(label.leg)])
      // None arrives earlier than the one before.
      if best[place] < 0 || days(Int32(index)) < days(best[place]) { best[place] = Int32(index) }
    }
    let forest = PathForest(sweep, best: best)
    return BestPaths(
      graph: self, origin: origin, rules: rules, isComplete: !sweep.hasHitLimit,
      values: best.map { $0 < 0 ? nil : days($0) },
      path: { [starts = best.map { $0 < 0 ? 0 : start($0) }] place in
        var late = rules
        late.start = max(rules.start, Day(number: Int32(clamping: starts[place])))
        return earliestPath(forest.legs(to: place), from: origin, late)
      })
  }

  /// The fastest paths in one pass.
  ///
  /// - Precondition: `canBeSwept(for: rules)`.
  private func sweepFastestPaths(from origin: PlaceID, rules: PathRules) -> BestPaths<Int> {
    guard let source = index(of: origin), rules.start <= rules.end else {
      return noPaths(from: origin, rules: rules)
    }
    let measure = FastestMeasure(placeCount: places.count)
    let periods = sweep(from: source, rules: rules, by: measure).measure.periods
    return BestPaths(
      graph: self, origin: origin, rules: rules, isComplete: true,
      values: periods.map { $0 == FastestMeasure.none ? nil : $0.days },
      path: { place in
        var during = rules
        during.start = Day(number: periods[place].start)
        during.end = Day(number: periods[place].end)
        return earliestArrivals(from: origin, rules: during).path(to: places[place])
      })
  }

  /// The same by the general method.
  func searchFastestPaths(from origin: PlaceID, rules: PathRules) -> BestPaths<Int> {
    guard let source = index(of: origin), rules.start <= rules.end else {
      return noPaths(from: origin, rules: rules)
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
