extension [GraphBuilder.Row] {
  /// Narrows the dates of every movement's legs by each other, links legs that go on from each
  /// other, and returns the movements whose dates contradict each other.
  ///
  /// The bounds are those of a chain of days each not before the one before it. Earliest days are
  /// carried forward and latest days backward; then every day between a leg's bounds is taken by
  /// some choice of all days, unless a latest day is before its earliest.
  ///
  /// O(m log m) for m legs.
  mutating func narrowDatesOfMovements() -> Set<Int32> {
    var contradictory: Set<Int32> = []
    let order = indices.sorted {
      let (left, right) = (self[$0], self[$1])
      return (left.movement, left.sequence, left.origin, left.destination)
        < (right.movement, right.sequence, right.origin, right.destination)
    }
    var start = 0
    while start < order.count {
      let movement = self[order[start]].movement
      var end = start + 1
      while end < order.count, self[order[end]].movement == movement { end += 1 }
      if !narrow(order[start..<end]) { contradictory.insert(movement) }
      start = end
    }
    return contradictory
  }

  /// Narrows and links the legs of one movement, in their order; false if no days are left.
  private mutating func narrow(_ legs: ArraySlice<Int>) -> Bool {
    var earliest = Int32.min
    for leg in legs {
      self[leg].departure = Swift.max(self[leg].departure, earliest)
      self[leg].arrival = Swift.max(self[leg].arrival, self[leg].departure)
      earliest = self[leg].arrival
    }
    var latest = Int32.max
    for leg in legs.reversed() {
      self[leg].latestArrival = Swift.min(self[leg].latestArrival, latest)
      self[leg].latestDeparture = Swift.min(self[leg].latestDeparture, self[leg].latestArrival)
      latest = self[leg].latestDeparture
    }
    for (leg, next) in zip(legs, legs.dropFirst())
    where self[leg].destination == self[next].origin {
      self[leg].next = Int32(next)
    }
    return legs.allSatisfy {
      self[$0].departure <= self[$0].latestDeparture && self[$0].arrival <= self[$0].latestArrival
    }
  }
}
