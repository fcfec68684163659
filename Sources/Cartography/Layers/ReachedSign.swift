internal import Drawing
internal import HistoricalTime
internal import RouteGraph

/// The sign of a place that is reached: its tone tells the month, filled or hollow the certainty.
struct ReachedSign: Hashable, Sendable {
  /// The index of the class of months; nil if the day is not known.
  var month: Int?
  /// For which choices of the true days it holds.
  var certainty: Certainty

  /// The radius in points.
  static let radius = 2.6

  /// The marks at a point.
  func marks(at point: Point, months: MonthClasses, style: MapStyle) -> [Mark] {
    let tone = month.map { months.tone($0, in: style) } ?? style.contextGrey
    let edge = Stroke(color: style.ink, width: 0.4)
    let casing = Shape(Path(circleAt: point, radius: ReachedSign.radius + 0.3), fill: style.paper)
    let disc = Shape(
      Path(circleAt: point, radius: ReachedSign.radius - 0.2), fill: tone, stroke: edge)
    let hole = Shape(Path(circleAt: point, radius: 1.1), fill: style.paper)
    let filled: [Mark] = [.shape(casing), .shape(disc)]
    return certainty == .certain ? filled : filled + [.shape(hole)]
  }
}
