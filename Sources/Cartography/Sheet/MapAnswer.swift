public import HistoricalTime
public import RouteGraph

/// The answer to a path query, for a map to show above all other movements.
public enum MapAnswer: Hashable, Sendable {
  /// Paths, the best first.
  ///
  /// The legs of the first one are drawn strong, those of further ones lighter and with numbers; a
  /// leg that several share is drawn once. Only the legs that a path takes are drawn so, the rest of
  /// their movements like other movements. A path that is only possible has hollow lines.
  case paths([TemporalPath])
  /// Places with the first or the last day on which paths from or to one place are at them.
  ///
  /// Each place is shown once: if it is given several times, the first counts.
  case places([ReachedPlace], Reach)

  /// Where the paths to or from reached places begin or end.
  public enum Reach: Hashable, Sendable {
    /// Paths begin at this place; the days are the earliest.
    case from(PlaceID)
    /// Paths end at this place; the days are the latest.
    case to(PlaceID)

    /// The place.
    public var place: PlaceID {
      switch self {
      case .from(let place), .to(let place): place
      }
    }
  }
}

/// A place that paths come to or leave from.
public struct ReachedPlace: Hashable, Sendable {
  /// The place.
  public var place: PlaceID
  /// The earliest day of arrival, or the latest of departure; the distant past or future if it is
  /// not known.
  public var day: Day
  /// For which choices of the true days it holds.
  public var certainty: Certainty

  /// Creates a place with its day.
  public init(_ place: PlaceID, day: Day, certainty: Certainty) {
    self.place = place
    self.day = day
    self.certainty = certainty
  }
}
