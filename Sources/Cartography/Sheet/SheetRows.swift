public import Geodata
internal import HistoricalTime
public import RouteGraph

/// The rows of a data set that a sheet without an answer depends on: a change of any other leaves it as
/// it is, but for its surroundings.
public struct SheetRows: Sendable {
  /// The movements on the sheet, and those that it counts among what is left out; by identifier.
  public let movements: [MovementID]
  /// How many movements the sheet shows, before any is found to lie outside the map.
  public let shownCount: Int
  /// The places that those movements touch, by identifier.
  public let places: [PlaceID]

  /// Finds the rows of a sheet.
  ///
  /// - Complexity: O(m + p) for m movements with their halts and p places.
  public init(_ dataset: Dataset, _ sheet: MapSheet) {
    let search = MovementSearch(dataset)
    var touched: Set<PlaceID> = []
    var movements: Set<MovementID> = []
    var shown: Set<MovementID> = []
    for map in sheet.maps {
      let found = search.movements(in: map.period, selection: map.selection)
      shown.formUnion(
        found.map(\.movement).filter { movement in
          [movement.from, movement.to].allSatisfy { dataset.place($0)?.coordinate != nil }
        }.map(\.id))
      touched.formUnion(found.flatMap(\.places))
      movements.formUnion(found.map(\.movement.id))
      guard map.period != nil else { continue }
      // Movements without any date are counted as left out.
      for movement in search.undated {
        let places = search.places(of: movement)
        guard map.selection.wants(movement, touching: places) else { continue }
        movements.insert(movement.id)
        touched.formUnion(places)
      }
    }
    shownCount =
      sheet.hasPanels && sheet.maximumMovements != nil
      ? ShownMovements(
        joining: sheet.maps.map { ShownMovements(dataset, sheet: $0) }, of: dataset
      ).items.count
      : min(shown.count, sheet.maximumMovements ?? shown.count)
    self.movements = movements.sorted()
    places = touched.sorted()
  }
}
