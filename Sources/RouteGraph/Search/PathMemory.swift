/// What a path may not do any more because of what it has done: take a leg of a movement it has been
/// on that is not behind the last one it took, or come back to a place if it has to be simple. And
/// where it still has to go.
struct PathMemory {
  /// The last leg taken of a movement with several legs.
  private struct Use {
    let movement: Int32
    let sequence: Int32
    /// The last day on which it or a leg before it can have left: from then on nothing is forbidden.
    let until: Int32
  }

  private var uses: [Use] = []
  /// The places the path has been at; nil if it may come back.
  private var places: Set<Int32>?
  /// The places that the path still has to be at, the next one last.
  private var ahead: [Int32]

  /// A path without legs at a place.
  ///
  /// - Parameters:
  ///   - isSimple: Whether it may not come back to a place.
  ///   - via: The places that it has to be at, in order.
  init(at place: Int32, isSimple: Bool, via: [Int32]) {
    places = isSimple ? [place] : nil
    ahead = via.reversed()
    pass(place)
  }

  /// Whether the path has been at all places that it has to be at.
  var hasPassedAll: Bool { ahead.isEmpty }

  private mutating func pass(_ place: Int32) {
    while ahead.last == place { ahead.removeLast() }
  }

  /// The memory after one more leg; nil if the path may not take it.
  ///
  /// - Parameter isRemembered: Whether the path could gain by taking the leg, or one of its movement
  ///   before it, again.
  func taking(
    _ leg: Int, arrivingOn arrival: Int32, _ columns: LegColumns, remembering isRemembered: Bool
  ) -> PathMemory? {
    var memory = self
    if memory.places != nil {
      guard memory.places?.insert(columns.destination[leg]).inserted ?? false else { return nil }
    }
    memory.pass(columns.destination[leg])
    guard isRemembered else { return memory }
    let movement = columns.movement[leg]
    let sequence = columns.sequence.isEmpty ? 1 : columns.sequence[leg]
    if let use = uses.first(where: { $0.movement == movement }) {
      guard use.sequence < sequence else { return nil }
    }
    memory.uses.removeAll { $0.movement == movement || $0.until < arrival }
    if columns.latestDeparture[leg] >= arrival {
      memory.uses.append(
        Use(
          movement: movement, sequence: sequence,
          until: columns.latestDeparture[leg]))
    }
    return memory
  }

  /// Whether a path with this memory may do all that one with another may, from a day on.
  func isNoWorse(than other: PathMemory, on day: Int32) -> Bool {
    if let places, let others = other.places, !places.isSubset(of: others) { return false }
    guard ahead.count <= other.ahead.count else { return false }
    return uses.allSatisfy { use in
      use.until < day
        || other.uses.contains { $0.movement == use.movement && $0.sequence >= use.sequence }
    }
  }
}
