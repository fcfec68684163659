internal import Drawing
internal import Glibc
internal import Geodata

/// A sign of true north: an arrow where north is up all over the map, else the direction of the
/// meridian through its middle.
struct NorthSign {
  /// Meridians that lean less than this, in degrees, count as upright.
  static let upright = 1.5
  /// The room that the sign takes, in points.
  static let size = Size(width: millimetres(5), height: millimetres(9))

  /// How far the meridian through the middle leans to the right, in degrees.
  let tilt: Double
  /// The most that any meridian on the map leans to either side, in degrees.
  let largestTilt: Double

  /// Measures the meridians of a map; nil where the projection does not tell.
  init?(_ frame: MapFrame, _ projection: Projection) {
    let area = frame.area
    let points = [0.5, 0, 1].flatMap { x in
      [0.5, 0, 1].map { y in
        Point(x: area.minX + area.width * x, y: area.minY + area.height * y)
      }
    }
    let coordinates = projection.unproject(points.map(frame.planePoint))
    let step = 0.02
    let south = projection.project(
      coordinates.map { Coordinate(longitude: $0.longitude, latitude: $0.latitude - step) })
    let north = projection.project(
      coordinates.map { Coordinate(longitude: $0.longitude, latitude: $0.latitude + step) })
    let tilts = zip(south, north).map { south, north in
      Angle.of(dx: north.northing - south.northing, dy: north.easting - south.easting)
        * 180 / .pi
    }
    guard let middle = tilts.first, tilts.allSatisfy(\.isFinite) else { return nil }
    tilt = middle
    largestTilt = tilts.map { abs($0) }.max() ?? 0
  }

  /// Whether north is up all over the map.
  var isUpright: Bool { largestTilt < NorthSign.upright }

  /// An arrow, or a leaning line without a head, with the letter of north at its upper end.
  func marks(in box: Rectangle, style: MapStyle, wording: Wording, text: TextBlock) -> [Mark] {
    let letter = text.font.size * 1.1
    let length = box.height - letter
    let lean = isUpright ? 0 : Angle.radians(tilt)
    let direction = Vector(dx: sin(lean), dy: -cos(lean))
    let middle = Point(x: box.center.x, y: box.minY + letter + length / 2)
    func at(_ along: Double, _ aside: Double = 0) -> Point {
      Point(
        x: middle.x + direction.dx * along - direction.dy * aside,
        y: middle.y + direction.dy * along + direction.dx * aside)
    }
    let stroke = Stroke(color: style.ink, width: 0.6)
    let top = length / 2
    var marks: [Mark] = [
      .shape(Shape(Path(polyline: [at(-top), at(top)]), stroke: stroke))
    ]
    if isUpright {
      let head = Path(
        polyline: [at(top + 0.5), at(top - 4.5, 1.6), at(top - 4.5, -1.6)], closed: true)
      marks.append(.shape(Shape(head, fill: style.ink)))
    }
    let width = text.measure(wording.north)
    let place = at(top + letter * 0.55)
    marks.append(
      .text(
        PlacedText(
          wording.north, font: text.font,
          origin: Point(x: place.x - width / 2, y: place.y + text.font.size * 0.36),
          color: style.ink, halo: Halo(color: style.land, width: 0.8),
          language: wording.language, direction: wording.isRightToLeft ? .rightToLeft : nil)))
    return marks
  }
}
