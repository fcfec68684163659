public import HistoricalTime

extension TemporalGraph {
  /// The latest day on which each place can be left so that one place is still reached.
  ///
  /// The mirror image of `earliestArrivals(from:rules:)`: the end day bounds the last arrival, the
  /// start day the first departure. If the rules ask for certain paths, the day is the one by which
  /// one has to be there.
  ///
  /// Over plain legs (each a movement of its own, changes at both ends, no longest stay):
  /// - `certain` paths, and `possible` ones over exact dates, are found in one pass over the legs
  ///   against the order of their departure. O(n + m) time for n places and the m legs that leave
  ///   between start and end, and O(k log k) for k legs within one day from places that are reached
  ///   on it.
  /// - `possible` paths over uncertain dates are found by settling places against the order of their
  ///   days. O(n + m); the first time, all legs are sorted by the places where they end.
  ///
  /// Else by a search over legs turned around in time, which takes O(m log m) to turn them.
  ///
  /// - Parameters:
  ///   - destination: The place where paths end.
  ///   - rules: What paths have to keep to.
  /// - Returns: The day of every place from which the destination can be reached, with the path.
  public func latestDepartures(to destination: PlaceID, rules: PathRules) -> LatestDepartures {
    guard let target = index(of: destination), rules.start <= rules.end else {
      return LatestDepartures(graph: self, destination: destination, rules: rules, ways: .none)
    }
    guard isPlain(for: rules) else { return searchLatestDepartures(to: target, rules: rules) }
    var labels = DepartureLabels(placeCount: places.count)
    let stay = Int32(clamping: rules.stay.minimum)
    if rules.certainty == .possible, let legsByPlace {
      settleBackward(from: target, rules: rules, minimumStay: stay, legsByPlace, &labels)
    } else {
      sweepBackward(
        from: target, within: rules.start.number...rules.end.number, minimumStay: stay, &labels)
    }
    return LatestDepartures(
      graph: self, destination: destination, rules: rules, ways: .swept(labels))
  }

  /// The same by the general method.
  func searchLatestDepartures(to target: Int, rules: PathRules) -> LatestDepartures {
    let reversal = Reversal(self)
    var search = LabelSearch(
      reversal.graph, from: target, Reversal.rules(rules),
      LegsLeft(columns: reversal.graph.columns, certainty: rules.certainty))
    search.run()
    let best = search.firstByPlace(reversal.graph)
    return LatestDepartures(
      graph: self, destination: places[target], rules: rules,
      ways: .searched(
        PathForest(search, best: best), reversal.originals,
        best.map { $0.map { Reversal.day(search.labels[$0].arrival) } ?? .min }),
      isComplete: !search.hasHitLimit)
  }
}

/// The latest day on which each place can be left for one place, and how.
public struct LatestDepartures: Sendable {
  /// What a search found.
  enum Ways: Sendable {
    case none
    /// A day and a next leg for each place.
    case swept(DepartureLabels)
    /// A path over legs turned around, what legs these are, and the day, for each place.
    case searched(PathForest, [Int], [Int32])
  }

  /// Where the paths end.
  public let destination: PlaceID
  /// What they keep to.
  public let rules: PathRules
  /// Whether the search came to its end; if not, places may be missing or left later than it says.
  public let isComplete: Bool

  private let graph: TemporalGraph
  private let ways: Ways

  init(
    graph: TemporalGraph, destination: PlaceID, rules: PathRules, ways: Ways,
    isComplete: Bool = true
  ) {
    self.graph = graph
    self.destination = destination
    self.rules = rules
    self.ways = ways
    self.isComplete = isComplete
  }

  /// The latest day at a place; nil if no path leads from it. At the destination it is the day of the
  /// end. It is the distant future if neither the end nor any leg on the way has a known day.
  ///
  /// O(log n) for n places.
  public func day(at place: PlaceID) -> Day? {
    if place == destination, rules.via.allSatisfy({ $0 == destination }) { return rules.end }
    return graph.index(of: place).flatMap(day(at:))
  }

  /// All places other than the destination from which a path leads, in the order of the graph.
  /// O(n) for n places.
  public var reaching: [(place: PlaceID, day: Day)] {
    let destination = graph.index(of: destination)
    return graph.places.indices.compactMap { index in
      index == destination ? nil : day(at: index).map { (graph.places[index], $0) }
    }
  }

  /// The path on which a place is left on its latest day; nil if there is none, empty if it is the
  /// destination.
  public func path(from place: PlaceID) -> TemporalPath? {
    guard day(at: place) != nil else { return nil }
    guard place != destination || !rules.via.allSatisfy({ $0 == destination }),
      let index = graph.index(of: place)
    else {
      return TemporalPath(origin: place, start: rules.start, certainty: rules.certainty, steps: [])
    }
    return graph.latestPath(legs(from: index), from: place, rules)
  }

  /// How many legs the path from a place has; nil if there is none.
  func legCount(from place: PlaceID) -> Int? {
    guard day(at: place) != nil, let index = graph.index(of: place) else { return nil }
    return legs(from: index).count
  }

  private func day(at place: Int) -> Day? {
    switch ways {
    case .none: return nil
    case .swept(let labels):
      let day = labels.days[place]
      return day == DepartureLabels.unreached ? nil : Day(number: day)
    case .searched(let forest, _, let days):
      return forest.reaches(place) ? Day(number: days[place]) : nil
    }
  }

  private func legs(from place: Int) -> [Int] {
    switch ways {
    case .none: return []
    case .searched(let forest, let originals, _):
      return forest.legs(to: place).reversed().map { originals[$0] }
    case .swept(let labels):
      var legs: [Int] = []
      var here = place
      while labels.nextLeg[here] >= 0 {
        let leg = Int(labels.nextLeg[here])
        legs.append(leg)
        here = Int(graph.columns.destination[leg])
      }
      return legs
    }
  }
}

/// What a search for latest departures knows of each place.
struct DepartureLabels: Sendable {
  /// A place from which no path leads; no day can be so early.
  static let unreached = Int32.min

  /// The latest day found so far.
  var days: [Int32]
  /// The leg that is left with on that day, or -1.
  var nextLeg: [Int32]

  init(placeCount: Int) {
    days = Array(repeating: DepartureLabels.unreached, count: placeCount)
    nextLeg = Array(repeating: -1, count: placeCount)
  }
}
