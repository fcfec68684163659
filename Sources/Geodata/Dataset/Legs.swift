internal import HistoricalTime
internal import RouteGraph

extension Leg {
  /// The legs of a movement: one without halts, else a chain through them.
  ///
  /// A day that is not stated at a halt is bounded by the stated days before and after it on the
  /// same movement. Without any stated arrival the last leg has no latest day.
  static func chain(of movement: Movement, through stages: [Stage]) -> [Leg] {
    let stops = stops(of: movement, through: stages)
    return zip(stops, stops.dropFirst()).enumerated().map { index, pair in
      Leg(
        movement: movement.id, sequence: index, from: pair.0.place, to: pair.1.place,
        departure: pair.0.departure, arrival: pair.1.arrival)
    }
  }

  private struct Stop {
    var place: PlaceID
    var arrival: DayRange
    var departure: DayRange
  }

  private static func stops(of movement: Movement, through stages: [Stage]) -> [Stop] {
    let open = DayRange(earliest: .distantPast, latest: .distantFuture)
    var stops = [
      Stop(
        place: movement.from, arrival: open, departure: movement.departed?.bounds ?? open)
    ]
    for stage in stages {
      stops.append(
        Stop(
          place: stage.place, arrival: stage.arrived?.bounds ?? open,
          departure: stage.departed?.bounds ?? open))
    }
    stops.append(
      Stop(place: movement.to, arrival: movement.arrived?.bounds ?? open, departure: open))

    var earliest = Day.distantPast
    for index in stops.indices {
      stops[index].arrival = stops[index].arrival.clamped(from: earliest)
      earliest = max(earliest, stops[index].arrival.earliest)
      stops[index].departure = stops[index].departure.clamped(from: earliest)
      earliest = max(earliest, stops[index].departure.earliest)
    }
    var latest = Day.distantFuture
    for index in stops.indices.reversed() {
      stops[index].departure = stops[index].departure.clamped(to: latest)
      latest = min(latest, stops[index].departure.latest)
      stops[index].arrival = stops[index].arrival.clamped(to: latest)
      latest = min(latest, stops[index].arrival.latest)
    }
    return stops
  }
}

extension DayRange {
  /// The range with no day before `day` where that leaves one.
  fileprivate func clamped(from day: Day) -> DayRange {
    day > earliest && day <= latest ? DayRange(earliest: day, latest: latest) : self
  }

  /// The range with no day after `day` where that leaves one.
  fileprivate func clamped(to day: Day) -> DayRange {
    day < latest && day >= earliest ? DayRange(earliest: earliest, latest: day) : self
  }
}
