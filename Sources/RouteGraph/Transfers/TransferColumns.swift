/// Dated transfers of people, column by column, in any order: the way into a graph for more edges
/// than `Leg` values can hold.
///
/// Every transfer is a movement of one leg. Days are numbers as in `Day.number`; the distant past and
/// future are open ends.
public struct TransferColumns: Sendable {
  /// The places, in any order, each once.
  public var places: NameTable<PlaceID>
  /// The index in `places` of where each transfer began.
  public var origin: [Int32] = []
  /// The index in `places` of where each transfer ended.
  public var destination: [Int32] = []
  /// The day of each departure, or the first on which it can have been.
  public var departure: [Int32] = []
  /// The day of each arrival, or the first on which it can have been.
  public var arrival: [Int32] = []
  /// The last day of each departure; empty if all dates are exact.
  public var latestDeparture: [Int32] = []
  /// The last day of each arrival; empty if all dates are exact.
  public var latestArrival: [Int32] = []
  /// The movement of each transfer, as an index; empty if it is the position among the transfers.
  public var movement: [Int32] = []
  /// The movements; nil for names by number: `1`, `2`, ... A name may be repeated.
  public var movements: NameTable<MovementID>?
  /// The lengths in kilometres, not a number where it is not known; empty if none is.
  public var kilometres: [Float] = []
  /// How people were moved, as an index in `modes`; empty if it is not known of any.
  public var mode: [UInt8] = []
  /// The names of the modes.
  public var modes: [String] = []
  /// How many people were moved at least, or -1; empty if it is not known of any.
  public var leastPeople: [Int32] = []
  /// How many people were moved at most, or -1; empty if it is the same as the least.
  public var mostPeople: [Int32] = []

  /// Creates columns without transfers.
  public init(places: NameTable<PlaceID>) { self.places = places }

  /// How many transfers there are.
  public var count: Int { origin.count }
}

/// Why columns of transfers make no graph.
public enum TransferProblem: Error, Hashable, Sendable {
  /// A column is longer or shorter than the others.
  case lengths(column: String)
  /// There are more transfers or names than can be counted.
  case tooMany
  /// A transfer names a place, mode or movement that is not there; rows are counted from 0.
  case unknownIndex(column: String, row: Int)
  /// A transfer arrives before it departs, whatever its true days; rows are counted from 0.
  case reversed(row: Int)
  /// The first of two bounds is after the last; rows are counted from 0.
  case bounds(column: String, row: Int)
  /// Two places bear one name.
  case repeatedPlace(PlaceID)
}
