import HistoricalTime

/// A graph seen backward in time: every leg begins where and when it ended, and ends where and when
/// it began, and a day d is the day -d. What arrives first there leaves last here.
struct Reversal {
  /// The graph backward.
  let graph: TemporalGraph
  /// The leg of the graph that a leg of the backward graph is.
  let originals: [Int]

  /// Turns a graph around. O(m log m) for m legs.
  init(_ original: TemporalGraph) {
    let columns = original.columns
    let rows = columns.origin.indices.map { leg in
      GraphBuilder.Row(
        movement: columns.movement[leg],
        sequence: columns.sequence.isEmpty ? 1 : -columns.sequence[leg],
        origin: columns.destination[leg], destination: columns.origin[leg],
        departure: Reversal.day(columns.latestArrival[leg]),
        latestDeparture: Reversal.day(columns.arrival[leg]),
        arrival: Reversal.day(columns.latestDeparture[leg]),
        latestArrival: Reversal.day(columns.departure[leg]),
        changes: columns.changes.isEmpty ? .atBothEnds : columns.changes[leg].reversed,
        kilometres: columns.kilometres.isEmpty ? .nan : columns.kilometres[leg],
        next: columns.hasChains ? columns.previous[leg] : -1)
    }
    let order = rows.indices.sorted { rows[$0].key < rows[$1].key }
    let reversed = LegColumns(rows, in: order)
    graph = TemporalGraph(
      places: original.places, movements: original.movements,
      contradictoryMovements: original.contradictoryMovements, columns: reversed,
      legsByPlace: LegsByPlace(reversed, placeCount: original.places.count))
    originals = order
  }

  /// The day backward; open days stay open.
  static func day(_ day: Int32) -> Int32 {
    switch day {
    case .min: .max
    case .max: .min
    default: -day
    }
  }

  /// Rules backward.
  static func rules(_ rules: PathRules) -> PathRules {
    var reversed = rules
    reversed.start = Day(number: day(rules.end.number))
    reversed.end = Day(number: day(rules.start.number))
    reversed.via = rules.via.reversed()
    return reversed
  }
}

extension Changes {
  /// The same with origin and destination exchanged.
  fileprivate var reversed: Changes {
    var result = intersection(.onlyPossible)
    if contains(.atOrigin) { result.insert(.atDestination) }
    if contains(.atDestination) { result.insert(.atOrigin) }
    return result
  }
}
