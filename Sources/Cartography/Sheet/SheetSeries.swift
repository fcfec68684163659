internal import Drawing
internal import Geodata
internal import RouteGraph

/// The movements of all sheets of a series, whatever their dates are; none for a sheet of its own.
final class SheetSeries {
  /// The movements, by identifier.
  let items: [ShownMovements.Item]
  /// Where their places lie.
  let coordinates: [PlaceID: Coordinate]
  private let identifiers: Set<MovementID>

  init(_ items: [ShownMovements.Item]) {
    self.items = items
    identifiers = Set(items.map(\.movement.id))
    var coordinates: [PlaceID: Coordinate] = [:]
    for item in items {
      for place in item.places { coordinates[place.id] = place.coordinate }
    }
    self.coordinates = coordinates
  }

  /// The series of a sheet: those sheets whose frame does not depend on the period.
  convenience init(_ dataset: Dataset, of sheet: MapSheet) {
    guard sheet.isOfSeries else {
      self.init([])
      return
    }
    var whole = sheet
    whole.period = nil
    whole.maximumMovements = nil
    self.init(ShownMovements(dataset, sheet: whole).items)
  }

  /// The movements twice, the second time as those whose dates are only possibly inside a period.
  var eitherWay: [ShownMovements.Item] {
    items
      + items.map { item in
        var item = item
        item.isOnlyPossible = true
        return item
      }
  }

  /// Whether movements all belong to the series.
  func holds(_ items: [ShownMovements.Item]) -> Bool {
    items.allSatisfy { identifiers.contains($0.movement.id) }
  }
}
