public import Cartography
public import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The digests of the rows of a data set, found once for all plates of a series.
public final class DatasetDigests {
  private let dataset: Dataset
  private let movements: [MovementID: String]
  private let places: [PlaceID: String]
  private let context: String
  private var surroundings: [SheetSurroundings.Key: String] = [:]
  private var rows: [[Question]: [String: String]] = [:]

  /// What the rows of a map depend on; plates in several languages have the same.
  private struct Question: Hashable {
    let period: DayRange?
    let selection: Selection
  }

  /// Finds the digests.
  ///
  /// - Complexity: O(n) in the length of the tables.
  public init(_ dataset: Dataset) {
    self.dataset = dataset
    let operations = Dictionary(
      uniqueKeysWithValues: dataset.operations.map { ($0.id, Self.row($0)) })
    let sources = Dictionary(uniqueKeysWithValues: dataset.sources.map { ($0.id, Self.row($0)) })
    var movements: [MovementID: String] = [:]
    for movement in dataset.movements {
      let stages = Array(dataset.stages(of: movement.id))
      let cited = Set(movement.sources + stages.flatMap(\.sources)).sorted()
      movements[movement.id] = Digest.short(
        [Self.row(movement)] + stages.map(Self.row)
          + [movement.operation.flatMap { operations[$0] } ?? ""]
          + cited.compactMap { sources[$0] })
    }
    self.movements = movements
    let names = Dictionary(grouping: dataset.names, by: \.place)
    places = Dictionary(
      uniqueKeysWithValues: dataset.places.map { place in
        (place.id, Digest.short([Self.row(place)] + (names[place.id] ?? []).map(Self.row)))
      })
    context = Digest.short(
      ["\(dataset.package)"] + dataset.events.map(Self.row) + dataset.periods.map(Self.row)
        + dataset.translations.map(Self.row))
  }

  /// The parts that a sheet takes from the data set.
  public func parts(of sheet: MapSheet) -> [String: String] {
    var parts = rows(of: sheet)
    parts["periods, events and translated titles"] = context
    let around = sheet.maps.map(surroundings).reduce(into: [String]()) { all, next in
      if !all.contains(next) { all.append(next) }
    }
    parts["the frame and the lines of the series"] =
      around.count == 1 ? around[0] : Digest.short(around)
    return parts
  }

  private func rows(of sheet: MapSheet) -> [String: String] {
    let questions = sheet.maps.map { Question(period: $0.period, selection: $0.selection) }
    if let known = rows[questions] { return known }
    let found = SheetRows(dataset, sheet)
    var parts: [String: String] = [:]
    for movement in found.movements { parts["movement \(movement.rawValue)"] = movements[movement] }
    for place in found.places { parts["place \(place.rawValue)"] = places[place] }
    rows[questions] = parts
    return parts
  }

  private func surroundings(of sheet: MapSheet) -> String {
    let key = SheetSurroundings.Key(sheet)
    if let known = surroundings[key] { return known }
    let found = Digest.short(SheetSurroundings(dataset, sheet).lines)
    surroundings[key] = found
    return found
  }

  /// A row as it would stand in its table.
  private static func row<Record: TableRecord>(_ record: Record) -> String {
    Record.fields.map { $0.value(of: record) }.joined(separator: "\u{1F}")
  }
}
