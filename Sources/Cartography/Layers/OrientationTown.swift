internal import Drawing

/// The sign of a city that is named so that readers find their way, not because of the movements.
enum OrientationTown {
  /// The radius of the sign in points.
  static let radius = 1.0

  /// The sign at a point.
  static func sign(at point: Point, style: MapStyle) -> Shape {
    Shape(Path(circleAt: point, radius: radius), fill: style.quietInk)
  }
}
