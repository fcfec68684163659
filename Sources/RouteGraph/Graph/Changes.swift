/// At which ends of a leg people can change between its movement and others.
struct Changes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// People from other movements can join it where it begins.
  static let atOrigin = Changes(rawValue: 1)
  /// Its people can go on with other movements from where it ends.
  static let atDestination = Changes(rawValue: 2)
  /// Both.
  static let atBothEnds: Changes = [.atOrigin, .atDestination]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ leg: Leg) {
    self = []
    if leg.canBeJoined { insert(.atOrigin) }
    if leg.canBeLeft { insert(.atDestination) }
  }
}
