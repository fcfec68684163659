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
  static let radius = 2.5

  /// The marks at a point.
  func marks(at point: Point, months: MonthClasses, style: MapStyle) -> [Mark] {
    let tone = month.map { months.tone($0, in: style) } ?? style.contextGrey
    switch certainty {
    case .certain:
      return [
        .shape(
          Shape(
            Path(circleAt: point, radius: ReachedSign.radius), fill: tone,
            stroke: Stroke(color: style.paper, width: 0.5)))
      ]
    case .possible:
      return [
        .shape(
          Shape(
            Path(circleAt: point, radius: ReachedSign.radius - 0.6), fill: style.paper,
            stroke: Stroke(color: tone, width: 1.2)))
      ]
    }
  }
}
