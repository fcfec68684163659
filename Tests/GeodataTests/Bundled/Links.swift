import HistoricalTime
import RouteGraph

@testable import Geodata

/// How two places are linked in a time: by what is documented, or by a general statement alone.
///
/// People change from one movement to another at a camp or where one ends and another begins, not
/// at a halt that two happen to share. A movement whose arrival nobody states is taken to have ended
/// within thirty days; else a train of February could carry people on in April.
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

  private static let longestDays = 30

  private let documented: TemporalGraph
  private let generalised: [Movement]
  private let time: DayRange

  init(_ dataset: Dataset, claim: String, from time: DayRange) {
    let known = dataset.movements.filter { $0.granularity != .generalised }
    documented = TemporalGraph(legs: known.flatMap { Links.legs(of: $0, in: dataset) })
    generalised = dataset.movements.filter {
      $0.granularity == .generalised && $0.claims.contains(ClaimID(claim)) && !$0.sources.isEmpty
    }
    self.time = time
  }

  private static func legs(of movement: Movement, in dataset: Dataset) -> [Leg] {
    var movement = movement
    let halts = dataset.stages(of: movement.id).map { stage in
      var stage = stage
      if !(dataset.place(stage.place)?.kind.isCamp ?? false) {
        stage.place = PlaceID("\(stage.place) on \(movement.id)")
      }
      return stage
    }
    if movement.arrived == nil, let departed = movement.departed?.bounds {
      let end = departed.latest.adding(days: longestDays)
      movement.arrived = try? EDTF("\(departed.earliest)/\(end)")
    }
    return Leg.chain(of: movement, through: halts)
  }

  /// The documented way that may arrive first.
  func path(from origin: String, to destination: String) -> TemporalPath? {
    documented.earliestArrival(
      from: PlaceID(origin), startingOn: time.earliest, until: time.latest, certainty: .possible
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

extension PlaceKind {
  /// Whether prisoners were kept there.
  fileprivate var isCamp: Bool {
    switch self {
    case .mainCamp, .subcamp, .killingCentre, .transitCamp, .labourCamp, .prisonerOfWarCamp,
      .ghetto:
      true
    case .town, .station, .killingSite, .burialSite, .liberationSite, .ship, .region: false
    }
  }
}
