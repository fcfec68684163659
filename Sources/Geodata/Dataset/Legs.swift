internal import HistoricalTime
internal import RouteGraph

extension Leg {
  /// The legs of a movement: one without halts, else a chain through them.
  ///
  /// Days that are not stated are open here; the graph narrows the dates of a chain by each other.
  static func chain(of movement: Movement, through stages: [Stage]) -> [Leg] {
    let places = [movement.from] + stages.map(\.place) + [movement.to]
    let departures = [movement.departed] + stages.map(\.departed)
    let arrivals = stages.map(\.arrived) + [movement.arrived]
    return zip(departures, arrivals).enumerated().map { index, dates in
      Leg(
        movement: movement.id, sequence: index + 1, from: places[index], to: places[index + 1],
        departure: dates.0?.bounds ?? .unbounded, arrival: dates.1?.bounds ?? .unbounded)
    }
  }
}
