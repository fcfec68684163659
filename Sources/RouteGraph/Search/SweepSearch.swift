extension TemporalGraph {
  /// Finds the earliest arrivals, from a place that may be left from a day on, over plain legs that
  /// one has to be in time for by their earliest departure and that arrive on their latest arrival.
  ///
  /// One pass over the legs in the order of their departure (Wu et al., algorithm 1). Of most legs no
  /// more is read than where they lead: nobody arrives earlier by leaving after others have arrived.
  ///
  /// - Parameter target: The place of which alone the day is wanted, if it is not all.
  @discardableResult
  func sweep(
    from source: Int, to target: Int? = nil, until end: Int32, minimumStay: Int32,
    _ labels: inout ArrivalLabels
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
        sweep.take(first..<last, to: target)
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
  /// every place has been reached, or the one that is wanted, and no leg can arrive earlier any more.
  ///
  /// Columns are read without bounds checks: the range is within them, and the places they hold are
  /// within the labels.
  mutating func take(_ legs: Range<Int>, to target: Int?) {
    var leg = legs.lowerBound
    while leg < legs.upperBound, unreached > 0 || lastDay > columns.departure[unchecked: leg] {
      if let target, days[target] <= columns.departure[unchecked: leg] { return }
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
    let (days, columns) = (days, columns)
    let lastReady = today.subtractingSaturated(minimumStay)
    work.legs += legs.count
    if 2 * unreached > days.count {
      // Whether a leg leaves a place that has been reached can hardly be foretold: both questions are
      // asked of every leg, and only the answer to both decides.
      for leg in legs {
        let isReady = days[Int(columns.origin[unchecked: leg])] <= lastReady
        let arrival = columns.latestArrival[unchecked: leg]
        let isEarlier = arrival < days[Int(columns.destination[unchecked: leg])]
        if Int(isReady) & Int(isEarlier) == 1 { arrive(by: leg, today) }
      }
    } else {
      // Few legs go to the places that are left.
      for leg in legs where days[Int(columns.destination[unchecked: leg])] > today {
        if days[Int(columns.origin[unchecked: leg])] <= lastReady { arrive(by: leg, today) }
      }
    }
  }

  private mutating func arrive(by leg: Int, _ today: Int32) {
    let place = Int(columns.destination[leg])
    let day = columns.latestArrival[leg]
    guard day < days[place], day <= end else { return }
    if days[place] == ArrivalLabels.unreached { unreached -= 1 }
    days[place] = day
    lastLeg[place] = Int32(truncatingIfNeeded: leg)
    lastDay = max(lastDay, day)
    work.labels += 1
    if day == today, minimumStay == 0 { reachedToday.append(Int32(truncatingIfNeeded: place)) }
  }
}

extension Int {
  /// 1 or 0.
  @inline(__always)
  fileprivate init(_ condition: Bool) { self = condition ? 1 : 0 }
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
