/// The legs of a graph, column by column, sorted by earliest departure and, on each day, by arrival,
/// so that those which end on the day of their departure come first. Days are numbers as in
/// `Day.number`.
struct LegColumns: Sendable {
  /// The place where the leg begins, as an index.
  let origin: Column<Int32>
  /// The place where the leg ends, as an index.
  let destination: Column<Int32>
  /// The earliest departure.
  let departure: Column<Int32>
  /// The earliest arrival.
  let arrival: Column<Int32>
  /// The latest departure; shares the memory of `departure` if all dates are exact.
  let latestDeparture: Column<Int32>
  /// The latest arrival; shares the memory of `arrival` if all dates are exact.
  let latestArrival: Column<Int32>
  /// The movement, as an index.
  let movement: Column<Int32>
  /// The place among the movement's legs; empty if every leg is the first of its movement.
  let sequence: Column<Int32>
  /// The leg on which the same movement goes on from where this one ends, or -1; empty if no
  /// movement has several legs.
  let next: Column<Int32>
  /// The leg whose `next` this one is, or -1; empty as `next`.
  let previous: Column<Int32>
  /// At which ends people can change; empty if they can at all.
  let changes: Column<Changes>
  /// How long the legs are in kilometres, not a number if that is not known; empty if it is known of
  /// none.
  let kilometres: Column<Float>
  /// Whether every date is one day.
  let isExact: Bool

  /// Whether some movement has several legs.
  var hasChains: Bool { !next.isEmpty }

  /// Whether each leg is a movement of its own and people can change at both its ends.
  var isPlain: Bool { !hasChains && changes.isEmpty }

  /// Legs that are movements of their own, with changes at both ends.
  ///
  /// - Precondition: The columns fit together, and are in the order of the graph.
  init(_ layout: LegLayout, isExact: Bool) {
    origin = layout.origin
    destination = layout.destination
    departure = layout.departure
    arrival = layout.arrival
    latestDeparture = layout.latestDeparture
    latestArrival = layout.latestArrival
    movement = layout.movement
    sequence = Column()
    next = Column()
    previous = Column()
    changes = Column()
    kilometres = layout.kilometres
    self.isExact = isExact
  }

  /// Lays out rows in the order of the graph.
  init(_ rows: [GraphBuilder.Row], in order: [Int]) {
    origin = Column(order.map { rows[$0].origin })
    destination = Column(order.map { rows[$0].destination })
    departure = Column(order.map { rows[$0].departure })
    arrival = Column(order.map { rows[$0].arrival })
    movement = Column(order.map { rows[$0].movement })
    let allFirst = order.allSatisfy { rows[$0].sequence == 1 }
    sequence = allFirst ? Column() : Column(order.map { rows[$0].sequence })
    isExact = order.allSatisfy {
      rows[$0].departure == rows[$0].latestDeparture && rows[$0].arrival == rows[$0].latestArrival
    }
    latestDeparture = isExact ? departure : Column(order.map { rows[$0].latestDeparture })
    latestArrival = isExact ? arrival : Column(order.map { rows[$0].latestArrival })
    let allChange = order.allSatisfy { rows[$0].changes == .atBothEnds }
    changes = allChange ? Column() : Column(order.map { rows[$0].changes })
    let noLength = order.allSatisfy { rows[$0].kilometres.isNaN }
    kilometres = noLength ? Column() : Column(order.map { rows[$0].kilometres })

    guard order.contains(where: { rows[$0].next >= 0 }) else {
      next = Column()
      previous = Column()
      return
    }
    var position = [Int32](repeating: -1, count: rows.count)
    for (leg, row) in order.enumerated() { position[row] = Int32(leg) }
    let next = order.map { rows[$0].next < 0 ? -1 : position[Int(rows[$0].next)] }
    var previous = [Int32](repeating: -1, count: order.count)
    for (leg, following) in next.enumerated() where following >= 0 {
      previous[Int(following)] = Int32(leg)
    }
    self.next = Column(next)
    self.previous = Column(previous)
  }
}
