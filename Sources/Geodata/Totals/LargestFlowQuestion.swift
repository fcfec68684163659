public import HistoricalTime
public import RouteGraph

/// How many people at most can have been taken from some places to others by some movements.
///
/// A movement takes as many people over each of its legs as set out with it; those who died on the
/// way are not taken off. General statements without a documented transport take nobody. To what is
/// certain nothing is added by a movement that may not have taken place, that is not known to have
/// reached its end, or that may be part of another row (see `Overlaps`).
public struct LargestFlowQuestion: Sendable {
  private let graph: TemporalGraph
  private let people: [MovementID: PeopleRange]

  /// Asks about some movements of a data set.
  ///
  /// - Parameter avoided: Places that nobody goes through.
  public init(
    of movements: [Movement], in dataset: Dataset, avoiding avoided: Set<PlaceID> = []
  ) {
    let documented = movements.filter { $0.granularity != .generalised }
    let pairs = Overlaps(documented.map { CountedMovement($0) }, places: PlaceTree(dataset.places))
      .pairs
    let included = Set(pairs.map { documented[$0.inner].id })
    var people: [MovementID: PeopleRange] = [:]
    for movement in documented {
      let isCertain =
        movement.existence == .certain && movement.outcome == .reached
        && !included.contains(movement.id)
      people[movement.id] = PeopleRange(
        minimum: isCertain ? movement.prisoners.minimum ?? 0 : 0,
        maximum: movement.prisoners.maximum)
    }
    self.people = people
    graph = dataset.graph.filtered { people[$0.movement] != nil }.avoiding(avoided)
  }

  /// The answer for a period.
  public func largestFlow(
    from origins: [PlaceID], to destinations: [PlaceID], in period: DayRange = .unbounded
  ) -> LargestFlow {
    graph.largestFlow(
      from: Set(origins), to: Set(destinations),
      rules: PathRules(from: period.earliest, until: period.latest)
    ) { people[$0.movement] ?? .unknown }
  }
}
