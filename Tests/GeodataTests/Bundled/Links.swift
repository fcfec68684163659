import HistoricalTime
import RouteGraph

@testable import Geodata

/// How two places are linked in a time: by what is documented, or by a general statement alone.
///
/// Paths are those of the path graph: people change at camps and where movements begin and end, and a
/// movement whose arrival nobody states is taken to have ended within thirty days.
struct Links {
  /// What links two places.
  enum Kind {
    /// A path that respects time, of documented movements.
    case path
    /// No such path, but a movement marked as generalised that names the claim and a source.
    case generalised
    /// Nothing.
    case none
  }

  private let documented: TemporalGraph
  private let generalised: [Movement]
  private let time: DayRange

  init(_ dataset: Dataset, claim: String, from time: DayRange) {
    var filter = PathFilter()
    filter.granularities = [.transport, .operation]
    documented = dataset.pathGraph(filter)
    generalised = dataset.movements.filter {
      $0.granularity == .generalised && $0.claims.contains(ClaimID(claim)) && !$0.sources.isEmpty
    }
    self.time = time
  }

  /// The documented way that may arrive first.
  func path(from origin: String, to destination: String) -> TemporalPath? {
    documented.earliestArrivals(
      from: PlaceID(origin), rules: PathRules(from: time.earliest, until: time.latest)
    ).path(to: PlaceID(destination))
  }

  /// What links one of the origins to a destination.
  func kind(from origins: [String], to destination: String) -> Kind {
    if origins.contains(where: { path(from: $0, to: destination) != nil }) { return .path }
    let isStated = generalised.contains { movement in
      origins.contains(movement.from.rawValue) && movement.to.rawValue == destination
        && Period(time).answer(
          departed: movement.departed?.bounds, arrived: movement.arrived?.bounds
        ).isPossible
    }
    return isStated ? .generalised : .none
  }
}
