extension TemporalGraph {
  /// The graph with only some of its legs, which keep the dates that the others have narrowed.
  ///
  /// A movement goes on from a leg to the next if both are kept. All places stay. O(m log m) for m
  /// legs.
  public func filtered(_ isKept: (Leg) -> Bool) -> TemporalGraph {
    keeping(columns.origin.indices.filter { isKept(leg($0)) })
  }

  /// The graph without the legs that begin or end at some places. O(m log m) for m legs.
  public func avoiding(_ places: Set<PlaceID>) -> TemporalGraph {
    let avoided = Set(places.compactMap { index(of: $0).map { Int32($0) } })
    guard !avoided.isEmpty else { return self }
    return keeping(
      columns.origin.indices.filter {
        !avoided.contains(columns.origin[$0]) && !avoided.contains(columns.destination[$0])
      })
  }

  /// The graph of some of its legs, in order.
  private func keeping(_ kept: [Int]) -> TemporalGraph {
    guard kept.count < legCount else { return self }
    var position = [Int32](repeating: -1, count: legCount)
    for (index, leg) in kept.enumerated() { position[leg] = Int32(index) }
    let rows = kept.map { leg in
      GraphBuilder.Row(
        movement: columns.movement[leg],
        sequence: columns.sequence.isEmpty ? 1 : columns.sequence[leg],
        origin: columns.origin[leg], destination: columns.destination[leg],
        departure: columns.departure[leg], latestDeparture: columns.latestDeparture[leg],
        arrival: columns.arrival[leg], latestArrival: columns.latestArrival[leg],
        changes: columns.changes.isEmpty ? .atBothEnds : columns.changes[leg],
        kilometres: columns.kilometres.isEmpty ? .nan : columns.kilometres[leg],
        next: columns.hasChains && columns.next[leg] >= 0 ? position[Int(columns.next[leg])] : -1)
    }
    let remaining = LegColumns(rows, in: Array(rows.indices))
    return TemporalGraph(
      places: places, movements: movements, contradictoryMovements: contradictoryMovements,
      columns: remaining,
      legsByPlace: remaining.isExact ? nil : LegsByPlace(remaining, placeCount: places.count),
      attributes: attributes.taking(kept))
  }
}
