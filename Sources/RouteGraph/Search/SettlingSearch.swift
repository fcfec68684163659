extension TemporalGraph {
  /// Finds the earliest possible arrivals over uncertain dates from a place that has its day.
  ///
  /// Places are settled in the order of their days. Coming to a leg earlier never makes its arrival
  /// later, so a place's day is final when no unsettled one is earlier. Each leg is tried once.
  func settle(
    from source: Int, until end: Int32, minimumStay: Int32, _ legsByPlace: LegsByPlace,
    _ labels: inout ArrivalLabels
  ) {
    var queue = RadixHeap()
    labels.days[source] = labels.days[source].subtractingSaturated(minimumStay)
    queue.insert(day: labels.days[source], place: Int32(source))
    while let (day, place) = queue.removeEarliest() {
      // A place that was reached again, earlier, has been settled.
      guard labels.days[Int(place)] == day else { continue }
      let ready = day.addingSaturated(minimumStay)
      for entry in legsByPlace[Int(place)] {
        // Legs lie in the order of their earliest departure.
        guard entry.departure <= end else { break }
        let departure = max(entry.departure, ready)
        // Not after its latest departure, it is in time for its latest arrival: dates are narrowed.
        guard departure <= entry.latestDeparture else { continue }
        let arrival = max(entry.arrival, departure)
        let destination = Int(entry.destination)
        if arrival < labels.days[destination], arrival <= end {
          labels.days[destination] = arrival
          labels.lastLeg[destination] = entry.leg
          queue.insert(day: arrival, place: entry.destination)
        }
      }
    }
  }
}
