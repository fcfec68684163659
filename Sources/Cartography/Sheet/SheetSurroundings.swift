public import Geodata
internal import HistoricalTime
internal import RouteGraph

/// What a sheet takes from rows that it does not show: the lines of its series, which keep each line in
/// its place on all sheets, and the positions that its frame or its overview rest on.
public struct SheetSurroundings: Sendable {
  /// What decides about the surroundings: sheets that agree in it have the same.
  public struct Key: Hashable, Sendable {
    private let selection: Selection
    private let isSeries: Bool
    private let isFittedToAll: Bool
    fileprivate let takesAllPlaces: Bool

    /// The key of a sheet.
    public init(_ sheet: MapSheet) {
      isSeries = sheet.isOfSeries
      isFittedToAll = sheet.isFittedToAll
      selection = isSeries ? sheet.selection : Selection()
      takesAllPlaces = sheet.isFittedToAll || sheet.furniture.locator != .off
    }
  }

  /// Each part on a line, sorted.
  public let lines: [String]

  /// Finds the surroundings of a sheet.
  ///
  /// - Complexity: O(m + p) for m movements with their halts and p places.
  public init(_ dataset: Dataset, _ sheet: MapSheet) {
    var lines = SheetSeries(dataset, of: sheet).items.map { Self.line($0, in: dataset) }
    if sheet.isFittedToAll, sheet.selection != Selection() {
      // The key leaves room for the signs of all movements.
      lines += SheetSeries(dataset, of: sheet.unselected).items.map {
        "key " + Self.line($0, in: dataset)
      }
    }
    if Key(sheet).takesAllPlaces {
      lines += dataset.places.compactMap { place in
        place.coordinate.map { "\(place.id.rawValue) \($0.longitude) \($0.latitude)" }
      }
    }
    if dataset.periods.isEmpty {
      // The time line then spans all dates.
      lines += dataset.movements.map {
        "\($0.id.rawValue) \($0.departed?.text ?? "") \($0.arrived?.text ?? "")"
      }
    }
    self.lines = lines.sorted()
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
