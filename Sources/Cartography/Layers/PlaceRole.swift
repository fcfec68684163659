internal import Drawing
internal import Geodata

/// What a place is on a map for.
enum PlaceRole: Hashable, Sendable {
  /// No path of the answer touches it.
  case context
  /// A movement touches it, on a map without an answer.
  case movement
  /// Paths of the answer run through it.
  case path(Passage)
  /// The place from or to which places are reached.
  case reachEnd
  /// It is reached.
  case reached(ReachedSign)
  /// Movements that are added up begin, halt or end here.
  case summed
  /// It has a rank.
  case ranked(RankSign)
  /// It belongs to a group.
  case grouped(GroupSign)

  /// How a path comes by a place; what is more important comes later.
  enum Passage: Comparable, Sendable {
    /// On one movement, which may have stopped here.
    case halt
    /// It changes from a movement to another.
    case change
    /// It begins or ends here.
    case end
  }

  /// Half the width of the sign of a place of a kind, in points.
  func radius(of kind: PlaceKind) -> Double {
    switch self {
    case .context: PlaceRole.contextRadius
    case .movement, .path, .summed: PlaceSymbol.radius(of: kind)
    case .reachEnd: PlaceRole.ringRadius
    case .reached: ReachedSign.radius
    case .ranked(let sign): sign.radius
    case .grouped(let sign): sign.radius
    }
  }

  /// Whether the sign is that of the kind of place.
  var showsKind: Bool {
    switch self {
    case .movement, .path, .reachEnd, .summed: true
    case .context, .reached, .ranked, .grouped: false
    }
  }

  /// The radius of the sign of a place that no path of the answer touches, in points.
  static let contextRadius = 0.8
  /// The radius of the ring around the place where the paths of an answer begin or end, in points.
  static let ringRadius = 4.4

  /// Signs of an answer lie above others.
  var rank: Int {
    switch self {
    case .context: 0
    case .movement, .path, .summed: 1
    // Small signs above large ones.
    case .ranked(let sign): 2 + sign.sizeClass
    case .reached, .grouped: 2
    case .reachEnd: 3
    }
  }
}

extension PlaceSymbol {
  /// The marks of a place that no path of the answer touches.
  func contextMarks(at point: Point) -> [Mark] {
    [.shape(Shape(Path(circleAt: point, radius: PlaceRole.contextRadius), fill: style.contextGrey))]
  }

  /// The ring around the place where the paths of an answer begin or end.
  func ring(at point: Point) -> Mark {
    .shape(
      Shape(
        Path(circleAt: point, radius: PlaceRole.ringRadius - 0.4),
        stroke: Stroke(color: style.ink, width: 0.8)))
  }
}
