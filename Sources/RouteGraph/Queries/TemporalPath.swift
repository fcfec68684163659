public import HistoricalTime

/// A way through the graph in time: legs each of which begins where and not before the last ended.
public struct TemporalPath: Hashable, Sendable {
  /// Where it begins.
  public let origin: PlaceID
  /// From when on its first leg may leave.
  public let start: Day
  /// For which choices of the true days it holds.
  public let certainty: Certainty
  /// Its legs in order; empty if it ends where it begins.
  public let steps: [Step]

  /// A leg with the days on which the path takes it.
  public struct Step: Hashable, Sendable {
    /// The leg, its dates narrowed by each other and by the other legs of its movement.
    public let leg: Leg
    /// If the path is possible, a day on which it can leave: the first one, or for a query about
    /// late departures the last. If it is certain, the day by which one has to be there.
    public let departure: Day
    /// If the path is possible, the first (or last) day on which it can arrive; if it is certain, the
    /// last.
    public let arrival: Day
  }

  /// Where it ends.
  public var destination: PlaceID { steps.last?.leg.destination ?? origin }
  /// The day on which it begins: that of its first departure, or the start if it has no leg.
  public var departure: Day { steps.first?.departure ?? start }
  /// The day on which it ends.
  public var arrival: Day { steps.last?.arrival ?? start }
  /// The days between departure and arrival; nil if one of them is not known.
  public var days: Int? {
    guard departure != .distantPast, arrival != .distantFuture else { return nil }
    return Int(arrival.number) - Int(departure.number)
  }
  /// How many movements it changes between, counting the first.
  public var movementCount: Int {
    zip(steps, steps.dropFirst()).reduce(steps.isEmpty ? 0 : 1) { count, pair in
      count + (pair.1.leg.follows(pair.0.leg) ? 0 : 1)
    }
  }
  /// Its length in kilometres; nil if that of a leg is not known.
  public var kilometres: Double? {
    steps.reduce(0) { sum, step in
      guard let sum, let length = step.leg.kilometres else { return nil }
      return sum + length
    }
  }
}

extension Leg {
  /// Whether it is the next leg of the same movement.
  public func follows(_ last: Leg) -> Bool {
    movement == last.movement && sequence == last.sequence + 1 && origin == last.destination
  }
}

extension TemporalPath: CustomStringConvertible {
  /// One line: `lublin ~ E007 1944-04-05 > 1944-04-07 ~ auschwitz`.
  public var description: String {
    steps.reduce(origin.rawValue) { text, step in
      text + " ~ \(step.leg.movement) \(step.departure) > \(step.arrival)"
        + " ~ \(step.leg.destination)"
    }
  }
}

extension TemporalGraph {
  /// The path over legs that begins as early as it can.
  ///
  /// - Precondition: Each leg can follow the one before it by the rules.
  func earliestPath(_ legs: [Int], from origin: PlaceID, _ rules: PathRules) -> TemporalPath {
    let transit = Transit(self, rules)
    var steps: [TemporalPath.Step] = []
    var ready = rules.start.number
    var last: Int?
    for leg in legs {
      if let last, !follows(leg, last) { ready = ready.addingDays(rules.stay.minimum) }
      let arrival =
        last.map { transit.follow($0, having: steps[steps.count - 1].arrival.number, with: leg) }
        ?? transit.begin(with: leg)
      guard let arrival else { preconditionFailure("A leg cannot follow the one before it.") }
      steps.append(
        TemporalPath.Step(
          leg: self.leg(leg), departure: Day(number: transit.departure(on: leg, ready: ready)),
          arrival: Day(number: arrival)))
      (ready, last) = (arrival, leg)
    }
    return TemporalPath(
      origin: origin, start: rules.start, certainty: rules.certainty, steps: steps)
  }

  /// The path over legs that is as late as it can be.
  ///
  /// - Precondition: Each leg can follow the one before it by the rules.
  func latestPath(_ legs: [Int], from origin: PlaceID, _ rules: PathRules) -> TemporalPath {
    guard rules.certainty == .possible else { return earliestPath(legs, from: origin, rules) }
    var steps: [TemporalPath.Step] = []
    var until = rules.end.number
    for (index, leg) in legs.enumerated().reversed() {
      if index + 1 < legs.count, !follows(legs[index + 1], leg) {
        until = until.addingDays(-rules.stay.minimum)
      }
      let arrival = min(columns.latestArrival[leg], until)
      until = min(columns.latestDeparture[leg], arrival)
      steps.append(
        TemporalPath.Step(
          leg: self.leg(leg), departure: Day(number: until), arrival: Day(number: arrival)))
    }
    return TemporalPath(
      origin: origin, start: rules.start, certainty: rules.certainty, steps: steps.reversed())
  }

  /// Whether a leg is the next of the movement of another one.
  private func follows(_ leg: Int, _ last: Int) -> Bool {
    columns.hasChains && Int(columns.next[last]) == leg
  }
}

extension Int32 {
  /// The day so many days later; open days stay open.
  fileprivate func addingDays(_ days: Int) -> Int32 { Day(number: self).adding(days: days).number }
}
