import HistoricalTime

/// When one can be on a leg, by the rules of a query: the one place where they are written as
/// arithmetic.
///
/// A leg that is taken has an arrival: under `possible` rules the first day on which one can arrive,
/// under `certain` ones the last. Under `possible` rules all later days up to the leg's latest
/// arrival can be had as well.
struct Transit {
  private let columns: LegColumns
  private let rules: PathRules
  private let start: Int32
  private let end: Int32
  private let isCertain: Bool
  private let minimumStay: Int
  private let maximumStay: Int

  init(_ graph: TemporalGraph, _ rules: PathRules) {
    columns = graph.columns
    self.rules = rules
    start = rules.start.number
    end = rules.end.number
    isCertain = rules.certainty == .certain
    minimumStay = min(rules.stay.minimum, Int(Int32.max))
    maximumStay = rules.stay.maximum ?? Int(Int32.max) * 4
  }

  /// The arrival on a leg with which a path begins; nil if none can.
  func begin(with leg: Int) -> Int32? {
    isCertain
      ? certainArrival(leg, ready: Int(start))
      : possibleArrival(leg, ready: Int(start), until: .max)
  }

  /// The arrival on a leg when staying on its movement, having arrived on its previous leg; nil if
  /// it is too late.
  func stayOn(_ leg: Int, having arrival: Int32) -> Int32? {
    isCertain
      ? certainArrival(leg, ready: .min) : possibleArrival(leg, ready: Int(arrival), until: .max)
  }

  /// The arrival on a leg when changing to it, having arrived on another leg; nil if one cannot.
  ///
  /// - Precondition: The leg begins where the other one ends.
  func change(from last: Int, having arrival: Int32, to leg: Int) -> Int32? {
    if !columns.changes.isEmpty {
      guard columns.changes[last].contains(.atDestination),
        columns.changes[leg].contains(.atOrigin)
      else { return nil }
    }
    let ready = ready(havingArrived: arrival)
    if isCertain {
      guard Int(columns.latestDeparture[leg]) <= Int(columns.arrival[last]) + maximumStay
      else { return nil }
      // A later leg of the same movement has left after the arrival, whenever that was.
      let isLater = minimumStay == 0 && isLaterLegOfMovement(leg, last)
      return certainArrival(leg, ready: isLater ? .min : ready)
    }
    return possibleArrival(
      leg, ready: ready, until: Int(columns.latestArrival[last]) + maximumStay)
  }

  /// The arrival on a leg after another, whichever way one comes to it; nil if one cannot.
  func follow(_ last: Int, having arrival: Int32, with leg: Int) -> Int32? {
    columns.hasChains && Int(columns.next[last]) == leg
      ? stayOn(leg, having: arrival) : change(from: last, having: arrival, to: leg)
  }

  /// The first day on which one is ready to change, having arrived on a leg; an open day stays open.
  func ready(havingArrived arrival: Int32) -> Int {
    arrival == .min ? Int(arrival) : Int(arrival) + minimumStay
  }

  /// The last day on which one can be ready for a leg.
  func lastReady(for leg: Int) -> Int32 {
    isCertain ? columns.departure[leg] : columns.latestDeparture[leg]
  }

  /// The first day on which a path can leave on a leg that it is ready for on a day.
  func departure(on leg: Int, ready: Int32) -> Int32 { max(columns.departure[leg], ready) }

  private func isLaterLegOfMovement(_ leg: Int, _ last: Int) -> Bool {
    columns.hasChains && columns.movement[last] == columns.movement[leg]
      && columns.sequence[last] < columns.sequence[leg]
  }

  private func certainArrival(_ leg: Int, ready: Int) -> Int32? {
    let arrival = columns.latestArrival[leg]
    if !columns.changes.isEmpty, columns.changes[leg].contains(.onlyPossible) { return nil }
    guard ready <= Int(columns.departure[leg]), arrival < .max, arrival <= end else { return nil }
    return arrival
  }

  private func possibleArrival(_ leg: Int, ready: Int, until last: Int) -> Int32? {
    let departure = max(Int(columns.departure[leg]), ready)
    guard departure <= min(Int(columns.latestDeparture[leg]), last) else { return nil }
    let arrival = max(columns.arrival[leg], Int32(clamping: departure))
    return arrival <= end ? arrival : nil
  }
}
