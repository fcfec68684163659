internal import Drawing

/// A stretch of a line between two neighbouring stops, the unit in which lines are laid out.
struct FlowLane {
  /// The number of its route.
  var route: Int
  /// The nodes at its beginning and its end.
  var from: Int
  var to: Int
  /// The width of the line in points.
  var width: Double
  /// Whether it may be bent.
  var isFree: Bool
  /// The periods that it may lie in, one bit each.
  var periods: UInt64
  /// The curve of a free lane; the baseline of another.
  var curve: FlowCurve
  /// The line itself in short parts.
  var points: [Point]
  /// Where its parts are kept among those of all lanes.
  var parts: Range<Int> = 0..<0

  /// What other lanes need to know of it.
  var facts: Facts {
    Facts(route: route, from: from, to: to, width: width, periods: periods)
  }

  /// What lanes need to know of each other.
  struct Facts {
    var route: Int
    var from: Int
    var to: Int
    var width: Double
    var periods: UInt64

    /// Whether two lanes have a node in common.
    func shares(_ other: Facts) -> Bool {
      from == other.from || from == other.to || to == other.from || to == other.to
    }

    /// How much two lines matter to each other: fully if some period shows both, else a little,
    /// since only a map of the whole time does.
    func weight(beside other: Facts) -> Double {
      periods & other.periods != 0 ? 1 : Facts.strangerWeight
    }

    /// The weight of a line that no period shows together with another.
    static let strangerWeight = 0.3
  }

  /// The direction in which the line leaves its first node, or its last node looking backwards, as an
  /// angle in radians.
  func angle(atEnd isEnd: Bool) -> Double {
    let (here, there) =
      isEnd
      ? (points[points.count - 1], points[max(0, points.count - 3)])
      : (points[0], points[min(2, points.count - 1)])
    return Angle.of(dx: there.x - here.x, dy: there.y - here.y)
  }
}
