extension TemporalGraph {
  /// The paths of fewest legs from one place to each other place.
  ///
  /// Among paths of as many legs, that which arrives earliest.
  ///
  /// Over plain legs (each a movement of its own, changes at both ends, no longest stay) with exact
  /// dates, or for certain paths: O(n + m) in one pass (`CalendarSweep`) for n places and the m legs
  /// that leave between start and end, O(k log k) for k places reached within one day, and 8 bytes
  /// for each arrival with fewer legs than all earlier ones. A path takes O(k a), for its k legs and
  /// the a such arrivals of a place on it. For possible paths over uncertain dates in one pass that
  /// keeps legs open (`PossibleSweep`); else by a search over legs (`LabelSearch`).
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - rules: What paths have to keep to.
  public func fewestLegs(from origin: PlaceID, rules: PathRules) -> BestPaths<Int> {
    if canBeSwept(for: rules) {
      return sweptPaths(
        from: origin, rules: rules, by: FewestLegsMeasure(placeCount: places.count),
        value: { Int($0) }, trace: { $0.trace })
    }
    if let sweep = possibleSweep(from: origin, rules: rules, by: LegCost()) {
      return cheapestPaths(sweep, from: origin, rules: rules) { Int($0) }
    }
    return searchFewestLegs(from: origin, rules: rules)
  }

  /// The same by the general method.
  func searchFewestLegs(from origin: PlaceID, rules: PathRules) -> BestPaths<Int> {
    bestPaths(from: origin, rules: rules, by: LegCount(countsMovements: false)) { $0.value }
  }

  /// The paths of fewest movements from one place to each other place: those with the fewest
  /// changes.
  ///
  /// Legs that stay on a movement count once; one that comes back to a movement later counts again.
  /// If every leg is a movement of its own, the answer is `fewestLegs(from:rules:)`.
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - rules: What paths have to keep to.
  public func fewestMovements(from origin: PlaceID, rules: PathRules) -> BestPaths<Int> {
    columns.hasChains
      ? bestPaths(from: origin, rules: rules, by: LegCount(countsMovements: true)) { $0.value }
      : fewestLegs(from: origin, rules: rules)
  }
}
