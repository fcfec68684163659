extension TemporalGraph {
  /// Finds the earliest arrivals, from a place that may be left from a day on, over plain legs that
  /// one has to be in time for by their earliest departure and that arrive on their latest arrival.
  ///
  /// One pass over the legs in the order of their departure (Wu et al., algorithm 1).
  func sweep(from source: Int, until end: Int32, minimumStay: Int32, _ labels: inout ArrivalLabels)
  {
    let start = labels.days[source]
    let first = columns.departure.partitioningIndex { $0 >= start }
    let last = columns.departure.partitioningIndex { $0 > end }
    labels.days[source] = start.subtractingSaturated(minimumStay)
    guard first < last else { return }
    var sweep = Sweep(labels: labels, end: end, minimumStay: minimumStay)
    labels = ArrivalLabels(placeCount: 0)
    sweep.take(first..<last, of: columns)
    labels = sweep.labels
  }
}

/// One pass over legs in the order of their departure.
private struct Sweep {
  var labels: ArrivalLabels
  let end: Int32
  let minimumStay: Int32
  /// The day that the pass has come to.
  var today = Int32.min
  /// The last day of arrival at a place from which one can leave today.
  var lastReady = Int32.min
  /// Places that have been reached today by legs that left today.
  var reachedToday: [Int32] = []

  init(labels: ArrivalLabels, end: Int32, minimumStay: Int32) {
    self.labels = labels
    self.end = end
    self.minimumStay = minimumStay
  }

  /// Takes legs day by day: first those within the day, as far as they lead, then the others.
  ///
  /// Columns are read without bounds checks: the range is within them, and the places they hold are
  /// within the labels.
  mutating func take(_ legs: Range<Int>, of columns: LegColumns) {
    let departure = columns.departure
    let arrival = columns.latestArrival
    var leg = legs.lowerBound
    while leg < legs.upperBound {
      let first = leg
      today = departure[unchecked: leg]
      lastReady = today.subtractingSaturated(minimumStay)
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
    let origin = Int(columns.origin[unchecked: leg])
    guard labels.days.span[unchecked: origin] <= lastReady else { return }
    let day = columns.latestArrival[unchecked: leg]
    let place = Int(columns.destination[unchecked: leg])
    guard day < labels.days.span[unchecked: place], day <= end else { return }
    labels.days[place] = day
    labels.lastLeg[place] = Int32(truncatingIfNeeded: leg)
    if day == today { reachedToday.append(Int32(truncatingIfNeeded: place)) }
  }
}

extension Int32 {
  /// The difference, or the least number if it is beyond; open days stay open.
  @inline(__always)
  func subtractingSaturated(_ days: Int32) -> Int32 {
    let (difference, overflow) = subtractingReportingOverflow(days)
    return overflow ? .min : difference
  }

  /// The sum, or the greatest number if it is beyond; open days stay open.
  @inline(__always)
  func addingSaturated(_ days: Int32) -> Int32 {
    guard self != .min else { return .min }
    let (sum, overflow) = addingReportingOverflow(days)
    return overflow ? .max : sum
  }
}
