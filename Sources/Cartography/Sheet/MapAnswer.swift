public import Geodata
public import HistoricalTime
public import RouteGraph

/// The answer to a query, for a map to show above all other movements.
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
  case places([DatedPlace], Reach)
  /// Movements added up, and the totals of their groups.
  ///
  /// Each total is a line with its sum: on the course of the movement if it is one or if all take the
  /// same, else a schematic one. Its width is that of the sum.
  case totals([Total], [GroupTotal], by: Totals.Grouping)
  /// How many people can have gone from some places to others.
  ///
  /// The legs of the certain flow have the number of people, and those that hold the flow back a mark.
  /// With the certainty `certain` the legs on which people are only possible are left out.
  case largestFlow(LargestFlow, from: [PlaceID], to: [PlaceID], certainty: Certainty)
  /// Places by a measure, the highest first; so many of them are named with their rank.
  case ranked([RankedPlace], Measure, named: Int)
  /// Groups of places that movements link, the largest first, and sets of places that can all be
  /// reached from each other.
  case groups([[PlaceID]], mutual: [[PlaceID]])

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

  /// A place that paths come to or leave from.
  public struct DatedPlace: Hashable, Sendable {
    /// The place.
    public var place: PlaceID
    /// The earliest day of arrival, or the latest of departure; the distant past or future if it is
    /// not known.
    public var day: Day
    /// Whether the place is reached, or left for the other, for some choice of the true days or for
    /// all.
    public var certainty: Certainty
    /// The day that holds for every choice of the true days, where `day` does not.
    public var certainDay: Day?

    /// Creates a place with its days.
    public init(_ place: PlaceID, day: Day, certainty: Certainty, certainDay: Day? = nil) {
      self.place = place
      self.day = day
      self.certainty = certainty
      self.certainDay = certainDay
    }
  }
}

extension MapAnswer {
  /// The answer that shows reached places with the days of a certainty.
  ///
  /// - Parameters:
  ///   - places: the places as a query has found them.
  ///   - reach: where the paths begin or end.
  ///   - certainty: if it is possible, every place is shown with its possible day, and as certain
  ///     with its certain day where it has one; if it is certain, only certain places with their certain days.
  public static func places(
    _ places: some Collection<ReachedPlace>, _ reach: Reach, certainty: Certainty
  ) -> MapAnswer {
    .places(
      places.compactMap { place in
        switch certainty {
        case .possible:
          DatedPlace(
            place.place, day: place.possible,
            certainty: place.certain == nil ? .possible : .certain, certainDay: place.certain)
        case .certain:
          place.certain.map { DatedPlace(place.place, day: $0, certainty: .certain) }
        }
      }, reach)
  }
}
