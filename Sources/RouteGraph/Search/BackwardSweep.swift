import HistoricalTime

extension TemporalGraph {
  /// Finds the latest departures for a place over plain legs that one has to be in time for by their
  /// earliest departure and that arrive on their latest arrival.
  ///
  /// One pass over the legs against the order of their departure: a leg that follows another leaves
  /// later, or on the same day. The first leg by which one is in time from a place leaves last, and
  /// the place is settled; so of most legs no more is read than where they begin, and the pass ends
  /// when no place is left.
  @discardableResult
  func sweepBackward(
    from target: Int, within days: ClosedRange<Int32>, minimumStay: Int32,
    _ labels: inout DepartureLabels
  ) -> SearchWork {
    let first = columns.departure.partitioningIndex { $0 >= days.lowerBound }
    let last = columns.departure.partitioningIndex { $0 > days.upperBound }
    guard first < last else { return SearchWork() }
    return labels.days.withUnsafeMutableBufferPointer { latest in
      labels.nextLeg.withUnsafeMutableBufferPointer { nextLeg in
        // The end bounds the arrival at the target; no stay is asked for there. It is never improved.
        latest[target] = .max
        var sweep = BackwardSweep(
          columns: columns, days: latest, nextLeg: nextLeg, minimumStay: minimumStay,
          target: target, end: days.upperBound)
        sweep.take(first..<last)
        latest[target] = days.upperBound
        return sweep.work
      }
    }
  }

  /// Finds the latest possible departures over plain legs with uncertain dates, by settling places
  /// over the legs turned around in time.
  @discardableResult
  func settleBackward(
    from target: Int, rules: PathRules, minimumStay: Int32, _ legsByPlace: LegsByPlace,
    _ labels: inout DepartureLabels
  ) -> SearchWork {
    var arrivals = ArrivalLabels(placeCount: places.count)
    arrivals.days[target] = Reversal.day(rules.end.number)
    let work = settle(
      from: target, until: Reversal.day(rules.start.number), minimumStay: minimumStay,
      legsByPlace.backward(columns, placeCount: places.count), &arrivals)
    labels.days = arrivals.days.map(Reversal.day)
    labels.nextLeg = arrivals.lastLeg
    return work
  }
}

/// One pass over legs against the order of their departure.
private struct BackwardSweep {
  let columns: LegColumns
  let days: UnsafeMutableBufferPointer<Int32>
  let nextLeg: UnsafeMutableBufferPointer<Int32>
  let minimumStay: Int32
  var work = SearchWork()
  /// The last day on which one has to arrive at each place to go on from there.
  private var until: [Int32]
  /// How many places are not settled.
  private var unsettled: Int
  /// Places that have been settled today by legs that arrive today.
  private var settledToday: [Int32] = []
  /// Legs within the day from places that are not settled.
  private var waiting: [Int] = []

  init(
    columns: LegColumns, days: UnsafeMutableBufferPointer<Int32>,
    nextLeg: UnsafeMutableBufferPointer<Int32>, minimumStay: Int32, target: Int, end: Int32
  ) {
    self.columns = columns
    self.days = days
    self.nextLeg = nextLeg
    self.minimumStay = minimumStay
    until = Array(repeating: DepartureLabels.unreached, count: days.count)
    until[target] = end
    unsettled = days.count - 1
  }

  /// Takes legs day by day, those within the day last, as far as they lead.
  ///
  /// Columns are read without bounds checks: the range is within them, and the places they hold are
  /// within the labels.
  mutating func take(_ legs: Range<Int>) {
    var end = legs.upperBound
    while end > legs.lowerBound, unsettled > 0 {
      let block = columns.block(upTo: end, from: legs.lowerBound)
      takeLater(block.later, block.day)
      takeWithinDay(block.withinDay, block.day)
      end = block.withinDay.lowerBound
    }
  }

  private mutating func takeLater(_ legs: Range<Int>, _ today: Int32) {
    let (days, origin) = (days, columns.origin)
    for leg in legs where today > days[Int(origin[unchecked: leg])] { takeIfInTime(leg, today) }
    work.legs += legs.count
  }

  private mutating func takeWithinDay(_ legs: Range<Int>, _ today: Int32) {
    let (days, origin) = (days, columns.origin)
    settledToday.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    for leg in legs where today > days[Int(origin[unchecked: leg])] {
      if !takeIfInTime(leg, today) { waiting.append(leg) }
    }
    work.legs += legs.count
    guard minimumStay == 0, !settledToday.isEmpty, !waiting.isEmpty else { return }
    // The legs from unsettled places by the place where they end.
    waiting.sort { (columns.destination[$0], $0) < (columns.destination[$1], $1) }
    while let place = settledToday.popLast() {
      var next = waiting.partitioningIndex { columns.destination[$0] >= place }
      while next < waiting.count, columns.destination[waiting[next]] == place {
        if today > days[Int(origin[unchecked: waiting[next]])] {
          takeIfInTime(waiting[next], today)
        }
        next += 1
        work.legs += 1
      }
    }
  }

  /// Settles the place where a leg begins, if it is in time for what comes after it.
  @discardableResult
  private mutating func takeIfInTime(_ leg: Int, _ today: Int32) -> Bool {
    let origin = Int(columns.origin[leg])
    let arrival = columns.latestArrival[leg]
    guard arrival <= until[Int(columns.destination[leg])], arrival < .max else { return false }
    days[origin] = today
    until[origin] = today.subtractingSaturated(minimumStay)
    nextLeg[origin] = Int32(truncatingIfNeeded: leg)
    unsettled -= 1
    work.labels += 1
    settledToday.append(Int32(truncatingIfNeeded: origin))
    return true
  }
}
