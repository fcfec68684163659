internal import RouteGraph

/// Movements counted, and the people in them added up.
public struct Tally: Hashable, Sendable {
  /// How many movements there are.
  public let movements: Int
  /// How many people were moved. Somebody who was on two of the movements is counted with each.
  public let prisoners: CountSum
  /// How many of them died or were killed.
  public let deaths: CountSum

  /// Counts movements, none of which may be a general statement.
  init(_ movements: [CountedMovement], places: PlaceTree) {
    let overlaps = Overlaps(movements, places: places)
    func sum(_ figures: [CountRange]) -> CountSum {
      CountSum(figures, setAside: overlaps.countedTwice(figures.map(\.minimum)))
    }
    self.movements = movements.count
    prisoners = sum(movements.map(\.prisoners))
    deaths = sum(movements.map(\.deaths))
  }
}
