internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// Words the arrivals and departures of paths as the data state them.
struct PathDates {
  /// A path at a place.
  struct Visit {
    /// The place.
    var place: PlaceID
    /// What is known of its days there.
    var lines: [String]
  }

  private let dataset: Dataset
  private let wording: Wording
  private let hasYear: Bool

  /// Prepares to word paths; the year is said only if there are several.
  init(_ dataset: Dataset, paths: [TemporalPath], wording: Wording) {
    self.dataset = dataset
    self.wording = wording
    let days = paths.flatMap(\.steps).flatMap { step in
      [step.leg.departure, step.leg.arrival].flatMap { [$0.earliest, $0.latest] }
    }
    hasYear =
      Set(days.filter { $0 != .distantPast && $0 != .distantFuture }.map(\.year)).count > 1
  }

  /// The places of a path in order.
  func visits(of path: TemporalPath) -> [Visit] {
    let arrivals: [TemporalPath.Step?] = [nil] + path.steps
    let departures: [TemporalPath.Step?] = path.steps + [nil]
    return zip(arrivals, departures).map { arriving, leaving in
      let arrival = arriving.flatMap { words(stated(arrivalOf: $0.leg), $0.leg.arrival) }
      let departure = leaving.flatMap { words(stated(departureOf: $0.leg), $0.leg.departure) }
      return Visit(
        place: arriving?.leg.destination ?? path.origin, lines: lines(arrival, departure))
    }
  }

  private func lines(_ arrival: String?, _ departure: String?) -> [String] {
    let words = wording.answer
    if let arrival, arrival == departure { return ["\(words.arrivedAndLeft) \(arrival)"] }
    return [arrival.map { "\(words.arrived) \($0)" }, departure.map { "\(words.left) \($0)" }]
      .compactMap { $0 }
  }

  /// A stated date within what the graph has narrowed it to; one that is open stays open.
  private func words(_ stated: EDTF?, _ narrowed: DayRange) -> String? {
    guard let stated else { return nil }
    let bounds = stated.bounds
    let range = bounds.isOpenAtStart || bounds.isOpenAtEnd ? bounds : narrowed
    return wording.days(stated, within: range, withYear: hasYear)
  }

  private func stated(departureOf leg: Leg) -> EDTF? {
    let halts = Array(dataset.stages(of: leg.movement))
    if leg.sequence == 1 { return dataset.movement(leg.movement)?.departed }
    return halts.indices.contains(leg.sequence - 2) ? halts[leg.sequence - 2].departed : nil
  }

  private func stated(arrivalOf leg: Leg) -> EDTF? {
    let halts = Array(dataset.stages(of: leg.movement))
    if leg.sequence == halts.count + 1 { return dataset.movement(leg.movement)?.arrived }
    return halts.indices.contains(leg.sequence - 1) ? halts[leg.sequence - 1].arrived : nil
  }
}
