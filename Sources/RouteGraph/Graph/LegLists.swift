/// Lists of legs, one for each place, side by side (compressed sparse rows).
struct LegLists: Sendable {
  /// Where the list of a place begins; one number more than there are places.
  private let first: [Int32]
  private let legs: [Int32]

  /// Sorts legs into lists; each list is in their order. O(places + legs).
  ///
  /// - Parameters:
  ///   - legs: The legs.
  ///   - placeCount: How many places there are.
  ///   - place: The place to whose list a leg belongs.
  init(
    _ legs: some Collection<Int>, placeCount: Int, by place: (_ leg: Int) -> Int32
  ) {
    var first = [Int32](repeating: 0, count: placeCount + 1)
    for leg in legs { first[Int(place(leg)) + 1] += 1 }
    for place in 0..<placeCount { first[place + 1] += first[place] }
    var next = first
    var sorted = [Int32](repeating: 0, count: legs.count)
    for leg in legs {
      let place = Int(place(leg))
      sorted[Int(next[place])] = Int32(leg)
      next[place] += 1
    }
    self.first = first
    self.legs = sorted
  }

  /// The legs of a place.
  subscript(place: Int) -> ArraySlice<Int32> { legs[range(of: place)] }

  /// The position of a place's legs among all.
  func range(of place: Int) -> Range<Int> { Int(first[place])..<Int(first[place + 1]) }

  /// The leg at a position.
  subscript(position position: Int) -> Int { Int(legs[position]) }
}
