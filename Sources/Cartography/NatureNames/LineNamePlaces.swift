internal import Drawing
internal import Glibc

/// The places at which a text might stand beside a line that it names: a river, or a front.
struct LineNamePlaces {
  /// The font of the text.
  let font: Font
  /// The width of the text in that font, in points.
  let width: Double
  /// How far the outline behind the text reaches, in points.
  let halo: Double

  /// The farthest that a line may swing about the straight line under its name, in type sizes.
  private static let mostSwing = 0.75
  /// A name is tried at every so many points along its line.
  private static let step = 2.0

  /// Places beside a line where it is straight enough, above it or below it.
  func along(_ river: Polyline) -> [NatureNamePlaces.Place] {
    guard river.length > width * 1.3 else { return [] }
    let step = Self.step
    let count = max(2, Int((river.length / step).rounded()))
    let points = river.samples(count)
    let window = max(1, Int((width / (river.length / Double(count))).rounded(.up)))
    guard points.count > window else { return [] }
    let gap = halo + 0.5
    return (0..<points.count - window).flatMap { first -> [NatureNamePlaces.Place] in
      let part = points[first...(first + window)]
      let (start, end) = (points[first], points[first + window])
      // A river that turns back has its ends nearer than its length.
      guard start.distance(to: end) > width * 0.9 else { return [] }
      let angle = NatureNamePlaces.upright(atan2(end.y - start.y, end.x - start.x))
      let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
      var box = TurnedBox(
        center: middle, width: width, height: NatureNamePlaces.height(of: font), angle: angle)
      let up = box.up
      let heights = part.map { ($0.x - middle.x) * up.dx + ($0.y - middle.y) * up.dy }
      let (low, high) = (heights.min() ?? 0, heights.max() ?? 0)
      guard high - low < font.size * Self.mostSwing else { return [] }
      let fromMiddle = abs(Double(first) + Double(window) / 2 - Double(count) / 2) / Double(count)
      let cost = (high - low) / font.size + abs(angle) * 0.4 + fromMiddle * 0.6
      box.center = middle.moved(up, by: high + gap + box.height / 2)
      let above = NatureNamePlaces.Place(box: box, cost: cost)
      box.center = middle.moved(up, by: low - gap - box.height / 2)
      return [above, NatureNamePlaces.Place(box: box, cost: cost + 0.2)]
    }
  }
}
