/// What a search counts along a path besides its arrival.
///
/// Adding a leg never makes a better value of a worse one, and never lowers the priority.
protocol PathMeasure {
  /// What has been counted so far.
  associatedtype Value

  /// The value of a path of one leg; nil if there is none.
  func first(_ leg: Int) -> Value?
  /// The value of a path with one more leg; nil if there is none.
  func adding(_ leg: Int, byChange isChange: Bool, to value: Value) -> Value?
  /// Whether a path with the left value is at least as good, whatever follows, as one with the right
  /// value that arrives at the same place no earlier.
  func isNoWorse(_ left: Value, than right: Value) -> Bool
  /// Paths are looked at in this order, those of the same priority by their arrival.
  func priority(_ value: Value) -> Double
}

/// Nothing: the arrival alone counts.
struct ArrivalOnly: PathMeasure {
  func first(_ leg: Int) -> Void? { () }
  func adding(_ leg: Int, byChange isChange: Bool, to value: Void) -> Void? { () }
  func isNoWorse(_ left: Void, than right: Void) -> Bool { true }
  func priority(_ value: Void) -> Double { 0 }
}

/// Nothing, over legs of a reversed graph: backward, no certain path leaves on a leg that may never
/// have arrived.
struct LegsLeft: PathMeasure {
  let columns: LegColumns
  let certainty: Certainty

  func first(_ leg: Int) -> Void? {
    certainty == .certain && columns.departure[leg] == .min ? nil : ()
  }
  func adding(_ leg: Int, byChange isChange: Bool, to value: Void) -> Void? { first(leg) }
  func isNoWorse(_ left: Void, than right: Void) -> Bool { true }
  func priority(_ value: Void) -> Double { 0 }
}

/// How many legs, or how many movements, a path has.
struct LegCount: PathMeasure {
  /// Whether legs that stay on a movement are left out.
  let countsMovements: Bool

  func first(_ leg: Int) -> Int? { 1 }
  func adding(_ leg: Int, byChange isChange: Bool, to value: Int) -> Int? {
    countsMovements && !isChange ? value : value + 1
  }
  func isNoWorse(_ left: Int, than right: Int) -> Bool { left <= right }
  func priority(_ value: Int) -> Double { Double(value) }
}

/// How long a path is in kilometres; legs of unknown length, or of one below 0, are not taken.
struct Kilometres: PathMeasure {
  let columns: LegColumns

  func first(_ leg: Int) -> Double? { length(leg) }
  func adding(_ leg: Int, byChange isChange: Bool, to value: Double) -> Double? {
    length(leg).map { value + $0 }
  }
  func isNoWorse(_ left: Double, than right: Double) -> Bool { left <= right }
  func priority(_ value: Double) -> Double { value }

  private func length(_ leg: Int) -> Double? {
    guard !columns.kilometres.isEmpty, columns.kilometres[leg] >= 0 else { return nil }
    return Double(columns.kilometres[leg])
  }
}
