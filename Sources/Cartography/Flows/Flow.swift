internal import Drawing
internal import Geodata
internal import RouteGraph

/// A movement ready to be drawn: its look and its line from place to place.
struct Flow: Sendable {
  /// The movement.
  var movement: MovementID
  /// How it is drawn.
  var look: LineLook
  /// The places it touches, in order.
  var places: [PlaceID]
  /// The line through all its places, not yet shortened at the ends.
  var line: Polyline
  /// Where its places lie on the sheet, in order.
  var stops: [Point] = []
  /// How much of the line is left out at its beginning, in points.
  var startGap = 0.0
  /// How much of the line is left out at its end, in points.
  var endGap = 0.0
  /// The numbers of the paths of the answer that take it.
  var paths: [Int] = []
  /// What it says beside its way, if it is a line of an answer in figures.
  var figure: LineFigure?

  /// The line as it is seen, ends left out.
  var visibleLine: Polyline? { line.shortened(start: startGap, end: endGap) }
}
