/// What a path may not do any more because of what it has done: take a leg of a movement it has been
/// on that is not behind the last one it took, or come back to a place if it has to be simple.
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

  /// A path without legs at a place that it may not come back to, or anywhere.
  init(at place: Int32?) { places = place.map { [$0] } }

  /// The memory after one more leg; nil if the path may not take it.
  ///
  /// - Parameter hasOthers: Whether the leg's movement has other legs.
  func taking(
    _ leg: Int, arrivingOn arrival: Int32, _ columns: LegColumns, remembering hasOthers: Bool
  ) -> PathMemory? {
    var memory = self
    if memory.places != nil {
      guard memory.places?.insert(columns.destination[leg]).inserted ?? false else { return nil }
    }
    guard hasOthers else { return memory }
    let movement = columns.movement[leg]
    if let use = uses.first(where: { $0.movement == movement }) {
      guard use.sequence < columns.sequence[leg] else { return nil }
    }
    memory.uses.removeAll { $0.movement == movement || $0.until < arrival }
    if columns.latestDeparture[leg] >= arrival {
      memory.uses.append(
        Use(
          movement: movement, sequence: columns.sequence[leg],
          until: columns.latestDeparture[leg]))
    }
    return memory
  }

  /// Whether a path with this memory may do all that one with another may, from a day on.
  func isNoWorse(than other: PathMemory, on day: Int32) -> Bool {
    if let places, let others = other.places, !places.isSubset(of: others) { return false }
    return uses.allSatisfy { use in
      use.until < day
        || other.uses.contains { $0.movement == use.movement && $0.sequence >= use.sequence }
    }
  }
}
