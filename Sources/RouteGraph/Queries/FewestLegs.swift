extension TemporalGraph {
  /// The paths of fewest legs from one place to each other place.
  ///
  /// Among paths of as many legs, that which arrives earliest. For exact dates and plain legs O(m) in
  /// one pass (H. Wu et al., PVLDB 7(9), 2014, section 4.4, DOI 10.14778/2732939.2732945); else by a
  /// search over legs.
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - rules: What paths have to keep to.
  public func fewestLegs(from origin: PlaceID, rules: PathRules) -> BestPaths<Int> {
    bestPaths(from: origin, rules: rules, by: LegCount(countsMovements: false)) { $0.value }
  }

  /// The paths of fewest movements from one place to each other place: those with the fewest
  /// changes.
  ///
  /// Legs that stay on a movement count once; one that comes back to a movement later counts again.
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - rules: What paths have to keep to.
  public func fewestMovements(from origin: PlaceID, rules: PathRules) -> BestPaths<Int> {
    bestPaths(from: origin, rules: rules, by: LegCount(countsMovements: true)) { $0.value }
  }
}
