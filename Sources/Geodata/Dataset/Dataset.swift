internal import HistoricalTime
public import RouteGraph

/// A checked, immutable data set: the tables of a folder and the route graph that they describe.
///
/// Rows are sorted by their identifiers, whatever their order in the files.
public struct Dataset: Sendable {
  /// What the data set is called and how it may be used.
  public let package: DataPackage
  /// The places.
  public let places: [Place]
  /// The names of the places in their languages.
  public let names: [PlaceName]
  /// The movements.
  public let movements: [Movement]
  /// The halts of the movements, by movement and order.
  public let stages: [Stage]
  /// The totals that cover several movements.
  public let operations: [Operation]
  /// The dated events.
  public let events: [Event]
  /// The named periods, by their first day, the longer first.
  public let periods: [NamedPeriod]
  /// The titles of periods, events and operations in other languages.
  public let translations: [Translation]
  /// The claims of the text that the data set illustrates.
  public let claims: [Claim]
  /// The cited works.
  public let sources: [Source]

  private let placeIndex: [PlaceID: Int]
  private let movementIndex: [MovementID: Int]
  private let stageRanges: [MovementID: Range<Int>]

  init(_ tables: Tables) {
    package = tables.package
    places = tables.places.rows.map(\.record).sorted { $0.id < $1.id }
    names = tables.names.rows.map(\.record).sorted {
      ($0.place.rawValue, $0.language, $0.kind.rawValue, $0.name)
        < ($1.place.rawValue, $1.language, $1.kind.rawValue, $1.name)
    }
    movements = tables.movements.rows.map(\.record).sorted { $0.id < $1.id }
    stages = tables.stages.rows.map(\.record).sorted {
      ($0.movement.rawValue, $0.sequence) < ($1.movement.rawValue, $1.sequence)
    }
    operations = tables.operations.rows.map(\.record).sorted { $0.id < $1.id }
    events = tables.events.rows.map(\.record).sorted { $0.id < $1.id }
    periods = tables.periods.rows.map(\.record).sorted(by: Dataset.periodOrder)
    translations = tables.translations.rows.map(\.record).sorted {
      ($0.table.rawValue, $0.record, $0.language) < ($1.table.rawValue, $1.record, $1.language)
    }
    claims = tables.claims.rows.map(\.record).sorted { $0.id < $1.id }
    sources = tables.sources.rows.map(\.record).sorted { $0.id < $1.id }

    placeIndex = Dictionary(uniqueKeysWithValues: zip(places.map(\.id), places.indices))
    movementIndex = Dictionary(uniqueKeysWithValues: zip(movements.map(\.id), movements.indices))
    var ranges: [MovementID: Range<Int>] = [:]
    for (index, stage) in stages.enumerated() {
      ranges[stage.movement] = (ranges[stage.movement]?.lowerBound ?? index)..<(index + 1)
    }
    stageRanges = ranges
  }

  /// The route graph of the dates alone, made anew each time; `pathGraph` is the one for questions
  /// about paths. O(m log m) for m legs.
  public var graph: TemporalGraph {
    TemporalGraph(
      places: places.map(\.id),
      legs: movements.flatMap { Leg.chain(of: $0, through: Array(stages(of: $0.id))) })
  }

  /// The place with an identifier.
  public func place(_ id: PlaceID) -> Place? {
    placeIndex[id].map { places[$0] }
  }

  /// The movement with an identifier.
  public func movement(_ id: MovementID) -> Movement? {
    movementIndex[id].map { movements[$0] }
  }

  /// The halts of a movement in order.
  public func stages(of id: MovementID) -> ArraySlice<Stage> {
    stages[stageRanges[id] ?? 0..<0]
  }

  /// The named period with an identifier.
  public func period(_ id: PeriodID) -> NamedPeriod? {
    periods.first { $0.id == id }
  }

  /// Earlier beginnings first, then the longer period, then the identifier.
  private static func periodOrder(_ left: NamedPeriod, _ right: NamedPeriod) -> Bool {
    let a = left.interval?.bounds
    let b = right.interval?.bounds
    if a?.earliest != b?.earliest {
      return (a?.earliest ?? .distantPast) < (b?.earliest ?? .distantPast)
    }
    if a?.latest != b?.latest { return (a?.latest ?? .distantPast) > (b?.latest ?? .distantPast) }
    return left.id < right.id
  }
}
