/// The legs that begin at each place, side by side (compressed sparse rows), with what a search that
/// goes from place to place reads of them.
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

  /// Sorts legs into their places, each place's in their order. O(places + legs).
  init(_ columns: LegColumns, placeCount: Int) {
    var first = [Int32](repeating: 0, count: placeCount + 1)
    for place in columns.origin { first[Int(place) + 1] += 1 }
    for place in 0..<placeCount { first[place + 1] += first[place] }
    var next = first
    var entries = [Entry](
      repeating: Entry(leg: 0, departure: 0, latestDeparture: 0, arrival: 0, destination: 0),
      count: columns.origin.count)
    for (leg, place) in columns.origin.enumerated() {
      entries[Int(next[Int(place)])] = Entry(
        leg: Int32(leg), departure: columns.departure[leg],
        latestDeparture: columns.latestDeparture[leg], arrival: columns.arrival[leg],
        destination: columns.destination[leg])
      next[Int(place)] += 1
    }
    self.first = first
    self.entries = entries
  }

  /// The legs that begin at a place, in the order of the graph.
  subscript(place: Int) -> ArraySlice<Entry> {
    entries[Int(first[place])..<Int(first[place + 1])]
  }
}
