extension TemporalGraph {
  /// Finds the earliest arrivals, from a place that may be left from a day on, over plain legs that
  /// one has to be in time for by their earliest departure and that arrive on their latest arrival.
  ///
  /// One pass over the legs in the order of their departure (Wu et al., algorithm 1). Of most legs no
  /// more is read than where they lead: nobody arrives earlier by leaving after others have arrived.
  @discardableResult
  func sweep(
    from source: Int, until end: Int32, minimumStay: Int32, _ labels: inout ArrivalLabels
  ) -> SearchWork {
    let start = labels.days[source]
    let first = columns.departure.partitioningIndex { $0 >= start }
    let last = columns.departure.partitioningIndex { $0 > end }
    labels.days[source] = start.subtractingSaturated(minimumStay)
    guard first < last else { return SearchWork() }
    return labels.days.withUnsafeMutableBufferPointer { days in
      labels.lastLeg.withUnsafeMutableBufferPointer { lastLeg in
        var sweep = Sweep(
          columns: columns, days: days, lastLeg: lastLeg, end: end, minimumStay: minimumStay)
        sweep.take(first..<last)
        return sweep.work
      }
    }
  }
}

/// One pass over legs in the order of their departure.
private struct Sweep {
  let columns: LegColumns
  let days: UnsafeMutableBufferPointer<Int32>
  let lastLeg: UnsafeMutableBufferPointer<Int32>
  let end: Int32
  let minimumStay: Int32
  var work = SearchWork()
  /// How many places have not been reached, and the last day of arrival at the others.
  private var unreached: Int
  private var lastDay = Int32.min
  /// Places that have been reached today by legs that left today.
  private var reachedToday: [Int32] = []

  init(
    columns: LegColumns, days: UnsafeMutableBufferPointer<Int32>,
    lastLeg: UnsafeMutableBufferPointer<Int32>, end: Int32, minimumStay: Int32
  ) {
    self.columns = columns
    self.days = days
    self.lastLeg = lastLeg
    self.end = end
    self.minimumStay = minimumStay
    unreached = days.count - 1
  }

  /// Takes legs day by day: first those within the day, as far as they lead, then the others; until
  /// every place has been reached and no leg can arrive earlier any more.
  ///
  /// Columns are read without bounds checks: the range is within them, and the places they hold are
  /// within the labels.
  mutating func take(_ legs: Range<Int>) {
    var leg = legs.lowerBound
    while leg < legs.upperBound, unreached > 0 || lastDay > columns.departure[unchecked: leg] {
      let block = columns.block(from: leg, upTo: legs.upperBound)
      takeWithinDay(block.withinDay, block.day)
      takeReady(block.later, block.day)
      leg = block.later.upperBound
    }
  }

  private mutating func takeWithinDay(_ legs: Range<Int>, _ today: Int32) {
    takeReady(legs, today)
    while let place = reachedToday.popLast() {
      takeReady(columns.legs(from: place, within: legs), today)
    }
  }

  @inline(__always)
  private mutating func takeReady(_ legs: Range<Int>, _ today: Int32) {
    let (days, lastLeg) = (days, lastLeg)
    let (origin, destination) = (columns.origin, columns.destination)
    let arrival = columns.latestArrival
    let lastReady = today.subtractingSaturated(minimumStay)
    work.legs += legs.count
    for leg in legs {
      let place = Int(destination[unchecked: leg])
      guard days[place] > today else { continue }
      let day = arrival[unchecked: leg]
      guard days[Int(origin[unchecked: leg])] <= lastReady, day < days[place], day <= end
      else { continue }
      if days[place] == ArrivalLabels.unreached { unreached -= 1 }
      days[place] = day
      lastLeg[place] = Int32(truncatingIfNeeded: leg)
      lastDay = max(lastDay, day)
      work.labels += 1
      if day == today, minimumStay == 0 { reachedToday.append(Int32(truncatingIfNeeded: place)) }
    }
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
