public import HistoricalTime
public import RouteGraph

/// Totals of movements: how many there were, how many people they moved and how many of those died.
///
/// Nobody is counted twice by the way the tables are built:
///
/// - An operation's total covers several movements. It stands beside their sum and is never added.
/// - General statements without a documented transport are counted apart and never added.
/// - Every movement stands in one row only. One that may have set out in different months stands in
///   a row for those months, not in each of them.
/// - Where a single transport may be among those of a row for several (see `Overlaps`), the lower
///   bound takes only the larger of the two. The upper bound is the full sum. A lower bound of
///   all movements can therefore be less than those of the rows added up.
///
/// Figures are of people moved by each movement: somebody driven on from where another movement
/// ended is counted with both, because the sources rarely tell who was among them. How many
/// movements can go on from another is said by `onward`.
///
/// What is not known stays so: see `CountSum`.
public struct Totals: Sendable {
  /// A movement to be counted, and whether it belongs to what is asked for.
  public struct Entry: Sendable {
    /// The movement.
    public var movement: Movement
    /// Whether its dates are certainly or only possibly those asked for.
    public var answer: Answer

    /// Creates an entry.
    public init(_ movement: Movement, _ answer: Answer) {
      self.movement = movement
      self.answer = answer
    }
  }

  /// One total.
  public struct Row: Sendable {
    /// What the movements have in common.
    public let group: Group
    /// The movements that count whatever the true days are, and that certainly took place.
    public let definite: Tally
    /// Those that may count: their dates, or the doubt whether they took place, leave it open.
    public let possible: Tally
    /// How many general statements of the same group are not counted.
    public let generalised: Int
    /// The operation that the movements belong to, if they are grouped by it, with its own total.
    public let operation: OperationTotal?
  }

  /// A single transport that may be among those of a row for several.
  public struct Overlap: Hashable, Sendable {
    /// The row for several transports.
    public let outer: MovementID
    /// The single transport.
    public let inner: MovementID
  }

  /// The totals, by group; a group without any movement to count is left out.
  public let rows: [Row]
  /// The total of all movements together.
  public let all: Row
  /// How many of the movements set out from a place where another one had ended by then, so that
  /// people can have been on both.
  public let onward: Int
  /// The operations of the movements, with their own totals, which are never added.
  public let operations: [OperationTotal]
  /// The single transports that may be among those of another row where both have a figure.
  public let overlaps: [Overlap]

  /// Adds up movements of a data set.
  ///
  /// - Complexity: O(n log n) in the number of movements, if few are rows for several transports
  ///   between the same places.
  public init(of entries: [Entry], in dataset: Dataset, by grouping: Grouping) {
    self.init(
      of: entries, by: grouping, places: dataset.places, operations: dataset.operations,
      movements: dataset.movements)
  }

  /// Adds up movements that may be fewer than those of the data set.
  init(
    of entries: [Entry], by grouping: Grouping, places: [Place], operations: [Operation],
    movements documented: [Movement]
  ) {
    let places = PlaceTree(places)
    let lines = entries.compactMap { entry -> Line? in
      guard entry.answer != .no else { return nil }
      let movement = CountedMovement(entry.movement)
      return Line(
        movement: movement, group: Group(entry.movement, by: grouping),
        isDefinite: entry.answer == .definite && movement.isCertain)
    }
    let movements = lines.map(\.movement).filter { !$0.isGeneralised }
    let operations = OperationTotal.totals(
      operations, of: movements, among: documented.map { CountedMovement($0) }, places: places)
    func row(_ group: Group, _ lines: [Line]) -> Row {
      let counted = lines.filter { !$0.movement.isGeneralised }
      return Row(
        group: group,
        definite: Tally(counted.filter(\.isDefinite).map(\.movement), places: places),
        possible: Tally(counted.filter { !$0.isDefinite }.map(\.movement), places: places),
        generalised: lines.count - counted.count,
        operation: operations.first { group == .operation($0.operation.id) })
    }
    let groups = Dictionary(grouping: lines, by: \.group)
    let all = row(.all, lines)
    self.all = all
    rows = groups.map { $0.key == .all ? all : row($0.key, $0.value) }
      .filter { $0.definite.movements + $0.possible.movements > 0 }
      .sorted { $0.group < $1.group }
    self.operations = operations
    onward = Totals.onward(movements)
    overlaps = Overlaps(movements, places: places).pairs.compactMap { pair in
      let (outer, inner) = (movements[pair.outer], movements[pair.inner])
      let isFelt =
        outer.prisoners.minimum != nil && inner.prisoners.minimum != nil
        || outer.deaths.minimum != nil && inner.deaths.minimum != nil
      return isFelt ? Overlap(outer: outer.id, inner: inner.id) : nil
    }
  }

  /// A movement to be counted, the group it is in, and whether it counts for certain: so do its dates, and
  /// nobody doubts that it took place.
  private struct Line {
    var movement: CountedMovement
    var group: Group
    var isDefinite: Bool
  }

  /// How many movements set out from where another one can have ended by then.
  private static func onward(_ movements: [CountedMovement]) -> Int {
    var arrivals: [PlaceID: [(day: Day, id: MovementID)]] = [:]
    for movement in movements {
      guard let day = movement.firstArrival else { continue }
      arrivals[movement.to, default: []].append((day, movement.id))
    }
    // Two are enough: the first to arrive, and the next in case the first is the movement itself.
    let first = arrivals.mapValues { $0.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.prefix(2) }
    return movements.count { movement in
      (first[movement.from] ?? []).contains {
        $0.id != movement.id && $0.day <= movement.departureDays.latest
      }
    }
  }
}
