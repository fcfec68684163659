internal import Drawing
internal import RouteGraph

/// A movement as the layout sees it: the places that it touches, and how wide its line is.
struct FlowRoute: Equatable, Sendable {
  /// A place of a movement on the sheet.
  struct Stop: Hashable, Sendable {
    var place: PlaceID
    var point: Point
  }

  /// What may be done with the line.
  enum Course: Hashable, Sendable {
    /// It runs through its halts and stays where it is.
    case known
    /// It runs over water.
    case water
    /// Nobody knows where it ran: it may be bent.
    case free
  }

  /// The places in order; at least two, and for a free course exactly two.
  var stops: [Stop]
  /// What may be done with it.
  var course: Course
  /// The width of the line in points.
  var width: Double
  /// The periods that it may lie in, one bit each: lines that no period shows together hardly push
  /// each other.
  var periods: UInt64 = .max
}
