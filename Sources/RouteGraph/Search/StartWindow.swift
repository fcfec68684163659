/// For paths that take the least time: how late a path can begin.
///
/// The arrival of a path that begins on day s is the later of the label's arrival and s + gaps, as
/// long as s is not after `latest`. So its least duration is the greater of arrival - latest and
/// gaps.
struct StartWindow: PathMeasure {
  /// When a path can begin, and how long it stays at least.
  struct Value {
    /// The last day on which the path can begin and be in time for all its legs; `Int.max` if there
    /// is none.
    var latest: Int
    /// The days that the path has to stay at places in all.
    var gaps: Int
  }

  let columns: LegColumns
  let rules: PathRules

  func first(_ leg: Int) -> Value? {
    // A certain path that can have begun at any time has no greatest duration.
    guard rules.certainty == .possible || columns.departure[leg] > .min else { return nil }
    return Value(
      latest: day(rules.certainty == .certain ? columns.departure : columns.latestDeparture, leg),
      gaps: 0)
  }

  func adding(_ leg: Int, byChange isChange: Bool, to value: Value) -> Value? {
    guard rules.certainty == .possible else { return value }
    var value = value
    value.gaps += isChange ? rules.stay.minimum : 0
    let departure = day(columns.latestDeparture, leg)
    if departure < .max { value.latest = min(value.latest, departure - value.gaps) }
    return value
  }

  func isNoWorse(_ left: Value, than right: Value) -> Bool {
    left.latest >= right.latest && left.gaps <= right.gaps
  }

  func priority(_ value: Value) -> Double { 0 }

  /// The first day of the shortest duration, and the duration in days, of a path with an arrival.
  func shortest(_ value: Value, arrival: Int32) -> (start: Int, days: Int) {
    let start = min(value.latest, Int(arrival) - value.gaps)
    return (start, max(Int(arrival), start + value.gaps) - start)
  }

  private func day(_ column: Column<Int32>, _ leg: Int) -> Int {
    column[leg] == .max ? .max : Int(column[leg])
  }
}
