internal import Drawing
internal import Geodata

/// Meridians and parallels with their degrees along the frame.
struct GraticuleLayer {
  let frame: MapFrame
  let projection: Projection
  let style: MapStyle
  let measurer: any TextMeasurer
  let wording: Wording

  /// The lines, for the base of the map.
  func lines(in box: GeographicBox) -> [Mark] {
    let step = GraticuleLayer.step(for: box)
    var path = Path()
    for line in lines(step: step, box: box) { path.addPolyline(line.points) }
    return path.isEmpty
      ? [] : [.shape(Shape(path, stroke: Stroke(color: style.graticule, width: 0.25)))]
  }

  /// The degrees, just inside the frame: meridians at the bottom edge, parallels at the left edge.
  func labels(in box: GeographicBox) -> [PlacedText] {
    let step = GraticuleLayer.step(for: box)
    let font = style.font(size: min(style.textSize, 6))
    let halo = Halo(color: style.land, width: 0.8)
    var labels: [PlacedText] = []
    for line in lines(step: step, box: box) {
      guard let edge = line.isMeridian ? line.points.last : line.points.first else { continue }
      let text = GraticuleLayer.text(
        line.degrees, isMeridian: line.isMeridian, wording: wording)
      let metrics = measurer.measure(text, font: font, language: wording.language)
      let area = frame.area
      var origin = Point(x: 0, y: 0)
      if line.isMeridian {
        guard abs(edge.y - area.maxY) < 0.5 else { continue }
        origin = Point(x: edge.x + 1.5, y: area.maxY - 2)
      } else {
        guard abs(edge.x - area.minX) < 0.5 else { continue }
        origin = Point(x: area.minX + 1.5, y: edge.y - 1.5)
      }
      let box = Rectangle(
        minX: origin.x, minY: origin.y - metrics.ascent, maxX: origin.x + metrics.width,
        maxY: origin.y)
      guard area.contains(box) else { continue }
      labels.append(
        PlacedText(
          text, font: font, origin: origin, color: style.quietInk, halo: halo,
          language: wording.language))
    }
    return labels
  }

  private struct Line {
    var degrees: Double
    var isMeridian: Bool
    var points: [Point]
  }

  private func lines(step: Double, box: GeographicBox) -> [Line] {
    let clipping = Clipping(window: frame.area, tolerance: 0.2)
    var lines: [Line] = []
    for isMeridian in [true, false] {
      let range = isMeridian ? (box.west, box.east) : (box.south, box.north)
      let across = isMeridian ? (box.north, box.south) : (box.west, box.east)
      var index = (range.0 / step).rounded(.up)
      while index * step <= range.1 {
        let degrees = index * step
        let samples = (0...96).map { sample -> Coordinate in
          let other = across.0 + (across.1 - across.0) * Double(sample) / 96
          return isMeridian
            ? Coordinate(longitude: degrees, latitude: other)
            : Coordinate(longitude: other, latitude: degrees)
        }
        let points = projection.project(samples).map(frame.point)
        for part in clipping.line(points) {
          lines.append(Line(degrees: degrees, isMeridian: isMeridian, points: part))
        }
        index += 1
      }
    }
    return lines
  }

  /// The distance between lines: the finest of a few that gives at most eight of them.
  static func step(for box: GeographicBox) -> Double {
    let span = max(box.east - box.west, box.north - box.south)
    return [0.1, 0.25, 0.5, 1, 2, 5, 10, 20].first { span / $0 <= 8 } ?? 30
  }

  /// Degrees with the part of the world they count to: `10° E`, `0.25° W`, `0°`.
  static func text(_ degrees: Double, isMeridian: Bool, wording: Wording) -> String {
    let hundredths = Int((abs(degrees) * 100).rounded())
    var number = wording.digits("\(hundredths / 100)")
    if hundredths % 100 != 0 {
      let rest = hundredths % 100
      number +=
        wording.decimal
        + wording.digits(rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }
    let directions = wording.degrees
    let direction =
      isMeridian
      ? (degrees < 0 ? directions.west : directions.east)
      : (degrees < 0 ? directions.south : directions.north)
    return hundredths == 0
      ? "\(number)\u{B0}" : direction.filled(["n": "\(number)\u{B0}"])
  }
}
