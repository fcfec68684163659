extension TemporalGraph {
  /// Finds the earliest possible arrivals over uncertain dates from a place that has its day.
  ///
  /// Places are settled in the order of their days. Coming to a leg earlier never makes its arrival
  /// later, so a place's day is final when no unsettled one is earlier. Each leg is tried once.
  ///
  /// - Parameter target: The place of which alone the day is wanted, if it is not all.
  @discardableResult
  func settle(
    from source: Int, to target: Int? = nil, until end: Int32, minimumStay: Int32,
    _ legsByPlace: LegsByPlace, _ labels: inout ArrivalLabels
  ) -> SearchWork {
    labels.days.withUnsafeMutableBufferPointer { days in
      labels.lastLeg.withUnsafeMutableBufferPointer { lastLeg in
        var work = SearchWork()
        var queue = RadixHeap()
        days[source] = days[source].subtractingSaturated(minimumStay)
        queue.insert(day: days[source], place: Int32(source))
        while let (day, place) = queue.removeEarliest() {
          // A place that was reached again, earlier, has been settled.
          guard days[Int(place)] == day else { continue }
          if Int(place) == target { break }
          let ready = day.addingSaturated(minimumStay)
          let legs = legsByPlace[Int(place)]
          work.legs += legs.count
          for entry in legs {
            if entry.departure > end {
              if legsByPlace.isSorted { break }
              continue
            }
            let destination = Int(entry.destination)
            // Most legs lead where one has come before their earliest arrival.
            guard entry.arrival < days[destination] else { continue }
            let departure = max(entry.departure, ready)
            // Not after its latest departure, it is in time for its latest arrival: dates are
            // narrowed.
            guard departure <= entry.latestDeparture else { continue }
            let arrival = max(entry.arrival, departure)
            guard arrival < days[destination], arrival <= end else { continue }
            days[destination] = arrival
            lastLeg[destination] = entry.leg
            queue.insert(day: arrival, place: entry.destination)
            work.labels += 1
          }
        }
        return work
      }
    }
  }
}
