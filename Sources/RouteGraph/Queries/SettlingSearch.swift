extension TemporalGraph {
  /// Finds the earliest possible arrivals over uncertain dates from a place that has its day.
  ///
  /// Places are settled in the order of their days. Coming to a leg earlier never makes its arrival
  /// later, so a place's day is final when no unsettled one is earlier. Each leg is tried once.
  func settle(
    from source: Int, until end: Int32, _ legsByPlace: LegsByPlace, _ labels: inout ArrivalLabels
  ) {
    var queue = RadixHeap()
    queue.insert(day: labels.days[source], place: Int32(source))
    while let (ready, place) = queue.removeEarliest() {
      // A place that was reached again, earlier, has been settled.
      guard labels.days[Int(place)] == ready else { continue }
      for index in legsByPlace[Int(place)] {
        let leg = Int(index)
        let departure = max(columns.departure[leg], ready)
        // Not after its latest departure, it is in time for its latest arrival: dates are narrowed.
        guard departure <= columns.latestDeparture[leg] else { continue }
        let arrival = max(columns.arrival[leg], departure)
        let destination = columns.destination[leg]
        if arrival < labels.days[Int(destination)], arrival <= end {
          labels.days[Int(destination)] = arrival
          labels.lastLeg[Int(destination)] = index
          queue.insert(day: arrival, place: destination)
        }
      }
    }
  }
}
