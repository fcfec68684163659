extension TemporalGraph {
  /// The shortest paths in kilometres from one place to each other place.
  ///
  /// Legs of unknown length are not taken. Among paths of one length, that which arrives earliest.
  ///
  /// Over plain legs with exact dates, or for certain paths, in one pass, in the time and memory of
  /// `fewestLegs(from:rules:)`; for possible paths over uncertain dates in one pass that keeps legs
  /// open, for the pairs of length and arrival that no other pair beats (`PossibleSweep`). Else by a
  /// search over legs (`LabelSearch`).
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - rules: What paths have to keep to.
  public func shortestPaths(from origin: PlaceID, rules: PathRules) -> BestPaths<Double> {
    if columns.kilometres.isEmpty { return noPaths(from: origin, rules: rules) }
    if canBeSwept(for: rules) {
      return sweptPaths(
        from: origin, rules: rules,
        by: ShortestMeasure(kilometres: columns.kilometres, placeCount: places.count),
        value: { $0 }, trace: { $0.trace })
    }
    let cost = LengthCost(kilometres: columns.kilometres)
    if let sweep = possibleSweep(from: origin, rules: rules, by: cost) {
      return cheapestPaths(sweep, from: origin, rules: rules) { $0 }
    }
    return searchShortestPaths(from: origin, rules: rules)
  }

  /// The same by the general method.
  func searchShortestPaths(from origin: PlaceID, rules: PathRules) -> BestPaths<Double> {
    bestPaths(from: origin, rules: rules, by: Kilometres(columns: columns)) { $0.value }
  }
}
