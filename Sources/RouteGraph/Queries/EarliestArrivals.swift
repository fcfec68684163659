public import HistoricalTime

extension TemporalGraph {
  /// The earliest day on which each place can be reached from one place.
  ///
  /// See <doc:PossibleAndCertain> for what a path is and when it is possible or certain. If the
  /// rules ask for certain paths, the day is the one by which one has certainly arrived.
  ///
  /// Over plain legs (each a movement of its own, changes at both ends, no longest stay):
  /// - `certain` paths, and `possible` ones over exact dates, are found in one pass over the legs in
  ///   the order of their departure. O(n + m) time for n places and the m legs that leave between
  ///   start and end, and O(log m) for each place that is reached within one day.
  /// - `possible` paths over uncertain dates are found by settling places in the order of their days
  ///   (Dijkstra's algorithm), since when a leg leaves depends on who waits for it. O(n + m).
  ///
  /// Else by a search over legs (`LabelSearch`).
  ///
  /// H. Wu, J. Cheng, S. Huang, Y. Ke, Y. Lu, Y. Xu: Path Problems in Temporal Graphs. PVLDB 7(9),
  /// 2014, 721-732. DOI 10.14778/2732939.2732945.
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin. If no leg leaves it, it alone is reached.
  ///   - rules: What paths have to keep to.
  /// - Returns: The day of every place that is reached, with the path to it.
  public func earliestArrivals(from origin: PlaceID, rules: PathRules) -> EarliestArrivals {
    earliestArrivals(from: origin, enough: nil, rules: rules)
  }

  /// The path by which one place is reached from another on the earliest day.
  ///
  /// As `earliestArrivals(from:rules:)`, but over plain legs no further than to the day of the arrival.
  ///
  /// - Parameters:
  ///   - origin: The place where the path begins.
  ///   - destination: The place where it ends. If it is the origin, the path has no legs.
  ///   - rules: What it has to keep to.
  /// - Returns: The path, or nil if there is none; and whether the search came to its end.
  public func earliestPath(
    from origin: PlaceID, to destination: PlaceID, rules: PathRules
  ) -> (path: TemporalPath?, isComplete: Bool) {
    let arrivals = earliestArrivals(from: origin, enough: index(of: destination), rules: rules)
    return (arrivals.path(to: destination), arrivals.isComplete)
  }

  /// The earliest day at each place, or at one if that is enough.
  private func earliestArrivals(
    from origin: PlaceID, enough target: Int?, rules: PathRules
  ) -> EarliestArrivals {
    guard let source = index(of: origin), rules.start <= rules.end else {
      return EarliestArrivals(
        graph: self, origin: origin, rules: rules, ways: .searched(PathForest(placeCount: 0), []))
    }
    guard isPlain(for: rules) else { return searchEarliestArrivals(from: source, rules: rules) }
    var labels = ArrivalLabels(placeCount: places.count)
    labels.days[source] = rules.start.number
    let stay = Int32(clamping: rules.stay.minimum)
    if rules.certainty == .possible, let legsByPlace {
      settle(
        from: source, to: target, until: rules.end.number, minimumStay: stay, legsByPlace, &labels)
    } else {
      sweep(from: source, to: target, until: rules.end.number, minimumStay: stay, &labels)
    }
    return EarliestArrivals(graph: self, origin: origin, rules: rules, ways: .swept(labels))
  }

  /// The same by the general method.
  func searchEarliestArrivals(from source: Int, rules: PathRules) -> EarliestArrivals {
    var search = LabelSearch(self, from: source, rules, ArrivalOnly())
    search.run()
    let best = search.firstByPlace(self)
    return EarliestArrivals(
      graph: self, origin: places[source], rules: rules,
      ways: .searched(
        PathForest(search, best: best),
        best.map { $0.map { search.labels[$0].arrival } ?? ArrivalLabels.unreached }),
      isComplete: !search.hasHitLimit)
  }

  /// Whether one day for each place says all there is to know for paths by these rules. They are
  /// simple then: a path that comes back to a place may as well have stayed there.
  func isPlain(for rules: PathRules) -> Bool {
    columns.isPlain && rules.stay.maximum == nil && rules.via.isEmpty
  }
}

