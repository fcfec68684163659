import HistoricalTime
import RouteGraph

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
