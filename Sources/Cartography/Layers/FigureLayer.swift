internal import Drawing
internal import Geodata

/// The figures of an answer at its lines, and the marks of what holds a flow back.
struct FigureLayer {
  /// A figure with its place.
  struct Item {
    var text: String
    var box: Rectangle
  }

  /// The figures that found room, the largest first.
  private(set) var items: [Item] = []
  /// How many found none.
  private(set) var leftOut = 0
  private let bottlenecks: [Flow]
  private let font: Font

  /// Places the figures beside their lines: at the middle of the longest part between two halts, else
  /// further along it, on the one side or the other; never over what is taken nor over another figure,
  /// and never as near to another line with a figure as to its own, or nearly so.
  ///
  /// - Complexity: O(n (n + p + c)) for n figures, p boxes that are taken, and the c corners of lines
  ///   that come near.
  init(
    _ flows: [Flow], taken: [Rectangle], window: Rectangle, font: Font, style: MapStyle,
    wording: Wording, measure: (String) -> Double
  ) {
    self.font = font
    bottlenecks = flows.filter { $0.figure?.isBottleneck ?? false }
    let wanted = flows.filter { FigureLayer.text(of: $0.figure, wording) != nil }.sorted {
      let figures = (
        $0.figure?.people.classifyingFigure ?? -1, $1.figure?.people.classifyingFigure ?? -1
      )
      return figures.0 != figures.1 ? figures.0 > figures.1 : $0.movement < $1.movement
    }
    var taken = taken
    let lines = wanted.map {
      (movement: $0.movement, line: $0.line, box: Rectangle(around: $0.line))
    }
    func isNearestToOwn(_ box: Rectangle, _ flow: Flow) -> Bool {
      let own = FigureLayer.distance(from: box, to: flow.line) + FigureLayer.clearance
      return lines.allSatisfy { other in
        other.movement == flow.movement || !other.box.inset(by: -own).intersects(box)
          || FigureLayer.distance(from: box, to: other.line) >= own
      }
    }
    for flow in wanted {
      guard let text = FigureLayer.text(of: flow.figure, wording) else { continue }
      let size = Size(width: measure(text), height: font.size * 1.05)
      let halfWidth = flow.look.width(in: style) / 2
      let box = FigureLayer.candidates(on: flow, size: size, halfWidth).first { box in
        window.contains(box) && !taken.contains { $0.intersects(box) } && isNearestToOwn(box, flow)
      }
      guard let box else {
        leftOut += 1
        continue
      }
      items.append(Item(text: text, box: box))
      // Wide enough apart that two figures side by side are not read as one.
      taken.append(
        Rectangle(minX: box.minX - 5, minY: box.minY - 1, maxX: box.maxX + 5, maxY: box.maxY + 1))
    }
  }

  /// The figure in words, with the number of its total.
  private static func text(of figure: LineFigure?, _ wording: Wording) -> String? {
    guard let figure else { return nil }
    let people = figure.people.isUnknown ? nil : wording.words(figure.people)
    guard let number = figure.number else { return people }
    let numeral = wording.number(number)
    return people.map { wording.labelled(numeral, $0) } ?? numeral
  }

  /// By how much, in points, another line is farther from a figure than its own at least.
  private static let clearance = 1.5

  /// The distance to a line from the nearest of some points of a box.
  private static func distance(from box: Rectangle, to line: Polyline) -> Double {
    let columns = stride(from: 0.0, through: 1, by: 0.25)
    let rows = stride(from: 0.0, through: 1, by: 0.5)
    return columns.flatMap { column in
      rows.map { row in
        line.distance(
          to: Point(
            x: box.minX + (box.maxX - box.minX) * column,
            y: box.minY + (box.maxY - box.minY) * row))
      }
    }.min() ?? .infinity
  }

  private static func candidates(
    on flow: Flow, size: Size, _ halfWidth: Double
  ) -> [Rectangle] {
    let distances = flow.line.distances(ofStops: flow.stops)
    let parts = zip(distances, distances.dropFirst()).sorted { $0.1 - $0.0 > $1.1 - $1.0 }
    var boxes: [Rectangle] = []
    let long = parts.filter { $0.1 - $0.0 > 10 }
    for (start, end) in long.isEmpty ? [(0, flow.line.length)] : long.prefix(6) {
      for share in [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8] {
        guard let (point, direction) = flow.line.location(at: start + (end - start) * share)
        else { continue }
        let normal = direction.leftNormal
        let reach =
          abs(normal.dx) * size.width / 2 + abs(normal.dy) * size.height / 2
          + halfWidth + 1.6
        for side in [reach, -reach] {
          let middle = point.moved(normal, by: side)
          boxes.append(
            Rectangle(
              origin: Point(x: middle.x - size.width / 2, y: middle.y - size.height / 2),
              size: size))
        }
      }
    }
    return boxes
  }

  /// The marks of bottlenecks, and the figures on top of them.
  func marks(style: MapStyle) -> [Mark] {
    bottlenecks.flatMap {
      FigureLayer.bottleneck(on: $0.line, width: $0.look.width(in: style), style)
    }
      + items.map { item in
        .text(
          PlacedText(
            item.text, font: font,
            origin: Point(x: item.box.minX, y: item.box.maxY - font.size * 0.2), color: style.ink,
            halo: Halo(color: style.land, width: style.haloWidth)))
      }
  }

  /// Two bars across a line with a gap between them, as at a gate.
  static func bottleneck(on line: Polyline, width: Double, _ style: MapStyle) -> [Mark] {
    let middle = line.length / 2
    let reach = width / 2 + 3.2
    return [-1.5, 1.5].compactMap { shift in
      guard let (point, direction) = line.location(at: middle + shift) else { return nil }
      let path = Path(
        polyline: [
          point.moved(direction.leftNormal, by: reach),
          point.moved(direction.leftNormal, by: -reach),
        ])
      return .shape(Shape(path, stroke: Stroke(color: style.ink, width: 1.1)))
    }
  }
}

extension Rectangle {
  /// The smallest that holds a line.
  fileprivate init(around line: Polyline) {
    let (x, y) = (line.points.map(\.x), line.points.map(\.y))
    self.init(
      minX: x.min() ?? 0, minY: y.min() ?? 0, maxX: x.max() ?? 0, maxY: y.max() ?? 0)
  }
}
