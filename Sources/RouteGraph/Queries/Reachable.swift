public import HistoricalTime

/// A place that can be reached from another, or from which another can be reached.
public struct ReachedPlace: Hashable, Sendable {
  /// The place.
  public let place: PlaceID
  /// The first day on which it may have been reached, or the last on which it may have been left.
  public let possible: Day
  /// The day by which it has certainly been reached, or by which one has to be there to reach the
  /// other certainly; nil if it is not certain at all.
  public let certain: Day?
  /// How many legs the earliest (or latest) possible path has.
  public let legs: Int
  /// How many legs the earliest (or latest) certain path has; nil if there is none.
  public let certainLegs: Int?
}

/// Places that can be reached, or from which one can be, in the order of the graph.
public struct ReachedPlaces: RandomAccessCollection, Sendable {
  /// Whether the searches came to their end; if not, they were given up at the limit of their work
  /// (`PathRules.workLimit`), and places may be missing or better reached than it says.
  public let isComplete: Bool
  private let places: [ReachedPlace]

  init(_ places: [ReachedPlace], isComplete: Bool) {
    self.places = places
    self.isComplete = isComplete
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// How many places there are.
  public var endIndex: Int { places.count }

  /// A place by its position.
  public subscript(position: Int) -> ReachedPlace { places[position] }
}

extension TemporalGraph {
  /// Every place that can be reached from one place, possibly and certainly: two searches for
  /// earliest arrivals (see `earliestArrivals(from:rules:)`), and O(k) for the k legs of each path.
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - rules: What paths have to keep to; their certainty is not looked at.
  /// - Returns: The places other than the origin, in the order of the graph.
  public func reachable(from origin: PlaceID, rules: PathRules) -> ReachedPlaces {
    let possible = earliestArrivals(from: origin, rules: rules.with(.possible))
    let certain = earliestArrivals(from: origin, rules: rules.with(.certain))
    let places = possible.reached.map { place, day in
      ReachedPlace(
        place: place, possible: day, certain: certain.day(at: place),
        legs: possible.legCount(to: place) ?? 0, certainLegs: certain.legCount(to: place))
    }
    return ReachedPlaces(places, isComplete: possible.isComplete && certain.isComplete)
  }

  /// Every place from which one place can be reached, possibly and certainly: two searches for
  /// latest departures (see `latestDepartures(to:rules:)`), and O(k) for the k legs of each path.
  ///
  /// - Parameters:
  ///   - destination: The place where paths end.
  ///   - rules: What paths have to keep to; their certainty is not looked at.
  /// - Returns: The places other than the destination, in the order of the graph.
  public func reaching(_ destination: PlaceID, rules: PathRules) -> ReachedPlaces {
    let possible = latestDepartures(to: destination, rules: rules.with(.possible))
    let certain = latestDepartures(to: destination, rules: rules.with(.certain))
    let places = possible.reaching.map { place, day in
      ReachedPlace(
        place: place, possible: day, certain: certain.day(at: place),
        legs: possible.legCount(from: place) ?? 0, certainLegs: certain.legCount(from: place))
    }
    return ReachedPlaces(places, isComplete: possible.isComplete && certain.isComplete)
  }
}

extension PathRules {
  /// The same rules for paths of another certainty.
  public func with(_ certainty: Certainty) -> PathRules {
    var rules = self
    rules.certainty = certainty
    return rules
  }
}
