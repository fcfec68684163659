/// Legs that leave on one day, by their position.
struct DayBlock {
  let day: Int32
  /// The legs that end on the day as well; they come first and are sorted by origin.
  let withinDay: Range<Int>
  /// The others.
  let later: Range<Int>
  /// All.
  var legs: Range<Int> { withinDay.lowerBound..<later.upperBound }
}

extension LegColumns {
  /// The legs that leave on a day, the first of which is known, up to a position.
  ///
  /// O(log count) for the legs of the day, since their days are not all read.
  func block(from first: Int, upTo limit: Int) -> DayBlock {
    let day = departure[unchecked: first]
    var (low, step) = (first, 16)
    while low + step < limit, departure[unchecked: low + step] == day {
      low += step
      step *= 2
    }
    let end = partition(low..<min(low + step, limit)) { departure[unchecked: $0] > day }
    return block(first..<end, on: day)
  }

  /// The legs that leave on a day, the last of which is known, down to a position.
  func block(upTo end: Int, from limit: Int) -> DayBlock {
    let day = departure[unchecked: end - 1]
    var (high, step) = (end, 16)
    while high - step > limit, departure[unchecked: high - step] == day {
      high -= step
      step *= 2
    }
    let first = partition(max(high - step, limit)..<high) { departure[unchecked: $0] >= day }
    return block(first..<end, on: day)
  }

  private func block(_ legs: Range<Int>, on day: Int32) -> DayBlock {
    let hasNone = latestArrival[unchecked: legs.lowerBound] > day
    let later =
      hasNone ? legs.lowerBound : partition(legs) { latestArrival[unchecked: $0] > day }
    return DayBlock(day: day, withinDay: legs.lowerBound..<later, later: later..<legs.upperBound)
  }

  /// The legs from a place among legs within one day.
  func legs(from place: Int32, within day: Range<Int>) -> Range<Int> {
    let first = partition(day) { origin[unchecked: $0] >= place }
    var end = first
    while end < day.upperBound, origin[unchecked: end] == place { end += 1 }
    return first..<end
  }

  /// The first of some legs that belongs in the second part, if those that do not come first.
  @inline(__always)
  private func partition(_ legs: Range<Int>, where belongsInSecondPart: (Int) -> Bool) -> Int {
    var (low, count) = (legs.lowerBound, legs.count)
    while count > 1 {
      let half = count / 2
      low = belongsInSecondPart(low + half - 1) ? low : low + half
      count -= half
    }
    return count == 1 && !belongsInSecondPart(low) ? low + 1 : low
  }
}
