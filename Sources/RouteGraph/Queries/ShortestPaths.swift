extension TemporalGraph {
  /// The shortest paths in kilometres from one place to each other place.
  ///
  /// Legs of unknown length are not taken. Among paths of one length, that which arrives earliest. By
  /// a search over legs whose labels are the pairs of length and arrival that no other pair beats.
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - rules: What paths have to keep to.
  public func shortestPaths(from origin: PlaceID, rules: PathRules) -> BestPaths<Double> {
    bestPaths(from: origin, rules: rules, by: Kilometres(columns: columns)) { $0.value }
  }
}
