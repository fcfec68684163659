public import HistoricalTime
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

  /// The days of the movements, in their order, for questions that are asked of all of them.
  public let movementDays: [MovementDays]

  /// Within which days a movement left and arrived.
  public struct MovementDays: Sendable {
    /// When it left; nil if no date is known.
    public let departed: DayRange?
    /// When it arrived; nil if no date is known.
    public let arrived: DayRange?

    /// Whether no date at all is known.
    public var isUndated: Bool { departed == nil && arrived == nil }
  }

  /// The places' indices by their identifiers.
  let placeIndex: [PlaceID: Int]
  private let movementIndex: [MovementID: Int]
  private let stageRanges: [MovementID: Range<Int>]

  /// Sorts the rows of tables, which may be wrong as long as nobody uses what is made of them.
  init(_ tables: Tables) {
    package = tables.package
    places = tables.places.records { $0.id < $1.id }
    names = tables.names.records(by: Dataset.nameOrder)
    movements = tables.movements.records { $0.id < $1.id }
    movementDays = movements.map {
      MovementDays(departed: $0.departed?.bounds, arrived: $0.arrived?.bounds)
    }
    stages = tables.stages.records {
      $0.movement == $1.movement ? $0.sequence < $1.sequence : $0.movement < $1.movement
    }
    operations = tables.operations.records { $0.id < $1.id }
    events = tables.events.records { $0.id < $1.id }
    periods = tables.periods.records(by: Dataset.periodOrder)
    translations = tables.translations.records(by: Dataset.translationOrder)
    claims = tables.claims.records { $0.id < $1.id }
    sources = tables.sources.records { $0.id < $1.id }

    // Identifiers are unique in tables that are right.
    placeIndex = Dictionary(zip(places.map(\.id), places.indices)) { first, _ in first }
    movementIndex = Dictionary(zip(movements.map(\.id), movements.indices)) { first, _ in first }
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

  /// By place, language, kind and name.
  private static func nameOrder(_ left: PlaceName, _ right: PlaceName) -> Bool {
    if left.place != right.place { return left.place < right.place }
    if left.language != right.language { return left.language < right.language }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return left.name < right.name
  }

  /// By table, row and language.
  private static func translationOrder(_ left: Translation, _ right: Translation) -> Bool {
    if left.table != right.table { return left.table.rawValue < right.table.rawValue }
    if left.record != right.record { return left.record < right.record }
    return left.language < right.language
  }
}

extension Table {
  /// The records in an order. Rows are sorted, which are objects, for records are large.
  fileprivate func records(by isBefore: (Record, Record) -> Bool) -> [Record] {
    rows.sorted { isBefore($0.record, $1.record) }.map { $0.record }
  }
}
