/// What a sweep over uncertain days makes as small as it can along `possible` paths.
///
/// One leg more never makes a cost less, nor a better one of a worse.
protocol PathCost {
  associatedtype Value: Comparable & BitwiseCopyable

  /// The cost of a path without legs.
  static var none: Value { get }
  /// The cost of a place that has not been reached; greater than all others.
  static var unreached: Value { get }
  /// The cost of a path with one more leg; one that is not less than any other if no path takes it.
  func adding(_ leg: Int, to cost: Value) -> Value
}

/// How many legs a path has.
struct LegCost: PathCost {
  static var none: Int32 { 0 }
  // One more is no overflow.
  static var unreached: Int32 { .max - 1 }
  @inline(__always) func adding(_ leg: Int, to cost: Int32) -> Int32 { cost + 1 }
}

/// How long a path is in kilometres; legs of unknown length, or of one below 0, are not taken.
struct LengthCost: PathCost {
  let kilometres: Column<Float>

  static var none: Double { 0 }
  static var unreached: Double { .infinity }
  @inline(__always) func adding(_ leg: Int, to cost: Double) -> Double {
    let length = kilometres[unchecked: leg]
    return length >= 0 ? cost + Double(length) : .infinity
  }
}

/// How early a path has to begin at the latest, to be in time for all its legs: the days before the
/// end of time, so that later is less. A leg that left before all days is not taken.
struct StartCost: PathCost {
  let latestDeparture: Column<Int32>

  static var none: Int32 { ~Int32.max }
  static var unreached: Int32 { .max }
  @inline(__always) func adding(_ leg: Int, to cost: Int32) -> Int32 {
    max(cost, ~latestDeparture[unchecked: leg])
  }
}
