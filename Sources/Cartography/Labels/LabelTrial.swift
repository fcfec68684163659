internal import Drawing

/// Names on a sheet without a map, to measure how long their placement takes.
package struct LabelTrial: Sendable {
  /// A name and its sign.
  package struct Name: Sendable {
    /// The middle of the sign from the left, in points.
    package var x: Double
    /// The middle of the sign from the top, in points.
    package var y: Double
    /// The width of the text, in points.
    package var width: Double
    /// Higher ones are placed first.
    package var priority: Double
    /// Whether it must be placed.
    package var isMandatory: Bool

    /// Creates a name.
    package init(x: Double, y: Double, width: Double, priority: Double, isMandatory: Bool) {
      (self.x, self.y, self.width) = (x, y, width)
      (self.priority, self.isMandatory) = (priority, isMandatory)
    }
  }

  /// A straight line that names keep off.
  package struct Line: Sendable {
    let segment: Segment

    /// Creates a line between two points of the sheet, in points.
    package init(fromX x: Double, y: Double, toX endX: Double, y endY: Double) {
      segment = Segment(from: Point(x: x, y: y), to: Point(x: endX, y: endY))
    }
  }

  private let area: Rectangle
  private let labels: [Label]
  private let lines: [Line]

  /// Creates a sheet of a size in points.
  package init(width: Double, height: Double, names: [Name], lines: [Line]) {
    area = Rectangle(minX: 0, minY: 0, maxX: width, maxY: height)
    self.lines = lines
    let font = Font(family: "", size: 7)
    labels = names.map { name in
      Label(
        anchor: Point(x: name.x, y: name.y), radius: 2, text: "name", font: font, color: Color(0),
        isMandatory: name.isMandatory, isTown: false, priority: name.priority,
        metrics: TextMetrics(width: name.width, ascent: 7, descent: 2))
    }
  }

  /// Places the names.
  ///
  /// - Returns: how many are placed, how many are left out, and how many pairs overlap.
  package func place() -> (placed: Int, dropped: Int, overlaps: Int) {
    var placement = LabelPlacement(area: area)
    for label in labels { placement.avoidSign(at: label.anchor, radius: label.radius) }
    for line in lines { placement.discourage(Polyline([line.segment.from, line.segment.to])) }
    let result = placement.place(labels)
    return (result.placed.count, result.dropped.count, result.overlaps)
  }
}
