public import HistoricalTime

/// Why no path leads from one place to another.
public enum Obstacle: Hashable, Sendable {
  /// A way that is missed: a place that is reached, but only after the last day on which it could
  /// have been left for the destination.
  public struct Missed: Hashable, Sendable {
    /// The place.
    public let place: PlaceID
    /// The earliest path to it; without legs if it is where the paths begin.
    public let reached: TemporalPath
    /// The last day on which it can be left.
    public let lastDeparture: Day
    /// The leg with which it can be left on that day.
    public let next: Leg
    /// By how many days it is missed; 0 if it is not the days but a change that cannot be made there.
    public let days: Int
  }

  /// No leg leads away from the origin in the time and by the rules.
  case nothingLeaves
  /// No leg arrives at the destination by the rules, at whatever time.
  case nothingArrives
  /// The destination is reached, but only after the end of the time; the path is the earliest.
  case late(TemporalPath)
  /// Legs that would lead on had left; those missed by the fewest days come first.
  case missed([Missed])
  /// Of the places that can be reached, none has a way to the destination, at whatever time. The last
  /// path arrives latest of those that arrive earliest at their places.
  case unconnected(lastReached: TemporalPath)
  /// Whether there is a path is not known: the search was given up at the limit of its work
  /// (`PathRules.workLimit`).
  case givenUp
}

extension TemporalGraph {
  /// Why no path leads from one place to another by the rules; nil if one does.
  ///
  /// The places that are reached from the origin are compared with those from which the destination
  /// can be reached, whenever that begins and ends. Takes four searches (see `earliestArrivals(from:rules:)` and
  /// `latestDepartures(to:rules:)`) and O(n k) for n places and the k legs of a path.
  ///
  /// - Parameters:
  ///   - origin: The place where paths would begin.
  ///   - destination: The place where they would end.
  ///   - rules: What they would have to keep to.
  public func obstacle(
    from origin: PlaceID, to destination: PlaceID, rules: PathRules
  ) -> Obstacle? {
    let arrivals = earliestArrivals(from: origin, rules: rules)
    guard arrivals.day(at: destination) == nil || origin == destination else { return nil }
    guard arrivals.isComplete else { return .givenUp }
    var rules = rules
    let end = rules.end
    rules.end = .distantFuture
    if end < rules.end, origin != destination {
      let (path, isComplete) = earliestPath(from: origin, to: destination, rules: rules)
      if let path { return .late(path) }
      guard isComplete else { return .givenUp }
    }
    rules.end = end
    rules.via = []
    let free = earliestArrivals(from: origin, rules: rules)
    rules.start = .distantPast
    rules.end = .distantFuture
    let departures = latestDepartures(to: destination, rules: rules)
    guard free.isComplete, departures.isComplete else { return .givenUp }
    if departures.reaching.isEmpty { return .nothingArrives }
    let reached = free.reached
    var missed: [Obstacle.Missed] = []
    for place in [origin] + reached.map(\.place) {
      guard place != destination, let day = free.day(at: place),
        let last = departures.day(at: place), let path = free.path(to: place),
        let next = departures.path(from: place)?.steps.first
      else { continue }
      missed.append(
        Obstacle.Missed(
          place: place, reached: path, lastDeparture: last, next: next.leg,
          days: max(0, Int(day.number) - Int(last.number))))
    }
    missed.sort { ($0.days, $0.place) < ($1.days, $1.place) }
    if reached.isEmpty && missed.isEmpty { return .nothingLeaves }
    guard missed.isEmpty else { return .missed(missed) }
    let lastReached = reached.max { ($0.day, $1.place) < ($1.day, $0.place) }
    guard let path = lastReached.flatMap({ free.path(to: $0.place) }) else { return .nothingLeaves }
    return .unconnected(lastReached: path)
  }
}
