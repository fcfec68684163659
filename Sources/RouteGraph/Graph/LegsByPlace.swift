internal import Synchronization

/// The legs that begin at each place, side by side (compressed sparse rows), with what a search that
/// goes from place to place reads of them.
///
/// 20 bytes a leg and 4 a place.
struct LegsByPlace: Sendable {
  /// A leg as it is seen from its place.
  struct Entry: Sendable {
    /// Its index in the graph.
    var leg: Int32
    var departure: Int32
    var latestDeparture: Int32
    var arrival: Int32
    var destination: Int32
  }

  /// Where the entries of a place begin; one number more than there are places.
  private let first: [Int32]
  private let entries: [Entry]
  /// Whether each place's legs are in the order of their earliest departure.
  let isSorted: Bool
  /// The same backward in time, made when it is first asked for.
  private let backward: Backward?

  /// Sorts legs into the places where they begin, each place's in their order. O(places + legs).
  init(_ columns: LegColumns, placeCount: Int) {
    (first, entries) = LegsByPlace.sorted(columns.origin, placeCount: placeCount) { leg in
      Entry(
        leg: Int32(truncatingIfNeeded: leg), departure: columns.departure[leg],
        latestDeparture: columns.latestDeparture[leg], arrival: columns.arrival[leg],
        destination: columns.destination[leg])
    }
    isSorted = true
    backward = Backward()
  }

  /// Sorts legs into the places where they end, and turns them around: each begins where and when it
  /// ended, and a day d is the day -d. O(places + legs).
  private init(backward columns: LegColumns, placeCount: Int) {
    (first, entries) = LegsByPlace.sorted(columns.destination, placeCount: placeCount) { leg in
      Entry(
        leg: Int32(truncatingIfNeeded: leg), departure: Reversal.day(columns.latestArrival[leg]),
        latestDeparture: Reversal.day(columns.arrival[leg]),
        arrival: Reversal.day(columns.latestDeparture[leg]), destination: columns.origin[leg])
    }
    isSorted = false
    backward = nil
  }

  private static func sorted(
    _ places: Column<Int32>, placeCount: Int, entry: (_ leg: Int) -> Entry
  ) -> (first: [Int32], entries: [Entry]) {
    var first = [Int32](repeating: 0, count: placeCount + 1)
    for place in places { first[Int(place) + 1] += 1 }
    for place in 0..<placeCount { first[place + 1] += first[place] }
    var next = first
    let entries = [Entry](unsafeUninitializedCapacity: places.count) { entries, count in
      for (leg, place) in places.enumerated() {
        entries.initializeElement(at: Int(next[Int(place)]), to: entry(leg))
        next[Int(place)] += 1
      }
      count = places.count
    }
    return (first, entries)
  }

  /// The legs that begin at a place, in the order of the graph.
  subscript(place: Int) -> ArraySlice<Entry> {
    entries[Int(first[place])..<Int(first[place + 1])]
  }

  /// The legs that end at each place, turned around in time.
  ///
  /// O(places + legs) and 20 bytes a leg the first time, which it keeps.
  func backward(_ columns: LegColumns, placeCount: Int) -> LegsByPlace {
    backward?.legs.withLock { legs in
      if let legs { return legs }
      let made = LegsByPlace(backward: columns, placeCount: placeCount)
      legs = made
      return made
    } ?? LegsByPlace(backward: columns, placeCount: placeCount)
  }

  /// Holds what is made when it is first asked for.
  private final class Backward: Sendable {
    let legs = Mutex<LegsByPlace?>(nil)
  }
}
