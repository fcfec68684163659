import HistoricalTime
import RouteGraph

/// All temporal paths straight from the definition: every sequence of legs, and for each leg all
/// days on which it can have left and arrived.
struct SlowPaths {
  /// A leg at the end of a path.
  struct Step {
    let leg: Leg
    /// The days on which the path can leave with it, for some choice of the days before.
    let departures: [Int32]
    /// The days on which it can arrive.
    let arrivals: [Int32]
  }

  /// The legs with narrowed dates in the order of the graph.
  let legs: [Leg]
  let rules: PathRules
  /// Whether paths keep the order of a movement's legs, and are simple if the rules want that; if
  /// not, they still take each leg only once.
  var isStrict = true
  /// Open dates end here, beyond all that are not open and any stay after them.
  static let horizon: ClosedRange<Int32> = -20...60

  init(_ legs: [Leg], _ rules: PathRules) {
    self.rules = rules
    self.legs = RelaxedEarliestArrival(legs).legs.sorted { left, right in
      let days = { (leg: Leg) in
        [leg.departure.earliest, leg.arrival.earliest, leg.arrival.latest].map(\.number)
      }
      if days(left) != days(right) { return days(left).lexicographicallyPrecedes(days(right)) }
      if left.origin != right.origin { return left.origin < right.origin }
      if left.departure != right.departure { return left.departure.latest < right.departure.latest }
      return (left.movement, left.sequence) < (right.movement, right.sequence)
    }
  }

  /// All paths from a place, each before those that go on from its end, in the order of their legs.
  func from(_ origin: PlaceID, visit: ([Step]) -> Void) {
    extend([], at: origin, origin, visit)
  }

  private func extend(
    _ path: [Step], at place: PlaceID, _ origin: PlaceID, _ visit: ([Step]) -> Void
  ) {
    for leg in legs where leg.origin == place {
      let isInOrder = path.allSatisfy {
        $0.leg.movement != leg.movement
          || (isStrict ? $0.leg.sequence < leg.sequence : $0.leg.sequence != leg.sequence)
      }
      let isNew =
        leg.destination != origin && !path.contains { $0.leg.destination == leg.destination }
      guard isInOrder, isNew || !rules.isSimple || !isStrict, let step = step(leg, after: path.last)
      else {
        continue
      }
      visit(path + [step])
      extend(path + [step], at: leg.destination, origin, visit)
    }
  }

  /// A leg after another one; nil if no path can take it.
  private func step(_ leg: Leg, after last: Step?) -> Step? {
    rules.certainty == .certain ? certainStep(leg, after: last) : possibleStep(leg, after: last)
  }

  private func possibleStep(_ leg: Leg, after last: Step?) -> Step? {
    let departures = days(leg.departure).filter { departure in
      guard let last else { return departure >= rules.start.number }
      return last.arrivals.contains { keepsStay(from: last.leg, $0, to: leg, departure) }
    }
    let arrivals = days(leg.arrival).filter { arrival in
      arrival <= rules.end.number && departures.contains { $0 <= arrival }
    }
    return arrivals.isEmpty ? nil : Step(leg: leg, departures: departures, arrivals: arrivals)
  }

  private func certainStep(_ leg: Leg, after last: Step?) -> Step? {
    guard leg.canBeCertain else { return nil }
    let departures = Array(days(leg.departure))
    guard leg.arrival.latest != .distantFuture, leg.arrival.latest <= rules.end else { return nil }
    if let last {
      let isSure = days(last.leg.arrival).allSatisfy { arrival in
        // A movement's later leg has never left before an earlier one arrived.
        departures.filter { last.leg.movement != leg.movement || arrival <= $0 }
          .allSatisfy { keepsStay(from: last.leg, arrival, to: leg, $0) }
      }
      guard isSure || staysOn(last.leg, leg) else { return nil }
    } else if leg.departure.earliest < rules.start {
      return nil
    }
    return Step(leg: leg, departures: departures, arrivals: Array(days(leg.arrival)))
  }

  private func keepsStay(
    from last: Leg, _ arrival: Int32, to leg: Leg, _ departure: Int32
  ) -> Bool {
    if staysOn(last, leg) { return arrival <= departure }
    let stay = Int(departure) - Int(arrival)
    return last.canBeLeft && leg.canBeJoined && stay >= rules.stay.minimum
      && stay <= rules.stay.maximum ?? .max
  }

  private func staysOn(_ last: Leg, _ leg: Leg) -> Bool {
    last.movement == leg.movement && last.sequence + 1 == leg.sequence
  }

  private func days(_ range: DayRange) -> ClosedRange<Int32> {
    let horizon = SlowPaths.horizon
    return max(
      range.earliest.number, horizon.lowerBound)...min(
        range.latest.number, horizon.upperBound)
  }
}

extension [SlowPaths.Step] {
  /// The path in one line, as `TemporalPath.description` has it.
  func description(from origin: PlaceID, _ rules: PathRules) -> String {
    var text = origin.rawValue
    var ready = rules.start
    for step in self {
      let (departure, arrival): (Day, Day)
      if rules.certainty == .certain {
        // Whoever stays on a movement has to be there when it is.
        (departure, arrival) = (
          Swift.max(step.leg.departure.earliest, ready), step.leg.arrival.latest
        )
      } else {
        let days = [step.departures, step.arrivals].map { days in
          days.first.map { $0 == SlowPaths.horizon.lowerBound ? rules.start : Day(number: $0) }
        }
        (departure, arrival) = (days[0] ?? .distantFuture, days[1] ?? .distantFuture)
      }
      text += " ~ \(step.leg.movement) \(departure) > \(arrival) ~ \(step.leg.destination)"
      ready = arrival
    }
    return text
  }
}
