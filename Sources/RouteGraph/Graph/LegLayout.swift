/// The columns of legs that are movements of their own, in the order of a graph.
struct LegLayout {
  var origin = Column<Int32>()
  var destination = Column<Int32>()
  var departure = Column<Int32>()
  var arrival = Column<Int32>()
  var latestDeparture = Column<Int32>()
  var latestArrival = Column<Int32>()
  var movement = Column<Int32>()
  var kilometres = Column<Float>()
}

extension LegColumns {
  /// The legs at some rows of plain legs, which rise.
  func taking(_ rows: [Int32]) -> LegColumns {
    func take<Element>(_ column: Column<Element>) -> Column<Element> {
      column.isEmpty
        ? column
        : Column(count: rows.count) { output in
          for (place, row) in rows.enumerated() {
            output.initializeElement(at: place, to: column[Int(row)])
          }
        }
    }
    var layout = LegLayout(
      origin: take(origin), destination: take(destination), departure: take(departure),
      arrival: take(arrival), movement: take(movement), kilometres: take(kilometres))
    layout.latestDeparture = isExact ? layout.departure : take(latestDeparture)
    layout.latestArrival = isExact ? layout.arrival : take(latestArrival)
    return LegColumns(layout, isExact: isExact)
  }
}
