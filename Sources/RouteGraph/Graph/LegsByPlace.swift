/// The legs that begin at each place, in one array (compressed sparse rows).
struct LegsByPlace: Sendable {
  /// Where the legs of a place begin in `legs`; one entry more than there are places.
  private let first: [Int32]
  private let legs: [Int32]

  /// Sorts legs into their places, each place's in their order. O(places + legs).
  init(origin: [Int32], placeCount: Int) {
    var first = [Int32](repeating: 0, count: placeCount + 1)
    for place in origin { first[Int(place) + 1] += 1 }
    for place in 0..<placeCount { first[place + 1] += first[place] }
    var next = first
    var legs = [Int32](repeating: 0, count: origin.count)
    for (leg, place) in origin.enumerated() {
      legs[Int(next[Int(place)])] = Int32(leg)
      next[Int(place)] += 1
    }
    self.first = first
    self.legs = legs
  }

  /// The legs that begin at a place, in the order of the graph.
  subscript(place: Int) -> ArraySlice<Int32> { legs[Int(first[place])..<Int(first[place + 1])] }
}
