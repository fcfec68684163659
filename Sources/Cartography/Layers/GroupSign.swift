internal import Drawing
internal import Geodata

/// The sign of a place by the group that it belongs to: three hues with signs of their own, and numbers
/// in rings for further groups.
struct GroupSign: Hashable, Sendable {
  /// The number of the group, from 1, the largest first.
  var number: Int
  /// That number in the language of the sheet.
  var numeral: String
  /// Whether the place belongs to a set of places that can all be reached from each other.
  var isMutual = false

  /// How many groups have a hue.
  static let hueCount = 3

  /// The radius in points.
  var radius: Double { isMutual ? 4.2 : number > GroupSign.hueCount ? 3.8 : 2.5 }

  /// The marks at a point.
  func marks(at point: Point, style: MapStyle) -> [Mark] {
    let ring: [Mark] =
      isMutual
      ? [
        .shape(
          Shape(Path(circleAt: point, radius: 3.9), stroke: Stroke(color: style.ink, width: 0.7)))
      ]
      : []
    let edge = Stroke(color: style.paper, width: 0.5)
    switch number {
    case 1:
      return ring + [
        .shape(Shape(Path(circleAt: point, radius: 2.3), fill: style.ink, stroke: edge))
      ]
    case 2:
      let square = Path(
        Rectangle(
          minX: point.x - 2.1, minY: point.y - 2.1, maxX: point.x + 2.1, maxY: point.y + 2.1))
      return ring + [.shape(Shape(square, fill: style.secondHue, stroke: edge))]
    case 3:
      let triangle = Path(
        polyline: [
          Point(x: point.x, y: point.y - 2.7), Point(x: point.x + 2.5, y: point.y + 1.8),
          Point(x: point.x - 2.5, y: point.y + 1.8),
        ], closed: true)
      return ring + [.shape(Shape(triangle, fill: style.thirdHue, stroke: edge))]
    default:
      let font = style.font(size: style.textSize - 1, weight: .bold)
      let width = Double(numeral.count) * font.size * 0.58
      return [
        .shape(
          Shape(
            Path(circleAt: point, radius: 3.6), fill: style.paper,
            stroke: Stroke(color: style.ink, width: isMutual ? 1.2 : 0.5))),
        .text(
          PlacedText(
            numeral, font: font,
            origin: Point(x: point.x - width / 2, y: point.y + font.size * 0.36), color: style.ink)),
      ]
    }
  }
}
