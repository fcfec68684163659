public import HistoricalTime

/// A part of a movement without a halt: an edge of the graph, with dates known within bounds.
///
/// It left `origin` on one day within `departure` and reached `destination` on one day within
/// `arrival`, not before it left. A date of which nothing is known is `DayRange.unbounded`.
public struct Leg: Hashable, Sendable {
  /// The movement it is a part of.
  public var movement: MovementID
  /// Its place among the legs of its movement, which follow each other in this order: 1, 2, ...
  public var sequence: Int
  /// Where it began.
  public var origin: PlaceID
  /// Where it ended.
  public var destination: PlaceID
  /// The days on which it can have left.
  public var departure: DayRange
  /// The days on which it can have arrived.
  public var arrival: DayRange
  /// Whether people from other movements can have joined it where it began.
  public var canBeJoined: Bool
  /// Whether its people can have gone on with other movements from where it ended.
  public var canBeLeft: Bool
  /// Whether certain paths take it: not if it may not have been as its dates say.
  public var canBeCertain: Bool
  /// How long it was, in kilometres; nil if that is not known.
  public var kilometres: Double?
  /// How people were moved, in the word of a list of transfers; nil if it is not known, and on legs of
  /// movements that say so themselves.
  public var mode: String?
  /// How many people were on it by a list of transfers; nil as `mode`.
  public var people: PeopleRange?

  /// Creates a leg.
  public init(
    movement: MovementID, sequence: Int = 1, from origin: PlaceID, to destination: PlaceID,
    departure: DayRange, arrival: DayRange, canBeJoined: Bool = true, canBeLeft: Bool = true,
    canBeCertain: Bool = true, kilometres: Double? = nil, mode: String? = nil,
    people: PeopleRange? = nil
  ) {
    self.movement = movement
    self.sequence = sequence
    self.origin = origin
    self.destination = destination
    self.departure = departure
    self.arrival = arrival
    self.canBeJoined = canBeJoined
    self.canBeLeft = canBeLeft
    self.canBeCertain = canBeCertain
    self.kilometres = kilometres
    self.mode = mode
    self.people = people
  }
}

extension Leg: CustomStringConvertible {
  /// One line: `E012.1 auschwitz 1945-01-17 > 1945-01-18/1945-01-21 gleiwitz`.
  public var description: String {
    "\(movement).\(sequence) \(origin) \(departure) > \(arrival) \(destination)"
  }
}
