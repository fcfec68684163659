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

extension TemporalGraph {
  /// Every place that can be reached from one place, possibly and certainly.
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin.
  ///   - rules: What paths have to keep to; their certainty is not looked at.
  /// - Returns: The places other than the origin, in the order of the graph.
  public func reachable(from origin: PlaceID, rules: PathRules) -> [ReachedPlace] {
    let possible = earliestArrivals(from: origin, rules: rules.with(.possible))
    let certain = earliestArrivals(from: origin, rules: rules.with(.certain))
    return possible.reached.map { place, day in
      ReachedPlace(
        place: place, possible: day, certain: certain.day(at: place),
        legs: possible.legCount(to: place) ?? 0, certainLegs: certain.legCount(to: place))
    }
  }

  /// Every place from which one place can be reached, possibly and certainly.
  ///
  /// - Parameters:
  ///   - destination: The place where paths end.
  ///   - rules: What paths have to keep to; their certainty is not looked at.
  /// - Returns: The places other than the destination, in the order of the graph.
  public func reaching(_ destination: PlaceID, rules: PathRules) -> [ReachedPlace] {
    let possible = latestDepartures(to: destination, rules: rules.with(.possible))
    let certain = latestDepartures(to: destination, rules: rules.with(.certain))
    return possible.reaching.map { place, day in
      ReachedPlace(
        place: place, possible: day, certain: certain.day(at: place),
        legs: possible.legCount(from: place) ?? 0, certainLegs: certain.legCount(from: place))
    }
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
