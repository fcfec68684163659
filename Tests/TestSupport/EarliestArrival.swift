public import HistoricalTime
public import RouteGraph

extension TemporalGraph {
  /// The earliest day on which each place can be reached from one place, changing without a stay.
  public func earliestArrival(
    from origin: PlaceID, startingOn start: Day = .distantPast, until end: Day = .distantFuture,
    certainty: Certainty
  ) -> EarliestArrivals {
    earliestArrivals(
      from: origin, rules: PathRules(from: start, until: end, certainty: certainty))
  }
}
