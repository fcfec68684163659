internal import Drawing

/// The numbers of the paths that take a line, on the line.
struct PathBadge: Hashable, Sendable {
  /// The numbers.
  var text: String
  /// The middle, in points.
  var center: Point
  /// The width of the plate behind the numbers, in points.
  var width: Double

  /// The height of the plate, in points.
  static let height = 7.6

  /// The space that it takes.
  var box: Rectangle {
    Rectangle(
      origin: Point(x: center.x - width / 2, y: center.y - PathBadge.height / 2),
      size: Size(width: width, height: PathBadge.height))
  }

  /// Numbers in rising order, neighbours drawn together: `1, 3–5`.
  static func text(of numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound), \(run.upperBound)"
      default: "\(run.lowerBound)\u{2013}\(run.upperBound)"
      }
    }.joined(separator: ", ")
  }

  /// The middle of the longest part of a line between two of its places; nil if it is too short to
  /// carry a number.
  static func place(on flow: Flow) -> Point? {
    let distances = flow.line.distances(ofStops: flow.stops)
    let longest = zip(distances, distances.dropFirst()).max { $0.1 - $0.0 < $1.1 - $1.0 }
    guard let (start, end) = longest, end - start > 16 else { return nil }
    return flow.line.location(at: start + (end - start) * 0.45)?.point
  }

  /// The numbers on a plate.
  func marks(style: MapStyle, font: Font) -> [Mark] {
    let edge = Stroke(color: style.ink, width: 0.5)
    let left = center.x - width / 2 + 1.5
    return [
      .shape(Shape(Path(box), fill: style.paper, stroke: edge)),
      .text(
        PlacedText(
          text, font: font, origin: Point(x: left, y: center.y + font.size * 0.36),
          color: style.ink)),
    ]
  }
}
