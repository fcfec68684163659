public import Geodata
internal import HistoricalTime
public import RouteGraph

/// The rows of a data set that a sheet depends on: a change of any other leaves the sheet as it is.
public struct SheetRows: Sendable {
  /// The movements on the sheet, and those that it counts among what is left out; by identifier.
  public let movements: [MovementID]
  /// How many movements the sheet shows, before any is found to lie outside the map.
  public let shownCount: Int
  /// The places that those movements touch, by identifier.
  public let places: [PlaceID]
  /// What the sheet takes from the rest of the data, each part on a line: the lines of the series that
  /// keep its lines in their place, and the positions that its frame or its overview rest on. Sorted.
  public let surroundings: [String]

  /// Finds the rows of a sheet.
  ///
  /// - Complexity: O(m + p) for m movements with their halts and p places.
  public init(_ dataset: Dataset, _ sheet: MapSheet) {
    let shown = ShownMovements(dataset, sheet: sheet)
    let search = MovementSearch(dataset)
    shownCount = shown.items.count
    movements = Set(
      shown.items.map(\.movement.id) + shown.lackingPlace + shown.lackingDate + shown.beyondLimit
    ).sorted()
    let touched = movements.compactMap { dataset.movement($0) }.flatMap(search.places(of:))
    places = Set(touched + shown.answer.places.map(\.id)).sorted()
    var surroundings: [String] = []
    for item in SheetComposition.series(dataset, sheet) {
      surroundings.append(SheetRows.line(item, in: dataset))
    }
    let isFittedToAll = sheet.fit == .all && sheet.extent == nil
    if isFittedToAll || sheet.furniture.locator != .off {
      surroundings += dataset.places.compactMap { place in
        place.coordinate.map { "\(place.id.rawValue) \($0.longitude) \($0.latitude)" }
      }
    }
    if dataset.periods.isEmpty {
      // The time line then spans all dates.
      surroundings += dataset.movements.map {
        "\($0.id.rawValue) \($0.departed?.text ?? "") \($0.arrived?.text ?? "")"
      }
    }
    self.surroundings = surroundings.sorted()
  }

  /// What the line of a movement of the series, and its sign in the key, depend on.
  private static func line(_ item: ShownMovements.Item, in dataset: Dataset) -> String {
    let movement = item.movement
    let periods = dataset.periods.map { period -> String in
      guard let interval = period.interval else { return "-" }
      let answer = Period(interval).answer(
        departed: movement.departed?.bounds, arrived: movement.arrived?.bounds)
      return answer == .no ? "0" : "1"
    }
    let words = [
      movement.id.rawValue, movement.mode.rawValue, "\(movement.prisoners)",
      movement.granularity.rawValue, movement.existence.rawValue, movement.course.rawValue,
      movement.outcome?.rawValue ?? "", periods.joined(),
    ]
    let stops = item.places.map { place in
      "\(place.id.rawValue) \(place.kind.rawValue) "
        + (place.coordinate.map { "\($0.longitude) \($0.latitude)" } ?? "")
    }
    return (words + stops).joined(separator: "\t")
  }
}
