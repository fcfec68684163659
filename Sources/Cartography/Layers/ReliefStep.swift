internal import Drawing

/// The land above a height on a map, and its tint.
struct ReliefStep {
  /// Metres above the sea.
  let height: Int
  /// The lines around what is higher, in points; a ring inside another leaves out what is lower.
  let rings: [[Point]]
  let tint: Color
  private let mask: LandMask

  init(height: Int, rings: [[Point]], tint: Color) {
    self.height = height
    self.rings = rings
    self.tint = tint
    mask = LandMask(rings: rings)
  }

  /// All rings as one area, to be filled by the even-odd rule.
  var area: Path {
    var area = Path()
    for ring in rings { area.addPolyline(ring, closed: true) }
    return area
  }

  /// Whether a point of the map is higher.
  func contains(_ point: Point) -> Bool { mask.isLand(point) }
}

extension [ReliefStep] {
  /// The tint of the land at a point; `nil` below the lowest height.
  func tint(at point: Point) -> Color? { last { $0.contains(point) }?.tint }
}
