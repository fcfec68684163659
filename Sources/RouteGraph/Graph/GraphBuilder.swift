import HistoricalTime

extension TemporalGraph {
  /// Builds the graph of these legs and places; the places of the legs belong to it in any case.
  ///
  /// Dates narrow each other: an arrival is not before its departure, nor a departure before the
  /// arrival of the movement's previous leg. So a halt without dates takes bounds from the legs
  /// around it, and an arrival that is open at one side from its departure. A movement whose dates
  /// leave no true days goes to `contradictoryMovements`.
  ///
  /// O(m log m) for m legs.
  public init(places: some Sequence<PlaceID> = [], legs: some Sequence<Leg>) {
    var builder = GraphBuilder()
    for place in places { builder.add(place) }
    for leg in legs { builder.add(leg) }
    self = builder.graph()
  }
}

/// Collects legs with numbers in the place of names, then sorts them into columns.
struct GraphBuilder {
  /// A leg with numbers in the place of names.
  struct Row {
    var movement: Int32
    var sequence: Int32
    var origin: Int32
    var destination: Int32
    var departure: Int32
    var latestDeparture: Int32
    var arrival: Int32
    var latestArrival: Int32
    var changes: Changes
    var kilometres: Float
    /// The row on which the same movement goes on from where this one ends, or -1.
    var next: Int32 = -1
  }

  private var rows: [Row] = []
  private var places = Interner()
  private var movements = Interner()

  mutating func add(_ place: PlaceID) { _ = places.number(of: place.rawValue) }

  mutating func add(_ leg: Leg) {
    rows.append(
      Row(
        movement: movements.number(of: leg.movement.rawValue),
        sequence: Int32(clamping: leg.sequence),
        origin: places.number(of: leg.origin.rawValue),
        destination: places.number(of: leg.destination.rawValue),
        departure: leg.departure.earliest.number, latestDeparture: leg.departure.latest.number,
        arrival: leg.arrival.earliest.number, latestArrival: leg.arrival.latest.number,
        changes: Changes(leg), kilometres: leg.kilometres.map { Float($0) } ?? .nan))
  }

  consuming func graph() -> TemporalGraph {
    let (places, placeRank) = places.sorted()
    let (movements, movementRank) = movements.sorted()
    for index in rows.indices {
      rows[index].origin = placeRank[Int(rows[index].origin)]
      rows[index].destination = placeRank[Int(rows[index].destination)]
      rows[index].movement = movementRank[Int(rows[index].movement)]
    }
    let contradictory = rows.narrowDatesOfMovements()
    let order = rows.indices.filter { !contradictory.contains(rows[$0].movement) }
      .sorted { rows[$0].key < rows[$1].key }

    let columns = LegColumns(rows, in: order)
    return TemporalGraph(
      places: NameTable(places), movements: NameTable(movements),
      contradictoryMovements: contradictory.sorted().map { MovementID(movements[Int($0)]) },
      columns: columns,
      legsByPlace: columns.isExact
        ? nil : LegsByPlace(columns, placeCount: places.count))
  }
}

extension GraphBuilder.Row {
  /// What legs are sorted by: earliest days, then latest, so that legs which end on the day of their
  /// departure come first on it, and these by their place. The rest only makes the order independent
  /// of the input's.
  var key: (Int64, Int64, Int32, Int64, Int32) {
    (
      pair(departure, arrival), pair(latestArrival, origin), latestDeparture,
      pair(movement, sequence), destination
    )
  }

  /// One number that is in the order of two.
  private func pair(_ first: Int32, _ second: Int32) -> Int64 {
    Int64(first) << 32 + (Int64(second) - Int64(Int32.min))
  }
}
