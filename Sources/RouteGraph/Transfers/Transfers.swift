/// Dated transfers in the order of a graph, with what is known of each, ready to be packed or to be
/// searched as a graph of all or some of them.
///
/// Memory: 20 bytes a transfer if all dates are exact, 28 if not, and 4 each for kilometres, mode (1)
/// and bounds of people if they are known.
public struct Transfers: Sendable {
  /// All places, sorted by the UTF-8 of their text, or numbered.
  public let places: NameTable<PlaceID>
  /// All movements, in the order of the input; a name may be repeated.
  public let movements: NameTable<MovementID>
  /// The names of the modes; empty if no mode is known.
  public let modes: [String]

  let columns: LegColumns
  /// The mode of each leg, as an index; empty if none is known.
  let mode: Column<UInt8>
  /// How many people at least, or -1; empty if no number is known.
  let leastPeople: Column<Int32>
  /// How many people at most, or -1; empty if the same as at least.
  let mostPeople: Column<Int32>

  /// How many transfers there are.
  public var count: Int { columns.origin.count }

  /// The graph of the transfers that pass a filter; all places belong to it.
  ///
  /// O(m) for m transfers, O(1) if all are wanted and all dates are exact.
  public func graph(where filter: TransferFilter = .all) -> TemporalGraph {
    let rows = rows(where: filter)
    let columns = rows.map { self.columns.taking($0.map { Int32($0) }) } ?? self.columns
    let attributes = LegAttributes(
      modes: modes, mode: mode, leastPeople: leastPeople, mostPeople: mostPeople)
    return TemporalGraph(
      places: places, movements: movements, contradictoryMovements: [], columns: columns,
      legsByPlace: columns.isExact ? nil : LegsByPlace(columns, placeCount: places.count),
      attributes: rows.map { attributes.taking($0) } ?? attributes)
  }

  /// The transfers that pass a filter; nil if all are wanted.
  private func rows(where filter: TransferFilter) -> [Int]? {
    guard !filter.modes.isEmpty || filter.peopleAtLeast > 0 else { return nil }
    let wanted = modes.map { filter.modes.isEmpty || filter.modes.contains($0) }
    return columns.origin.indices.filter { leg in
      let isMode = mode.isEmpty ? filter.modes.isEmpty : wanted[Int(mode[leg])]
      let people = leastPeople.isEmpty ? -1 : Int(leastPeople[leg])
      return isMode && (filter.peopleAtLeast <= 0 || people >= filter.peopleAtLeast)
    }
  }
}

extension TemporalGraph {
  /// Builds the graph of transfers, each of them a movement of one leg.
  ///
  /// Rows in another order give the same graph but for the numbers of movements that have no names.
  ///
  /// O(m) time for m transfers, 28 bytes each if all dates are exact, and 20 in the end.
  public init(transfers: consuming TransferColumns) throws(TransferProblem) {
    self = try Transfers(transfers).graph()
  }
}
