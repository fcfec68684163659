internal import Drawing

/// A bar of a round number of kilometres at the middle of the map.
struct ScaleBar {
  let style: MapStyle
  let wording: Wording
  let text: TextBlock

  /// The height of the bar with its words, in points.
  var height: Double { text.leading + 5 }

  /// The longest round length that fits into a width.
  ///
  /// - Parameters:
  ///   - pointsPerMetre: points on the sheet for a metre on the ground.
  ///   - width: the room in points.
  static func length(pointsPerMetre: Double, width: Double) -> (kilometres: Double, points: Double)?
  {
    guard pointsPerMetre > 0 else { return nil }
    let steps: [Double] = [
      0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000,
    ]
    guard let kilometres = steps.last(where: { $0 * 1_000 * pointsPerMetre <= width }) else {
      return nil
    }
    return (kilometres, kilometres * 1_000 * pointsPerMetre)
  }

  /// The marks of the bar in a column of a width, whose upper left corner is given; nothing if no
  /// round length fits.
  func marks(at origin: Point, width: Double, pointsPerMetre: Double) -> [Mark] {
    guard
      let (kilometres, points) = ScaleBar.length(
        pointsPerMetre: pointsPerMetre, width: width * 0.7)
    else { return [] }
    let isRightToLeft = wording.isRightToLeft
    let left = isRightToLeft ? origin.x + width - points : origin.x
    let bar = Rectangle(
      origin: Point(x: left, y: origin.y), size: Size(width: points, height: 2.2))
    var half = bar
    if isRightToLeft { half.minX = bar.center.x } else { half.maxX = bar.center.x }
    let outline = Stroke(color: style.ink, width: 0.5)
    let length = wording.kilometres(kilometres)
    let number = String(length.prefix { $0 != " " })
    let shapes: [Mark] = [
      .shape(Shape(Path(bar), fill: style.paper, stroke: outline)),
      .shape(Shape(Path(half), fill: style.ink)),
    ]
    let zero = wording.digits("0")
    let below = bar.maxY
    guard isRightToLeft else {
      return shapes + text.marks(zero, at: Point(x: left - 1, y: below), width: 20)
        + text.marks(
          length, at: Point(x: bar.maxX - text.measure(number) / 2, y: below), width: width)
    }
    // Each text ends where its column does.
    return shapes + text.marks(zero, at: Point(x: bar.maxX + 1 - 20, y: below), width: 20)
      + text.marks(
        length, at: Point(x: left + text.measure(number) / 2 - width, y: below), width: width)
  }
}
