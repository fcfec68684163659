extension Transfers {
  /// Sorts transfers into the order of a graph.
  ///
  /// By counting sorts of a list of rows, day by day (`RadixOrder`); then column after column is brought into that
  /// order and its input let go. O(m) time for m transfers.
  public init(_ input: consuming TransferColumns) throws(TransferProblem) {
    var input = input
    try input.check()
    input.narrow()
    try input.sortPlaces()
    places = input.places
    movements = input.movements ?? NameTable(numberedUpTo: input.movementCount)
    modes = input.modes

    let isExact = input.isExact
    var layout = LegLayout()
    var mode = Column<UInt8>()
    var leastPeople = Column<Int32>()
    var mostPeople = Column<Int32>()
    let order = input.order()
    order.withRows { rows in
      layout.movement =
        input.movement.isEmpty ? Column(rows, count: input.count) : take(&input.movement, rows)
      layout.origin = take(&input.origin, rows)
      layout.destination = take(&input.destination, rows)
      layout.departure = take(&input.departure, rows)
      layout.arrival = take(&input.arrival, rows)
      layout.latestDeparture = isExact ? layout.departure : take(&input.latestDeparture, rows)
      layout.latestArrival = isExact ? layout.arrival : take(&input.latestArrival, rows)
      layout.kilometres = take(&input.kilometres, rows)
      mode = take(&input.mode, rows)
      leastPeople = take(&input.leastPeople, rows)
      mostPeople = take(&input.mostPeople, rows)
    }
    columns = LegColumns(layout, isExact: isExact)
    self.mode = mode
    self.leastPeople = leastPeople
    self.mostPeople = mostPeople
  }
}

/// Brings a column into the order of rows and lets the input go.
private func take<Element>(
  _ input: inout [Element], _ rows: UnsafeBufferPointer<Int32>?
) -> Column<Element> {
  defer { input = [] }
  guard let rows, !input.isEmpty else { return Column(input) }
  return input.withUnsafeBufferPointer { input in
    Column(count: input.count) { output in
      for (place, row) in rows.enumerated() {
        output.initializeElement(at: place, to: input[Int(row)])
      }
    }
  }
}

extension Column where Element == Int32 {
  /// The rows themselves: `0`, `1`, ... if they are in order.
  fileprivate init(_ rows: UnsafeBufferPointer<Int32>?, count: Int) {
    guard let rows else {
      self.init(0..<Int32(count))
      return
    }
    self.init(rows)
  }
}

extension TransferColumns {
  fileprivate var movementCount: Int { (movement.max().map { Int($0) + 1 }) ?? count }

  /// Lets bounds narrow each other as those of any leg, and drops latest days if all are exact.
  fileprivate mutating func narrow() {
    guard !isExact else { return }
    for row in 0..<count {
      arrival[row] = max(arrival[row], departure[row])
      latestDeparture[row] = min(latestDeparture[row], latestArrival[row])
    }
    guard departure == latestDeparture, arrival == latestArrival else { return }
    latestDeparture = []
    latestArrival = []
  }

  /// Sorts the places by name.
  fileprivate mutating func sortPlaces() throws(TransferProblem) {
    guard let order = places.sortedOrder() else { return }
    var rank = [Int32](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { rank[Int(index)] = Int32(place) }
    for row in 0..<count {
      origin[row] = rank[Int(origin[row])]
      destination[row] = rank[Int(destination[row])]
    }
    places = places.taking(order)
    if let index = places.firstRepeated { throw .repeatedPlace(places[index]) }
  }

  /// The rows in the order of the graph: by earliest days, then latest, so that legs which end on
  /// the day of their departure come first on it, and these by their place.
  fileprivate func order() -> RadixOrder {
    var order = RadixOrder(count: count)
    guard !isSorted else { return order }
    order.sort(by: [departure, arrival, latestArrival, origin, latestDeparture, destination])
    return order
  }

  /// Whether the rows stand in the order of the graph already.
  private var isSorted: Bool {
    let (departure, arrival) = (departure.span, arrival.span)
    let (origin, destination) = (origin.span, destination.span)
    let isExact = isExact
    let latestDeparture = isExact ? departure : latestDeparture.span
    let latestArrival = isExact ? arrival : latestArrival.span
    for row in 1..<max(1, count) {
      if departure[row - 1] != departure[row] {
        guard departure[row - 1] < departure[row] else { return false }
      } else if arrival[row - 1] != arrival[row] {
        guard arrival[row - 1] < arrival[row] else { return false }
      } else {
        let left = (
          latestArrival[row - 1], origin[row - 1], latestDeparture[row - 1], destination[row - 1]
        )
        let right = (latestArrival[row], origin[row], latestDeparture[row], destination[row])
        guard left <= right else { return false }
      }
    }
    return true
  }
}
