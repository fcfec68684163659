internal import HistoricalTime
internal import RouteGraph

/// What of a movement is needed to add it up, without its texts.
struct CountedMovement {
  let id: MovementID
  let from: PlaceID
  let to: PlaceID
  let operation: OperationID?
  let granularity: Granularity
  let prisoners: CountRange
  let deaths: CountRange
  /// Whether nobody doubts that it took place.
  let isCertain: Bool
  /// When it can have set out.
  let departureDays: DayRange
  /// The first day on which it can have ended; nil if its destination was intended but not reached.
  let firstArrival: Day?

  /// Takes it from a movement.
  init(_ movement: Movement) {
    id = movement.id
    from = movement.from
    to = movement.to
    operation = movement.operation
    granularity = movement.granularity
    prisoners = movement.prisoners
    deaths = movement.deaths
    isCertain = movement.existence == .certain
    departureDays = movement.departureDays
    firstArrival =
      movement.outcome == .intended
      ? nil
      : max(movement.arrived?.bounds.earliest ?? .distantPast, movement.departureDays.earliest)
  }

  /// Whether it is a general statement, which is never added.
  var isGeneralised: Bool { granularity == .generalised }
}
