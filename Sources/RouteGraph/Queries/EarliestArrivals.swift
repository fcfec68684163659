public import HistoricalTime

/// The earliest day on which each place can be reached from one place, and how.
public struct EarliestArrivals: Sendable {
  /// Where the paths begin.
  public let origin: PlaceID
  /// From when on their first leg may leave.
  public let start: Day
  /// For which choices of the true days they hold.
  public let certainty: Certainty

  private let graph: TemporalGraph
  private let labels: ArrivalLabels

  init(
    graph: TemporalGraph, origin: PlaceID, start: Day, certainty: Certainty,
    labels: ArrivalLabels
  ) {
    self.graph = graph
    self.origin = origin
    self.start = start
    self.certainty = certainty
    self.labels = labels
  }

  /// The earliest day at a place; nil if it is not reached. At the origin it is the day of the
  /// start. It is the distant past if neither the start nor any leg on the way has a known day.
  ///
  /// O(log n) for n places.
  public func day(at place: PlaceID) -> Day? {
    if place == origin { return start }
    guard let index = graph.index(of: place), labels.days[index] != ArrivalLabels.unreached
    else { return nil }
    return Day(number: labels.days[index])
  }

  /// All places that are reached by a leg, sorted by identifier. O(n) for n places.
  public var reached: [(place: PlaceID, day: Day)] {
    graph.places.indices.compactMap { index in
      labels.lastLeg[index] < 0 ? nil : (graph.places[index], Day(number: labels.days[index]))
    }
  }

  /// The path on which a place is reached on its earliest day; nil if it is not reached, empty if
  /// it is the origin.
  ///
  /// O(k log n) for k legs on the path and n places.
  public func path(to place: PlaceID) -> TemporalPath? {
    guard day(at: place) != nil else { return nil }
    var steps: [TemporalPath.Step] = []
    var ready = start
    for index in legs(to: place).reversed() {
      let leg = graph.leg(index)
      let departure = max(leg.departure.earliest, ready)
      ready = certainty == .certain ? leg.arrival.latest : max(leg.arrival.earliest, departure)
      steps.append(TemporalPath.Step(leg: leg, departure: departure, arrival: ready))
    }
    return TemporalPath(origin: origin, start: start, certainty: certainty, steps: steps)
  }

  /// The legs on the way to a place that is reached, the last one first.
  private func legs(to place: PlaceID) -> [Int] {
    var legs: [Int] = []
    var here = graph.index(of: place)
    while let place = here, labels.lastLeg[place] >= 0 {
      var leg = Int(labels.lastLeg[place])
      legs.append(leg)
      while hasStayedOn(leg) {
        leg = Int(graph.columns.previous[leg])
        legs.append(leg)
      }
      here = Int(graph.columns.origin[leg])
    }
    return legs
  }

  /// Whether a path comes to a leg by being on its movement, not by being at its place in time.
  ///
  /// A movement can come by a place twice, or by one that is reached earlier otherwise; then the path
  /// begins to follow it there. The leg's place was reached before the leg was taken, so that no path
  /// comes back to where it has been.
  private func hasStayedOn(_ leg: Int) -> Bool {
    certainty == .certain
      && labels.days[Int(graph.columns.origin[leg])] > graph.columns.departure[leg]
  }
}
