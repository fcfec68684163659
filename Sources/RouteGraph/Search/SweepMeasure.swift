/// What a sweep makes as small as it can along paths over plain legs with days that are fixed.
///
/// Adding a leg never makes a better key of a worse one, nor a key better than the one it had.
protocol SweepMeasure {
  /// What has been counted so far; less is better.
  associatedtype Key: Comparable & BitwiseCopyable

  /// The key of a place that has not been reached; worse than all others.
  static var unreached: Key { get }
  /// The key of a path without legs at the origin that leaves on a day.
  func begin(on day: Int32) -> Key
  /// The key of a path with one more leg; one that is not less than any other if it cannot be taken.
  func adding(_ leg: Int, to key: Key) -> Key
  /// Takes note of a path to a place that is better than all that arrived before or on the same day.
  mutating func arrive(at place: Int, on day: Int32, with key: Key, by leg: Int)
}

/// How many legs a path has, and nothing of which they are.
struct LegCountMeasure: SweepMeasure {
  // One more is no overflow.
  static var unreached: Int32 { .max - 1 }
  func begin(on day: Int32) -> Int32 { 0 }
  @inline(__always) func adding(_ leg: Int, to key: Int32) -> Int32 { key + 1 }
  func arrive(at place: Int, on day: Int32, with key: Int32, by leg: Int) {}
}

/// How many legs a path has.
struct FewestLegsMeasure: SweepMeasure {
  private(set) var trace: PathTrace

  // One more is no overflow.
  static var unreached: Int32 { .max - 1 }
  func begin(on day: Int32) -> Int32 { 0 }
  @inline(__always) func adding(_ leg: Int, to key: Int32) -> Int32 { key + 1 }
  mutating func arrive(at place: Int, on day: Int32, with key: Int32, by leg: Int) {
    trace.add(leg, to: place)
  }

  init(placeCount: Int) { trace = PathTrace(placeCount: placeCount) }
}

/// How long a path is in kilometres; legs of unknown length, or of one below 0, are not taken.
struct ShortestMeasure: SweepMeasure {
  private let kilometres: Column<Float>
  private(set) var trace: PathTrace

  static var unreached: Double { .infinity }
  func begin(on day: Int32) -> Double { 0 }
  @inline(__always) func adding(_ leg: Int, to key: Double) -> Double {
    let length = kilometres[unchecked: leg]
    return length >= 0 ? key + Double(length) : .infinity
  }
  mutating func arrive(at place: Int, on day: Int32, with key: Double, by leg: Int) {
    trace.add(leg, to: place)
  }

  /// - Precondition: The column has a length, or not a number, for every leg.
  init(kilometres: Column<Float>, placeCount: Int) {
    self.kilometres = kilometres
    trace = PathTrace(placeCount: placeCount)
  }
}

/// How late a path begins: the later, the better. What it takes is noted on arrival.
struct FastestMeasure: SweepMeasure {
  /// The first and last day of the fastest path to a place.
  struct Period: Hashable, BitwiseCopyable {
    var start: Int32
    var end: Int32
    var days: Int { Int(end) - Int(start) }
  }

  /// For each place, or no days at all where there is none.
  private(set) var periods: [Period]

  static var none: Period { Period(start: .min, end: .max) }
  static var unreached: Int32 { .max }
  /// Later days are smaller; the open day is no better than not having come.
  func begin(on day: Int32) -> Int32 { ~day }
  @inline(__always) func adding(_ leg: Int, to key: Int32) -> Int32 { key }
  @inline(__always)
  mutating func arrive(at place: Int, on day: Int32, with key: Int32, by leg: Int) {
    let period = Period(start: ~key, end: day)
    if period.days < periods[place].days { periods[place] = period }
  }

  init(placeCount: Int) {
    periods = Array(repeating: FastestMeasure.none, count: placeCount)
  }
}