/// The earliest day on which each place can be reached from one place, and how.
public struct EarliestArrivals: Sendable {
  /// What a search found.
  enum Ways: Sendable {
    /// A day and a last leg for each place.
    case swept(ArrivalLabels)
    /// A path and its day for each place.
    case searched(PathForest, [Int32])
    /// A day for each place.
    case days([Int32])
  }

  /// Where the paths begin.
  public let origin: PlaceID
  /// What they keep to.
  public let rules: PathRules
  /// Whether the search came to its end; if not, it was given up at its limit, and places may be
  /// missing or reached earlier than it says. Simple paths alone can be that hard.
  public let isComplete: Bool

  private let graph: TemporalGraph
  private let ways: Ways

  init(
    graph: TemporalGraph, origin: PlaceID, rules: PathRules, ways: Ways, isComplete: Bool = true
  ) {
    self.graph = graph
    self.origin = origin
    self.rules = rules
    self.ways = ways
    self.isComplete = isComplete
  }

  /// The earliest day at a place; nil if it is not reached. At the origin it is the day of the
  /// start. It is the distant past if neither the start nor any leg on the way has a known day.
  ///
  /// O(log n) for n places.
  public func day(at place: PlaceID) -> Day? {
    if place == origin, rules.via.allSatisfy({ $0 == origin }) { return rules.start }
    return graph.index(of: place).flatMap(day(at:))
  }

  /// All places other than the origin that are reached, in the order of the graph. O(n) for n places.
  public var reached: [(place: PlaceID, day: Day)] {
    let origin = graph.index(of: origin)
    return graph.places.indices.compactMap { index in
      index == origin ? nil : day(at: index).map { (graph.places[index], $0) }
    }
  }

  /// How many places other than the origin are reached. O(n) for n places.
  public var reachedCount: Int {
    let isOriginReached = graph.index(of: origin).map { day(at: $0) != nil } ?? false
    let count =
      switch ways {
      case .swept(let labels): labels.days.count { $0 != ArrivalLabels.unreached }
      case .days(let days): days.count { $0 != ArrivalLabels.unreached }
      case .searched(_, let days): days.indices.count { day(at: $0) != nil }
      }
    return count - (isOriginReached ? 1 : 0)
  }

  /// The path on which a place is reached on its earliest day; nil if it is not reached, empty if
  /// it is the origin.
  ///
  /// O(k log n) for k legs on the path and n places.
  public func path(to place: PlaceID) -> TemporalPath? {
    guard day(at: place) != nil else { return nil }
    guard place != origin || !rules.via.allSatisfy({ $0 == origin }),
      let index = graph.index(of: place)
    else {
      return TemporalPath(
        origin: origin, start: rules.start, certainty: rules.certainty, steps: [])
    }
    return graph.earliestPath(legs(to: index), from: origin, rules)
  }

  /// How many legs the path to a place has; nil if it is not reached.
  func legCount(to place: PlaceID) -> Int? {
    guard day(at: place) != nil, let index = graph.index(of: place) else { return nil }
    return legs(to: index).count
  }

  /// The earliest day at the place with an index; nil if it is not reached.
  func day(at place: Int) -> Day? {
    let day =
      switch ways {
      case .swept(let labels): labels.days[place]
      case .days(let days): days[place]
      case .searched(let forest, let days):
        days.isEmpty || !forest.reaches(place) ? ArrivalLabels.unreached : days[place]
      }
    return day == ArrivalLabels.unreached ? nil : Day(number: day)
  }

  private func legs(to place: Int) -> [Int] {
    switch ways {
    case .days: return graph.earliestArrivals(from: origin, rules: rules).legs(to: place)
    case .searched(let forest, _): return forest.legs(to: place)
    case .swept(let labels):
      var legs: [Int] = []
      var here = place
      while labels.lastLeg[here] >= 0 {
        let leg = Int(labels.lastLeg[here])
        legs.append(leg)
        here = Int(graph.columns.origin[leg])
      }
      return legs.reversed()
    }
  }
}

/// What a search for earliest arrivals knows of each place.
struct ArrivalLabels: Sendable {
  /// A place that has not been reached; no day can be so late.
  static let unreached = Int32.max

  /// The earliest day found so far.
  var days: [Int32]
  /// The leg by which it was reached on that day, or -1.
  var lastLeg: [Int32]

  init(placeCount: Int) {
    days = Array(repeating: ArrivalLabels.unreached, count: placeCount)
    lastLeg = Array(repeating: -1, count: placeCount)
  }
}
