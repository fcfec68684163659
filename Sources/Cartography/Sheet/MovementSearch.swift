public import Geodata
public import HistoricalTime
public import RouteGraph

/// Finds the movements of a data set that a period and a selection ask for.
public struct MovementSearch {
  /// A movement that was found.
  public struct Result: Sendable {
    /// The movement.
    public var movement: Movement
    /// The places that it touches, in order.
    public var places: [PlaceID]
    /// Whether it is certainly or only possibly inside the period.
    public var answer: Answer
  }

  private let dataset: Dataset

  /// Prepares to search a data set.
  public init(_ dataset: Dataset) {
    self.dataset = dataset
  }

  /// The movements that are wanted, by identifier.
  ///
  /// A movement without any date is in no period.
  /// - Complexity: O(m) in the number of movements and halts.
  public func movements(in period: DayRange?, selection: Selection) -> [Result] {
    // By position: most movements are not wanted, and need not be copied. What takes longest comes last.
    let movements = dataset.movements
    return movements.indices.compactMap { index in
      var answer = Answer.definite
      if let period {
        let days = dataset.movementDays[index]
        if days.isUndated { return nil }
        answer = Period(period).answer(departed: days.departed, arrived: days.arrived)
      }
      if answer == .no || (answer == .possible && selection.isDefiniteOnly) { return nil }
      guard selection.wants(movements[index]) else { return nil }
      let places = places(of: movements[index])
      guard selection.isTouched(by: places) else { return nil }
      return Result(movement: movements[index], places: places, answer: answer)
    }
  }

  /// The movements without any date, by identifier.
  var undated: [Movement] {
    zip(dataset.movementDays, dataset.movements.indices).filter { $0.0.isUndated }
      .map { dataset.movements[$0.1] }
  }

  /// The movements with these identifiers, by identifier, whatever their dates are.
  func movements(_ identifiers: Set<MovementID>) -> [Result] {
    identifiers.sorted().compactMap { dataset.movement($0) }.map {
      Result(movement: $0, places: places(of: $0), answer: .definite)
    }
  }

  /// The places that a movement touches, in order, none twice in a row.
  func places(of movement: Movement) -> [PlaceID] {
    var places: [PlaceID] = []
    for place in [movement.from] + dataset.stages(of: movement.id).map(\.place) + [movement.to]
    where places.last != place {
      places.append(place)
    }
    return places
  }
}

extension Selection {
  /// Whether a movement is wanted, time and places aside.
  func wants(_ movement: Movement) -> Bool {
    if !modes.isEmpty && !modes.contains(movement.mode) { return false }
    guard !operations.isEmpty else { return true }
    return movement.operation.map(operations.contains) ?? false
  }

  /// Whether one of these places is wanted.
  func isTouched(by touched: [PlaceID]) -> Bool {
    places.isEmpty || touched.contains { places.contains($0) }
  }

  /// Whether a movement is wanted, time aside.
  func wants(_ movement: Movement, touching touched: [PlaceID]) -> Bool {
    wants(movement) && isTouched(by: touched)
  }
}
