import HistoricalTime
import RouteGraph

/// All temporal paths from a place, straight from the definition: every sequence of legs, under every
/// choice of the true days of all legs.
struct PathsByDefinition {
  /// The days on which a leg left and arrived, under one choice.
  typealias TrueDays = (departure: Int, arrival: Int)

  /// A path and what the choices under which it is feasible say of it.
  struct Path {
    let legs: [Int]
    let destination: PlaceID
    /// The arrivals, departures and durations under those choices.
    let arrivals: ClosedRange<Int>
    let departures: ClosedRange<Int>
    let days: ClosedRange<Int>
  }

  let legs: [Leg]
  /// Every choice of the true days of all legs in which no leg arrives before it left, nor leaves
  /// before its movement's previous leg has arrived. Open dates reach one day beyond the horizon.
  let choices: [[TrueDays]]

  /// Nil if there are more than `limit` choices, or none.
  init?(_ legs: [Leg], horizon: ClosedRange<Int>, limit: Int) {
    self.legs = legs
    var choices: [[TrueDays]] = [[]]
    for (index, leg) in legs.enumerated() {
      let departures = PathsByDefinition.days(leg.departure, horizon)
      let arrivals = PathsByDefinition.days(leg.arrival, horizon)
      let isNext = index > 0 && legs[index - 1].movement == leg.movement
      var longer: [[TrueDays]] = []
      for choice in choices {
        for departure in departures where !isNext || choice[index - 1].arrival <= departure {
          for arrival in arrivals where departure <= arrival {
            longer.append(choice + [(departure, arrival)])
          }
        }
        if longer.count > limit { return nil }
      }
      choices = longer
    }
    guard !choices.isEmpty else { return nil }
    self.choices = choices
  }

  private static func days(_ range: DayRange, _ horizon: ClosedRange<Int>) -> ClosedRange<Int> {
    let earliest = max(Int(range.earliest.number), horizon.lowerBound - 1)
    return earliest...max(earliest, min(Int(range.latest.number), horizon.upperBound + 1))
  }

  /// All paths of at least one leg.
  func paths(from origin: PlaceID, _ rules: PathRules) -> [Path] {
    var found: [Path] = []
    func extend(_ path: [Int], at place: PlaceID, under feasible: [Int]) {
      for leg in legs.indices
      where legs[leg].origin == place && isAllowed(leg, after: path, from: origin, rules) {
        let left = feasible.filter { isInTime(leg, after: path.last, choices[$0], rules) }
        guard rules.certainty == .possible ? !left.isEmpty : left.count == choices.count
        else { continue }
        if passesAll(path + [leg], from: origin, rules) {
          found.append(describe(path + [leg], under: left))
        }
        extend(path + [leg], at: legs[leg].destination, under: left)
      }
    }
    extend([], at: origin, under: Array(choices.indices))
    return found
  }

  /// Whether a path may take a leg at all: legs of a movement in their order, changes where they can
  /// be made, no place twice if paths are simple.
  private func isAllowed(
    _ leg: Int, after path: [Int], from origin: PlaceID, _ rules: PathRules
  ) -> Bool {
    let movement = legs[leg].movement
    if rules.certainty == .certain && !legs[leg].canBeCertain { return false }
    if path.contains(where: {
      legs[$0].movement == movement && legs[$0].sequence >= legs[leg].sequence
    }) {
      return false
    }
    if rules.isSimple {
      let places = [origin] + path.map { legs[$0].destination }
      if places.contains(legs[leg].destination) { return false }
    }
    guard let last = path.last, !staysOn(leg, after: last) else { return true }
    return legs[last].canBeLeft && legs[leg].canBeJoined
  }

  /// Whether the places of a path hold those it has to be at, in their order.
  private func passesAll(_ path: [Int], from origin: PlaceID, _ rules: PathRules) -> Bool {
    var places = ([origin] + path.map { legs[$0].destination })[...]
    return rules.via.allSatisfy { wanted in
      guard let index = places.firstIndex(of: wanted) else { return false }
      // One visit is enough for a place that is wanted twice in a row.
      places = places[index...]
      return true
    }
  }

  private func staysOn(_ leg: Int, after last: Int) -> Bool {
    legs[leg].movement == legs[last].movement && leg == last + 1
  }

  private func isInTime(
    _ leg: Int, after last: Int?, _ choice: [TrueDays], _ rules: PathRules
  ) -> Bool {
    guard choice[leg].arrival <= Int(rules.end.number) else { return false }
    guard let last else { return choice[leg].departure >= Int(rules.start.number) }
    let stay = choice[leg].departure - choice[last].arrival
    if staysOn(leg, after: last) { return stay >= 0 }
    return stay >= rules.stay.minimum && stay <= rules.stay.maximum ?? .max
  }

  private func describe(_ path: [Int], under feasible: [Int]) -> Path {
    let departures = feasible.map { choices[$0][path[0]].departure }
    let arrivals = feasible.map { choices[$0][path[path.count - 1]].arrival }
    return Path(
      legs: path, destination: legs[path[path.count - 1]].destination,
      arrivals: range(arrivals), departures: range(departures),
      days: range(zip(arrivals, departures).map(-)))
  }

  private func range(_ numbers: [Int]) -> ClosedRange<Int> {
    (numbers.min() ?? 0)...(numbers.max() ?? 0)
  }
}
