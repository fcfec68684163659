/// What a search over places makes as small as it can along `possible` paths.
///
/// One leg more never makes a cost less, nor a better one of a worse.
protocol PathCost {
  associatedtype Value: Comparable & BitwiseCopyable

  /// The cost of a path without legs.
  static var none: Value { get }
  /// The cost of a path with one more leg; nil if no path takes the leg.
  func adding(_ leg: Int, to cost: Value) -> Value?
}

/// How many legs a path has.
struct LegCost: PathCost {
  static var none: Int32 { 0 }
  @inline(__always) func adding(_ leg: Int, to cost: Int32) -> Int32? { cost + 1 }
}

/// How long a path is in kilometres; legs of unknown length, or of one below 0, are not taken.
struct LengthCost: PathCost {
  let kilometres: Column<Float>

  static var none: Double { 0 }
  @inline(__always) func adding(_ leg: Int, to cost: Double) -> Double? {
    let length = kilometres[leg]
    return length >= 0 ? cost + Double(length) : nil
  }
}

/// How early a path has to begin at the latest, to be in time for all its legs: the days before the
/// end of time, so that later is less.
struct StartCost: PathCost {
  let latestDeparture: Column<Int32>

  static var none: Int32 { ~Int32.max }
  @inline(__always) func adding(_ leg: Int, to cost: Int32) -> Int32? {
    max(cost, ~latestDeparture[leg])
  }
}
