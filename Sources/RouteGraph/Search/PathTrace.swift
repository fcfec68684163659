/// The paths that a sweep found: for each place, its arrivals each of which was better than all
/// before, with their legs.
///
/// 8 bytes an arrival and 4 a place. The arrivals of a place are its best pairs of day and key.
struct PathTrace: Sendable {
  /// A leg by which a place was reached, and the place's arrival before, or -1.
  private var arrivals: [(leg: Int32, previous: Int32)] = []
  /// The last arrival of each place, or -1.
  private var last: [Int32]

  init(placeCount: Int) { last = Array(repeating: -1, count: placeCount) }

  mutating func add(_ leg: Int, to place: Int) {
    arrivals.append((Int32(truncatingIfNeeded: leg), last[place]))
    last[place] = Int32(truncatingIfNeeded: arrivals.count - 1)
  }

  /// The legs of the best path to a place, in order: from each leg back to the last arrival in time
  /// for it, which had the best key. O(k a) for k legs and the a arrivals of a place on the way.
  func legs(to place: Int, in columns: LegColumns, minimumStay: Int32) -> [Int] {
    legs(endingWith: last[place], in: columns, minimumStay)
  }

  /// The legs of the best path for each day of arrival on which a place was reached better than
  /// before, the latest day first.
  func frontier(to place: Int, in columns: LegColumns, minimumStay: Int32) -> [[Int]] {
    var paths: [[Int]] = []
    var day: Int32?
    var arrival = last[place]
    while arrival >= 0 {
      let (leg, previous) = arrivals[Int(arrival)]
      // Of several on one day, the last is the best.
      if day != columns.latestArrival[Int(leg)] {
        paths.append(legs(endingWith: arrival, in: columns, minimumStay))
      }
      day = columns.latestArrival[Int(leg)]
      arrival = previous
    }
    return paths
  }

  private func legs(
    endingWith arrival: Int32, in columns: LegColumns, _ minimumStay: Int32
  ) -> [Int] {
    var legs: [Int] = []
    var arrival = arrival
    while arrival >= 0 {
      let leg = Int(arrivals[Int(arrival)].leg)
      legs.append(leg)
      let ready = columns.departure[leg].subtractingSaturated(minimumStay)
      arrival = last[Int(columns.origin[leg])]
      while arrival >= 0, columns.latestArrival[Int(arrivals[Int(arrival)].leg)] > ready {
        arrival = arrivals[Int(arrival)].previous
      }
    }
    return legs.reversed()
  }
}
