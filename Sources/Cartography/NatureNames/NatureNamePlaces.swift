internal import Drawing
internal import Geodata
internal import Glibc

/// The places at which a name of a water or of land might stand, as far as the name alone is
/// concerned.
struct NatureNamePlaces {
  /// A place and what it costs; the cheapest is the best.
  struct Place {
    var box: TurnedBox
    var cost: Double
  }

  let name: NatureName
  /// The font that the places are for.
  let font: Font
  /// The width of the text in that font, in points.
  let width: Double
  /// How far the outline behind the text reaches, in points.
  let halo: Double

  /// The height of the letters, those parts included that hang below the line.
  var height: Double { NatureNamePlaces.height(of: font) }

  /// The height of letters from the lowest to the highest part, in points.
  static func height(of font: Font) -> Double { font.size * 0.98 }

  /// The beginning of the baseline of a text that takes a box.
  static func origin(in box: TurnedBox, font: Font) -> Point {
    // As for names of places, letters rise 0.76 of their size above the line and hang 0.22 below it.
    box.point(-0.5, 0.5).moved(box.up, by: -font.size * 0.76)
  }

  private var beside: LineNamePlaces { LineNamePlaces(font: font, width: width, halo: halo) }

  /// All places, the cheapest first; those of equal cost in the order of the lines.
  func all() -> [Place] {
    let found: [Place]
    switch name.kind {
    case .river: found = name.lines.flatMap { beside.along($0) }
    case .sea: found = name.lines.flatMap { level($0) + slanted($0, most: 75) }
    case .lake: found = name.lines.flatMap { level($0) + slanted($0, most: 60) + beside($0) }
    case .region, .mountains, .country:
      found = name.lines.flatMap { slanted($0, most: 50) + level($0, cost: 0.3) }
    }
    return found.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
  }

  /// A turn by which letters stand upright, between a quarter to the left and a quarter to the right.
  static func upright(_ angle: Double) -> Double {
    if angle > .pi / 2 { return angle - .pi }
    if angle <= -.pi / 2 { return angle + .pi }
    return angle
  }

  // MARK: - Areas

  /// How far along its line and beside it the middle of a name may lie.
  private func centers(_ line: Polyline) -> [(point: Point, cost: Double)] {
    // Water far beside the line of a sea is still that sea; land beside that of mountains is plain.
    let isSea = name.kind == .sea
    let reach = min(90, max(8, line.length * (isSea ? 0.5 : 0.3)))
    let shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8] + (isSea ? [0.1, 0.9, 0, 1] : [])
    return shares.flatMap { share -> [(Point, Double)] in
      guard let place = line.location(at: line.length * share) else { return [] }
      let normal = place.direction.leftNormal
      return [0, 0.15, -0.15, 0.3, -0.3, 0.5, -0.5, 0.75, -0.75, 1, -1].map { offset in
        (
          place.point.moved(normal, by: offset * reach), abs(share - 0.5) * 1.2 + abs(offset) * 0.6
        )
      }
    }
  }

  /// Level places along a line.
  private func level(_ line: Polyline, cost: Double = 0) -> [Place] {
    centers(line).map { center, far in
      Place(
        box: TurnedBox(center: center, width: width, height: height), cost: far + cost)
    }
  }

  /// Places in the direction of a line, where that is a slope.
  ///
  /// - Parameter most: the steepest slope, in degrees.
  private func slanted(_ line: Polyline, most: Double) -> [Place] {
    guard let start = line.points.first, let end = line.points.last, line.length > 0 else {
      return []
    }
    let angle = NatureNamePlaces.upright(atan2(end.y - start.y, end.x - start.x))
    let slope = abs(angle) * 180 / .pi
    guard slope > 6, slope <= most else { return [] }
    return centers(line).map { center, far in
      Place(
        box: TurnedBox(center: center, width: width, height: height, angle: angle),
        cost: far + (name.isWater ? 0.5 : 0.1))
    }
  }

  /// Places beside a lake that is too small for its name.
  private func beside(_ line: Polyline) -> [Place] {
    guard let middle = line.location(at: line.length / 2)?.point else { return [] }
    return [1.3, 1.7, 2.2, 2.8].flatMap { distance in
      [1.0, -1.0].map { side in
        Place(
          box: TurnedBox(
            center: Point(x: middle.x, y: middle.y + side * distance * font.size), width: width,
            height: height),
          cost: 1 + distance * 0.3 + (side < 0 ? 0.1 : 0))
      }
    }
  }
}
