/// At which ends of a leg people can change between its movement and others, and whether certain paths
/// take it at all.
struct Changes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// People from other movements can join it where it begins.
  static let atOrigin = Changes(rawValue: 1)
  /// Its people can go on with other movements from where it ends.
  static let atDestination = Changes(rawValue: 2)
  /// No certain path takes the leg.
  static let onlyPossible = Changes(rawValue: 4)
  /// Changes at both ends, on all paths.
  static let atBothEnds: Changes = [.atOrigin, .atDestination]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ leg: Leg) {
    self = []
    if leg.canBeJoined { insert(.atOrigin) }
    if leg.canBeLeft { insert(.atDestination) }
    if !leg.canBeCertain { insert(.onlyPossible) }
  }
}
