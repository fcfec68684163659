import HistoricalTime
import RouteGraph

/// Earliest arrivals straight from the definition: all paths under all choices of the true days.
struct SlowEarliestArrival {
  /// The days on which a leg left and arrived, under one choice.
  typealias TrueDays = (departure: Int32, arrival: Int32)

  let legs: [Leg]
  /// Every choice of the true days of all legs in which no leg arrives before it left, nor leaves
  /// before its movement's previous leg has arrived. Open dates reach one day beyond the horizon.
  let choices: [[TrueDays]]

  /// Nil if there are more than `limit` choices.
  init?(_ legs: [Leg], horizon: ClosedRange<Int32>, limit: Int) {
    self.legs = legs
    var choices: [[TrueDays]] = [[]]
    for (index, leg) in legs.enumerated() {
      let departures = SlowEarliestArrival.days(leg.departure, horizon)
      let arrivals = SlowEarliestArrival.days(leg.arrival, horizon)
      var longer: [[TrueDays]] = []
      for choice in choices {
        for departure in departures {
          if index > 0, legs[index - 1].movement == leg.movement,
            choice[index - 1].arrival > departure
          {
            continue
          }
          for arrival in arrivals where departure <= arrival {
            longer.append(choice + [(departure, arrival)])
          }
        }
        if longer.count > limit { return nil }
      }
      choices = longer
    }
    self.choices = choices
  }

  private static func days(_ range: DayRange, _ horizon: ClosedRange<Int32>) -> ClosedRange<Int32> {
    let earliest = max(range.earliest.number, horizon.lowerBound - 1)
    return earliest...max(earliest, min(range.latest.number, horizon.upperBound + 1))
  }

  /// The earliest day at each place that is reached.
  func arrivals(
    from origin: PlaceID, within window: ClosedRange<Int32>, _ certainty: Certainty
  ) -> [PlaceID: Int32] {
    var days: [PlaceID: Int32] = [origin: window.lowerBound]
    func extend(_ path: [Int], at place: PlaceID, under feasible: [Int]) {
      for leg in legs.indices where legs[leg].origin == place && !path.contains(leg) {
        let left = feasible.filter { choice in
          let ready = path.last.map { choices[choice][$0].arrival } ?? window.lowerBound
          return ready <= choices[choice][leg].departure
            && choices[choice][leg].arrival <= window.upperBound
        }
        guard certainty == .possible ? !left.isEmpty : left.count == choices.count else { continue }
        let arrivals = left.map { choices[$0][leg].arrival }
        let arrival = (certainty == .possible ? arrivals.min() : arrivals.max()) ?? .max
        let destination = legs[leg].destination
        days[destination] = min(days[destination] ?? .max, arrival)
        extend(path + [leg], at: destination, under: left)
      }
    }
    if !choices.isEmpty { extend([], at: origin, under: Array(choices.indices)) }
    return days
  }
}

/// Earliest arrivals by applying the rules to every leg again and again until nothing changes.
struct RelaxedEarliestArrival {
  /// The legs with narrowed dates, each movement's in a row; movements that contradict themselves
  /// left out.
  let legs: [Leg]

  init(_ legs: [Leg]) {
    var chains = Dictionary(grouping: legs, by: \.movement).values.map(Array.init)
    for chain in chains.indices {
      // The bounds of the chain's days, one after the other, again and again.
      var bounds = chains[chain].flatMap { leg in
        [leg.departure, leg.arrival].map { [$0.earliest.number, $0.latest.number] }
      }
      for _ in bounds.indices {
        for (left, right) in zip(bounds.indices, bounds.indices.dropFirst()) {
          bounds[right][0] = max(bounds[right][0], bounds[left][0])
          bounds[left][1] = min(bounds[left][1], bounds[right][1])
        }
      }
      guard bounds.allSatisfy({ $0[0] <= $0[1] }) else {
        chains[chain] = []
        continue
      }
      let ranges = bounds.map {
        DayRange(earliest: Day(number: $0[0]), latest: Day(number: $0[1]))
      }
      for leg in chains[chain].indices {
        chains[chain][leg].departure = ranges[2 * leg]
        chains[chain][leg].arrival = ranges[2 * leg + 1]
      }
    }
    self.legs = chains.flatMap(\.self)
  }

  /// The earliest day at each place that is reached.
  func arrivals(
    from origin: PlaceID, within window: ClosedRange<Int32>, _ certainty: Certainty
  ) -> [PlaceID: Int32] {
    var days: [PlaceID: Int32] = [origin: window.lowerBound]
    var isAboard = legs.map { _ in false }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (index, leg) in legs.enumerated() {
        var arrival: Int32?
        if let ready = days[leg.origin], certainty == .possible {
          let departure = max(leg.departure.earliest.number, ready)
          if departure <= leg.departure.latest.number {
            arrival = max(leg.arrival.earliest.number, departure)
          }
          if let day = arrival, day > leg.arrival.latest.number { arrival = nil }
        } else if certainty == .certain, leg.arrival.latest != .distantFuture {
          let isInTime = days[leg.origin].map { $0 <= leg.departure.earliest.number } ?? false
          let staysOn =
            index > 0 && isAboard[index - 1] && legs[index - 1].movement == leg.movement
            && legs[index - 1].destination == leg.origin
          if isInTime || staysOn { arrival = leg.arrival.latest.number }
        }
        guard let arrival, arrival <= window.upperBound else { continue }
        if !isAboard[index] || arrival < days[leg.destination] ?? .max {
          hasChanged = hasChanged || !isAboard[index]
          isAboard[index] = true
          if arrival < days[leg.destination] ?? .max {
            days[leg.destination] = arrival
            hasChanged = true
          }
        }
      }
    }
    return days
  }
}
