internal import Drawing
internal import Geodata

/// The sign of a place by its kind. Camps are drawn at equal size.
struct PlaceSymbol {
  let style: MapStyle

  /// Half the width of the sign, in points.
  static func radius(of kind: PlaceKind) -> Double {
    switch kind {
    case .mainCamp, .killingCentre: 2.6
    case .subcamp, .transitCamp, .labourCamp, .prisonerOfWarCamp, .ghetto: 1.9
    case .killingSite, .burialSite, .liberationSite, .ship: 2.1
    case .town: 1.2
    case .station: 1.9
    case .region: 0
    }
  }

  /// The order in which signs are drawn: higher ones lie on top.
  static func rank(of kind: PlaceKind) -> Int {
    switch kind {
    case .region: 0
    case .town, .station: 1
    case .ship, .liberationSite, .burialSite: 2
    case .subcamp, .transitCamp, .labourCamp, .prisonerOfWarCamp, .ghetto: 3
    case .killingSite: 4
    case .mainCamp, .killingCentre: 5
    }
  }

  /// The marks of a sign.
  func marks(of kind: PlaceKind, at point: Point) -> [Mark] {
    let radius = PlaceSymbol.radius(of: kind)
    let square = Path(
      Rectangle(
        minX: point.x - radius, minY: point.y - radius, maxX: point.x + radius,
        maxY: point.y + radius))
    let circle = Path(circleAt: point, radius: radius)
    let edge = Stroke(color: style.paper, width: 0.6)
    let line = Stroke(color: style.ink, width: 0.7)
    switch kind {
    case .mainCamp: return [.shape(Shape(square, fill: style.ink, stroke: edge))]
    case .killingCentre:
      return [
        .shape(Shape(square, fill: style.ink, stroke: edge)),
        .shape(Shape(Path(circleAt: point, radius: 0.9), fill: style.paper)),
      ]
    case .subcamp: return [.shape(Shape(square, fill: style.ink, stroke: edge))]
    case .labourCamp: return [.shape(Shape(square, fill: style.unknownGrey, stroke: line))]
    case .transitCamp:
      return [
        .shape(Shape(square, fill: style.paper, stroke: line)),
        .shape(Shape(lowerHalf(at: point, radius: radius), fill: style.ink)),
      ]
    case .prisonerOfWarCamp:
      return [.shape(Shape(square, fill: style.paper, stroke: line))]
    case .ghetto:
      return [
        .shape(Shape(square, fill: style.paper, stroke: line)),
        .shape(Shape(Path(circleAt: point, radius: 0.8), fill: style.ink)),
      ]
    case .killingSite:
      return [
        .shape(Shape(diamond(at: point, radius: radius + 0.5), fill: style.ink, stroke: edge))
      ]
    case .burialSite:
      return [
        .shape(Shape(diamond(at: point, radius: radius + 0.5), fill: style.paper, stroke: line))
      ]
    case .liberationSite: return [.shape(Shape(circle, fill: style.paper, stroke: line))]
    case .ship:
      return [
        .shape(Shape(circle, fill: style.paper, stroke: line)),
        .shape(Shape(Path(circleAt: point, radius: 0.9), fill: style.secondHue)),
      ]
    case .town: return [.shape(Shape(circle, fill: style.paper, stroke: thin))]
    case .station:
      return [.shape(Shape(bar(at: point, radius: radius), fill: style.ink, stroke: edge))]
    case .region: return region(at: point)
    }
  }

  private var thin: Stroke { Stroke(color: style.ink, width: 0.5) }

  private func lowerHalf(at point: Point, radius: Double) -> Path {
    Path(
      Rectangle(
        minX: point.x - radius, minY: point.y, maxX: point.x + radius, maxY: point.y + radius))
  }

  /// A flat bar.
  private func bar(at point: Point, radius: Double) -> Path {
    Path(
      Rectangle(
        minX: point.x - radius, minY: point.y - radius * 0.48, maxX: point.x + radius,
        maxY: point.y + radius * 0.48))
  }

  private func diamond(at point: Point, radius: Double) -> Path {
    Path(
      polyline: [
        Point(x: point.x + radius, y: point.y), Point(x: point.x, y: point.y + radius),
        Point(x: point.x - radius, y: point.y), Point(x: point.x, y: point.y - radius),
      ], closed: true)
  }

  /// An area without a sharp edge, since it is not known where exactly: hatched, so that what lies below
  /// is seen in every format.
  func region(at point: Point, radius: Double = PlaceSymbol.regionRadius) -> [Mark] {
    let edge = Shape(
      Path(circleAt: point, radius: radius),
      stroke: Stroke(color: style.quietInk, width: 0.5, dash: [1.2, 1.2]))
    let hatches = Shape(
      hatches(at: point, radius: radius), stroke: Stroke(color: style.quietInk, width: 0.3))
    return [.shape(hatches), .shape(edge)]
  }

  /// Slanting lines across a circle, one through its middle.
  private func hatches(at point: Point, radius: Double) -> Path {
    var path = Path()
    let gap = 2.0
    let count = Int(radius / gap)
    for number in -count...count {
      let distance = Double(number) * gap
      let half = (radius * radius - distance * distance).squareRoot()
      guard half > 0.5 else { continue }
      // The middle lies on the falling diagonal, the line along the rising one.
      let (along, across) = (half * 0.5.squareRoot(), distance * 0.5.squareRoot())
      path.move(to: Point(x: point.x + across - along, y: point.y + across + along))
      path.line(to: Point(x: point.x + across + along, y: point.y + across - along))
    }
    return path
  }

  /// The radius of the sign of an area, in points.
  static let regionRadius = 7.0
}
