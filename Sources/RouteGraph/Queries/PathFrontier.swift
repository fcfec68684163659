extension TemporalGraph {
  /// The paths between two places of which no other arrives as early with as few legs: the earliest
  /// of one leg, of two, and so on, as long as more legs arrive earlier.
  ///
  /// Over plain legs with exact dates, or for certain paths, in one pass and in the time and memory of
  /// `fewestLegs(from:rules:)`, and for possible paths over uncertain dates in one that keeps legs open
  /// (`PossibleSweep`), unless paths lead back to the origin. Else by a search over legs whose labels
  /// are the pairs of legs and arrival that no other pair beats (E. Q. V. Martins, European Journal of
  /// Operational Research 16(2), 1984, 236-245. DOI 10.1016/0377-2217(84)90077-8).
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - destination: The place where they end. If it is the origin, paths lead away and back.
  ///   - rules: What paths have to keep to.
  /// - Returns: The paths, fewest legs first, each arriving earlier than the one before; and whether
  ///   the search came to its end.
  public func pathFrontier(
    from origin: PlaceID, to destination: PlaceID, rules: PathRules
  ) -> (paths: [TemporalPath], isComplete: Bool) {
    guard let source = index(of: origin), let target = index(of: destination),
      rules.start <= rules.end
    else { return ([], true) }
    guard source != target else { return searchFrontier(from: source, to: target, rules: rules) }
    if let sweep = possibleSweep(from: origin, rules: rules, by: LegCost()) {
      let forest = PathForest(sweep, best: sweep.last)
      let paths = sweep.best(at: target).map {
        earliestPath(forest.legs(of: $0), from: origin, rules)
      }
      return (paths, !sweep.hasHitLimit)
    }
    guard canBeSwept(for: rules) else {
      return searchFrontier(from: source, to: target, rules: rules)
    }
    let measure = FewestLegsMeasure(placeCount: places.count)
    let trace = sweep(from: source, rules: rules, by: measure).measure.trace
    let paths = trace.frontier(
      to: target, in: columns, minimumStay: Int32(clamping: rules.stay.minimum))
    return (paths.map { earliestPath($0, from: origin, rules) }, true)
  }

  /// The same by the general method.
  func searchFrontier(
    from source: Int, to target: Int, rules: PathRules
  ) -> (paths: [TemporalPath], isComplete: Bool) {
    var search = LabelSearch(self, from: source, rules, LegCount(countsMovements: false))
    search.run()
    var earliest = Int32.max
    var paths: [TemporalPath] = []
    for label in search.settled where Int(columns.destination[search.labels[label].leg]) == target {
      guard search.labels[label].arrival < earliest, search.labels[label].memory.hasPassedAll
      else { continue }
      earliest = search.labels[label].arrival
      paths.append(earliestPath(search.legs(of: label), from: places[source], rules))
    }
    return (paths, !search.hasHitLimit)
  }
}
