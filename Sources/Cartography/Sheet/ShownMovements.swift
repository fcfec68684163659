internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The movements of a data set that a sheet shows, and why others are missing.
struct ShownMovements {
  /// A movement on the sheet.
  struct Item {
    var movement: Movement
    /// The places it touches that have a position, in order.
    var places: [Place]
    /// Whether its dates are only possibly inside the period.
    var isOnlyPossible: Bool
  }

  /// The movements, by identifier.
  let items: [Item]
  /// How many movements lack the position of an end.
  let withoutPlace: Int
  /// How many movements lack every date although a period is asked for.
  let withoutDate: Int

  init(_ dataset: Dataset, sheet: MapSheet) {
    let search = MovementSearch(dataset)
    let found = search.movements(in: sheet.period, selection: sheet.selection)
    items = found.compactMap { result in
      let ends = [result.movement.from, result.movement.to]
      guard ends.allSatisfy({ dataset.place($0)?.coordinate != nil }) else { return nil }
      return Item(
        movement: result.movement,
        places: result.places.compactMap { dataset.place($0) }.filter { $0.coordinate != nil },
        isOnlyPossible: result.answer == .possible)
    }
    withoutPlace = found.count - items.count
    withoutDate =
      sheet.period == nil
      ? 0
      : dataset.movements.count { movement in
        movement.departed == nil && movement.arrived == nil
          && sheet.selection.wants(movement, touching: search.places(of: movement))
      }
  }
}
