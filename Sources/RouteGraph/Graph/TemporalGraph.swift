import HistoricalTime

/// Places and the dated legs between them, for queries about who can get where, and when.
///
/// It is built once and never changes. Legs lie in columns of 32 bits, sorted by their earliest
/// departure, so that a query over exact dates reads them in one pass. Columns of latest days, links
/// between the legs of a movement, and an index of legs by place exist only if some date is uncertain
/// or some movement has several legs. Names are sorted: the same legs in any order give the same
/// graph.
///
/// Memory: 20 bytes a leg if all dates are exact and every movement is one leg; at most 60.
public struct TemporalGraph: Sendable {
  /// All places, sorted by the UTF-8 of their text, or numbered.
  public let places: NameTable<PlaceID>
  /// All movements, sorted in the same way; those of transfers in the order of their rows, or
  /// numbered.
  public let movements: NameTable<MovementID>
  /// Movements whose dates contradict each other, so that no true days exist; sorted. Their legs are
  /// left out.
  public let contradictoryMovements: [MovementID]

  let columns: LegColumns
  /// The legs of each place; nil if all dates are exact.
  let legsByPlace: LegsByPlace?
  /// What is known of transfers beside places and days.
  var attributes = LegAttributes()

  /// How many legs there are.
  public var legCount: Int { columns.destination.count }

  /// Whether a place belongs to the graph. O(log n) for n places.
  public func contains(_ place: PlaceID) -> Bool { index(of: place) != nil }
}

extension TemporalGraph {
  /// The index of a place in `places`; nil if it is not in the graph. O(log places).
  func index(of place: PlaceID) -> Int? { places.sortedIndex(of: place) }

  /// A leg as a value, its dates narrowed by each other and by those of its movement's other legs.
  func leg(_ leg: Int) -> Leg {
    Leg(
      movement: movements[Int(columns.movement[leg])],
      sequence: columns.sequence.isEmpty ? 1 : Int(columns.sequence[leg]),
      from: places[Int(columns.origin[leg])], to: places[Int(columns.destination[leg])],
      departure: DayRange(
        earliest: Day(number: columns.departure[leg]),
        latest: Day(number: columns.latestDeparture[leg])),
      arrival: DayRange(
        earliest: Day(number: columns.arrival[leg]),
        latest: Day(number: columns.latestArrival[leg])),
      canBeJoined: columns.changes.isEmpty || columns.changes[leg].contains(.atOrigin),
      canBeLeft: columns.changes.isEmpty || columns.changes[leg].contains(.atDestination),
      canBeCertain: columns.changes.isEmpty || !columns.changes[leg].contains(.onlyPossible),
      kilometres: columns.kilometres.isEmpty || columns.kilometres[leg].isNaN
        ? nil : Double(columns.kilometres[leg]),
      mode: attributes.mode(of: leg), people: attributes.people(of: leg))
  }
}

extension RandomAccessCollection {
  /// The first index whose element is in the second part, if those that are not come first.
  /// O(log count).
  func partitioningIndex(where belongsInSecondPart: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsInSecondPart(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
