internal import Geodata
internal import RouteGraph

/// Chooses movements where a sheet cannot show all.
enum MovementLimit {
  /// At most so many movements, in their order: those whose dates are certain before those that are
  /// only possible, documented ones before general statements, then those of most people; a number
  /// that is not known comes last, since nothing says that it is large.
  ///
  /// - Complexity: O(n log n).
  static func first(_ limit: Int?, of items: [ShownMovements.Item]) -> [ShownMovements.Item] {
    guard let limit, items.count > limit else { return items }
    let chosen = items.sorted(by: precedes).prefix(max(0, limit)).map(\.movement.id)
    let kept = Set(chosen)
    return items.filter { kept.contains($0.movement.id) }
  }

  private static func precedes(
    _ left: ShownMovements.Item, _ right: ShownMovements.Item
  ) -> Bool {
    if left.isOnlyPossible != right.isOnlyPossible { return right.isOnlyPossible }
    let general = (isGeneral(left.movement), isGeneral(right.movement))
    if general.0 != general.1 { return general.1 }
    let people = (
      left.movement.prisoners.classifyingFigure ?? -1,
      right.movement.prisoners.classifyingFigure ?? -1
    )
    if people.0 != people.1 { return people.0 > people.1 }
    return left.movement.id < right.movement.id
  }

  private static func isGeneral(_ movement: Movement) -> Bool {
    movement.granularity == .generalised || movement.existence == .questionable
  }
}
