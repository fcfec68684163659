internal import Geodata
public import RouteGraph

/// A movement that was asked for and is not on a map, and why.
public struct LeftOutMovement: Hashable, Sendable {
  /// Why a movement is not on a map.
  public enum Reason: String, CaseIterable, Sendable {
    /// The place of an end is not known.
    case lacksPlace = "place-not-known"
    /// It has no date, and a period is asked for.
    case lacksDate = "date-not-known"
    /// It passes outside the part of the earth shown.
    case outside = "outside-map"
    /// It begins and ends at one point.
    case withinPlace = "within-place"
    /// There are more movements than the limit asked for.
    case beyondLimit = "beyond-limit"
  }

  /// The movement.
  public var movement: MovementID
  /// Why it is not on the map.
  public var reason: Reason
}

extension ShownMovements {
  /// Those that are not drawn, by identifier.
  func leftOut(drawn: [MovementID], withinPlace: [MovementID]) -> [LeftOutMovement] {
    let seen = Set(drawn + withinPlace)
    let outside = items.map(\.movement.id).filter { !seen.contains($0) }
    let parts: [([MovementID], LeftOutMovement.Reason)] = [
      (lackingPlace, .lacksPlace), (lackingDate, .lacksDate), (outside, .outside),
      (withinPlace, .withinPlace), (beyondLimit, .beyondLimit),
    ]
    return parts.flatMap { part in
      part.0.map { LeftOutMovement(movement: $0, reason: part.1) }
    }.sorted { $0.movement < $1.movement }
  }
}
