internal import Drawing
internal import Geodata
internal import HistoricalTime

/// The front of a day: quiet dotted lines, each longer one with its date.
struct FrontLayer {
  /// The parts of lines that the frame shows.
  let lines: [Polyline]
  /// How far the true front may lie from them, in kilometres: the worst of the lines shown.
  let accuracy: Double

  /// A line that is shorter than this in the frame, in points, is left out.
  private static let least = 12.0

  /// Finds the parts of lines that a frame shows.
  ///
  /// - Complexity: O(n) in the number of points.
  init(_ fronts: [FrontLine], base: BaseLayer) {
    var lines: [Polyline] = []
    var accuracy = 0.0
    for front in fronts {
      let points = base.projection.project(front.coordinates)
      guard points.allSatisfy(\.isFinite) else { continue }
      let seen = base.clipping.line(points.map(base.frame.point)).map(Polyline.init)
        .filter { $0.length >= Self.least }
      if !seen.isEmpty { accuracy = max(accuracy, front.accuracy) }
      lines += seen
    }
    self.lines = lines
    self.accuracy = accuracy
  }

  /// The line: round dots.
  static func stroke(_ style: MapStyle) -> Stroke {
    Stroke(color: style.quietInk, width: 1.3, dash: [0.01, 2.6], cap: .round)
  }

  /// The lines.
  func marks(_ style: MapStyle) -> [Mark] {
    var path = Path()
    for line in lines { path.addPolyline(line.points) }
    return lines.isEmpty ? [] : [.shape(Shape(path, stroke: Self.stroke(style)))]
  }

  /// Places for the date beside the lines, one for each line that has room for it.
  func dates(
    _ text: String, font: Font, width: Double, halo: Double, in space: FreeSpace
  ) -> [TurnedBox] {
    var space = space
    var boxes: [TurnedBox] = []
    for line in lines {
      let places = LineNamePlaces(font: font, width: width, halo: halo).along(line)
      let free = places.filter { space.busyShare(of: $0.box) != nil }
      guard let box = free.min(by: { $0.cost < $1.cost })?.box else { continue }
      space.block(box, margin: 40)
      boxes.append(box)
    }
    return boxes
  }
}
