public import HistoricalTime

extension TemporalGraph {
  /// The earliest day on which each place can be reached from one place.
  ///
  /// A path may use a leg if it is at the leg's place in time, and may change on the day of arrival;
  /// legs that begin and end on one day can follow each other on it.
  ///
  /// - `possible`: a leg leaves on its earliest departure or, if that is over, on the day the path is
  ///   ready, up to its latest departure; it arrives on its earliest arrival, or on the day it left
  ///   if that is later, up to its latest arrival. Each leg's days are chosen on their own, within
  ///   bounds that the legs of its movement have set each other.
  /// - `certain`: the path has to be ready by the leg's earliest departure and counts on its latest
  ///   arrival; a leg whose arrival is open is never certain. Whoever is on a movement stays on it:
  ///   its next leg is certain without having to be in time for it.
  ///
  /// `certain` paths, and `possible` ones over exact dates, are found in one pass over the legs in
  /// the order of their departure. Where dates are uncertain, `possible` paths are found by settling
  /// places in the order of their days (Dijkstra's algorithm), since when a leg leaves depends on who
  /// waits for it. Legs within one day, in circles too, are taken as far as they lead.
  ///
  /// H. Wu, J. Cheng, S. Huang, Y. Ke, Y. Lu, Y. Xu: Path Problems in Temporal Graphs. PVLDB 7(9),
  /// 2014, 721-732. DOI 10.14778/2732939.2732945.
  ///
  /// For n places and the m legs that leave between start and end: O(n + m) time in one pass, and
  /// O(log m) for each place reached by legs within one day; O(n + m) by settling. O(n) memory, and a
  /// byte a leg if the query is `certain` and movements have several legs.
  ///
  /// - Parameters:
  ///   - origin: The place where paths begin. If no leg leaves it, it alone is reached.
  ///   - start: The day from which on the first leg may leave.
  ///   - end: The day until which the last leg may arrive.
  ///   - certainty: Whether an answer holds for some choice of the true days or for all.
  /// - Returns: The day of every place that is reached, with the path to it.
  public func earliestArrival(
    from origin: PlaceID, startingOn start: Day = .distantPast, until end: Day = .distantFuture,
    certainty: Certainty
  ) -> EarliestArrivals {
    var labels = ArrivalLabels(placeCount: places.count)
    if let source = index(of: origin), start <= end {
      labels.days[source] = start.number
      if certainty == .possible, let legsByPlace {
        settle(from: source, until: end.number, legsByPlace, &labels)
      } else {
        sweep(from: source, until: end.number, &labels)
      }
    }
    return EarliestArrivals(
      graph: self, origin: origin, start: start, certainty: certainty, labels: labels)
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
