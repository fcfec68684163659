extension TemporalGraph {
  /// Finds the earliest arrivals, from a place that has its day, over legs that one has to be in
  /// time for by their earliest departure and that arrive on their latest arrival.
  ///
  /// One pass over the legs in the order of their departure (Wu et al., algorithm 1).
  func sweep(from source: Int, until end: Int32, _ labels: inout ArrivalLabels) {
    let first = columns.departure.partitioningIndex { $0 >= labels.days[source] }
    let last = columns.departure.partitioningIndex { $0 > end }
    guard first < last else { return }
    var sweep = Sweep(labels: labels, end: end, legCount: columns.hasChains ? legCount : 0)
    labels = ArrivalLabels(placeCount: 0)
    sweep.take(first..<last, of: columns)
    labels = sweep.labels
  }
}

/// One pass over legs in the order of their departure.
private struct Sweep {
  var labels: ArrivalLabels
  let end: Int32
  /// Which legs have been taken, if movements have several legs.
  var isTaken: [Bool]
  /// The day that the pass has come to.
  var today = Int32.min
  /// Places that have been reached today by legs that left today.
  var reachedToday: [Int32] = []

  init(labels: ArrivalLabels, end: Int32, legCount: Int) {
    self.labels = labels
    self.end = end
    isTaken = Array(repeating: false, count: legCount)
  }

  /// Takes legs day by day: first those within the day, as far as they lead, then the others.
  ///
  /// Columns are read without bounds checks: the range is within them, and the places they hold are
  /// within the labels.
  mutating func take(_ legs: Range<Int>, of columns: LegColumns) {
    let departure = columns.departure.span
    let arrival = columns.latestArrival.span
    var leg = legs.lowerBound
    while leg < legs.upperBound {
      let first = leg
      today = departure[unchecked: leg]
      while leg < legs.upperBound, departure[unchecked: leg] == today,
        arrival[unchecked: leg] == today
      {
        takeIfReady(leg, of: columns)
        leg += 1
      }
      while let place = reachedToday.popLast() {
        takeLegs(from: place, within: first..<leg, of: columns)
      }
      while leg < legs.upperBound, departure[unchecked: leg] == today {
        takeIfReady(leg, of: columns)
        leg += 1
      }
    }
  }

  /// Takes the legs from a place among legs within one day, which are sorted by place.
  private mutating func takeLegs(
    from place: Int32, within legs: Range<Int>, of columns: LegColumns
  ) {
    var leg = columns.origin[legs].partitioningIndex { $0 >= place }
    while leg < legs.upperBound, columns.origin[leg] == place {
      takeIfReady(leg, of: columns)
      leg += 1
    }
  }

  @inline(__always)
  private mutating func takeIfReady(_ leg: Int, of columns: LegColumns) {
    let origin = Int(columns.origin.span[unchecked: leg])
    guard labels.days.span[unchecked: origin] <= today else { return }
    if columns.hasChains {
      stay(onMovementOf: leg, of: columns)
    } else {
      reachDestination(of: leg, columns)
    }
  }

  /// Takes a leg and all that its movement goes on with, up to one taken before: from there on
  /// everything has been reached already, on the same days.
  private mutating func stay(onMovementOf boarded: Int, of columns: LegColumns) {
    var leg = boarded
    while !isTaken[leg] {
      isTaken[leg] = true
      reachDestination(of: leg, columns)
      guard columns.next[leg] >= 0 else { return }
      leg = Int(columns.next[leg])
    }
  }

  @inline(__always)
  private mutating func reachDestination(of leg: Int, _ columns: LegColumns) {
    let day = columns.latestArrival.span[unchecked: leg]
    let place = Int(columns.destination.span[unchecked: leg])
    guard day < labels.days.span[unchecked: place], day <= end else { return }
    labels.days[place] = day
    labels.lastLeg[place] = Int32(truncatingIfNeeded: leg)
    if day == today { reachedToday.append(Int32(truncatingIfNeeded: place)) }
  }
}
