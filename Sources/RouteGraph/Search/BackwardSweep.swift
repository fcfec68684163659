import HistoricalTime

extension TemporalGraph {
  /// Finds the latest departures for a place over plain legs that one has to be in time for by their
  /// earliest departure and that arrive on their latest arrival.
  ///
  /// One pass over the legs against the order of their departure: a leg that follows another leaves
  /// later, or on the same day, which is gone over again as long as that leads on.
  func sweepBackward(
    from target: Int, within days: ClosedRange<Int32>, minimumStay: Int32,
    _ labels: inout DepartureLabels
  ) {
    let first = columns.departure.partitioningIndex { $0 >= days.lowerBound }
    let last = columns.departure.partitioningIndex { $0 > days.upperBound }
    // The end bounds the arrival at the target; no stay is asked for there.
    labels.days[target] = days.upperBound.addingSaturated(minimumStay)
    guard first < last else { return }
    var sweep = BackwardSweep(labels: labels, minimumStay: minimumStay)
    labels = DepartureLabels(placeCount: 0)
    sweep.take(first..<last, of: columns)
    labels = sweep.labels
  }

  /// Finds the latest possible departures over plain legs with uncertain dates, by settling places
  /// over the legs turned around.
  func settleBackward(
    from target: Int, rules: PathRules, minimumStay: Int32, _ labels: inout DepartureLabels
  ) {
    let reversal = Reversal(self)
    guard let legsByPlace = reversal.graph.legsByPlace else { return }
    var arrivals = ArrivalLabels(placeCount: places.count)
    arrivals.days[target] = Reversal.day(rules.end.number)
    reversal.graph.settle(
      from: target, until: Reversal.day(rules.start.number), minimumStay: minimumStay,
      legsByPlace, &arrivals)
    for place in labels.days.indices {
      labels.days[place] = Reversal.day(arrivals.days[place])
      let leg = arrivals.lastLeg[place]
      labels.nextLeg[place] = leg < 0 ? -1 : Int32(reversal.originals[Int(leg)])
    }
  }
}

/// One pass over legs against the order of their departure.
private struct BackwardSweep {
  var labels: DepartureLabels
  let minimumStay: Int32

  /// Columns are read without bounds checks: the range is within them, and the places they hold are
  /// within the labels.
  mutating func take(_ legs: Range<Int>, of columns: LegColumns) {
    let departure = columns.departure
    let arrival = columns.latestArrival
    var leg = legs.upperBound
    while leg > legs.lowerBound {
      let today = departure[unchecked: leg - 1]
      let last = leg
      while leg > legs.lowerBound, departure[unchecked: leg - 1] == today,
        arrival[unchecked: leg - 1] > today
      {
        leg -= 1
        _ = takeIfInTime(leg, today, of: columns)
      }
      // What is left of the day are the legs within it.
      let end = leg
      var hasChanged = false
      while leg > legs.lowerBound, departure[unchecked: leg - 1] == today {
        leg -= 1
        hasChanged = takeIfInTime(leg, today, of: columns) || hasChanged
      }
      while hasChanged && minimumStay == 0 {
        hasChanged = false
        for leg in leg..<end {
          hasChanged = takeIfInTime(leg, today, of: columns) || hasChanged
        }
      }
      precondition(leg < last, "Every day has a leg.")
    }
  }

  @inline(__always)
  private mutating func takeIfInTime(_ leg: Int, _ today: Int32, of columns: LegColumns) -> Bool {
    let destination = Int(columns.destination[unchecked: leg])
    let origin = Int(columns.origin[unchecked: leg])
    let arrival = columns.latestArrival[unchecked: leg]
    let until = labels.days.span[unchecked: destination].subtractingSaturated(minimumStay)
    guard arrival <= until, arrival < .max, today > labels.days.span[unchecked: origin]
    else { return false }
    labels.days[origin] = today
    labels.nextLeg[origin] = Int32(truncatingIfNeeded: leg)
    return true
  }
}
