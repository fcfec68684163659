internal import Drawing
internal import Geodata
internal import Glibc

/// Turns a flow's line into marks: the line with its dashes, its signs and its arrowhead.
struct FlowDrawing {
  let style: MapStyle

  /// How far a line whose end is open stays away from its place, in points.
  static let openEnd = millimetres(4)

  /// The marks of a line.
  ///
  /// - Parameters:
  ///   - line: the line in points.
  ///   - look: how it is drawn.
  ///   - startGap: how much is left out at the beginning, in points.
  ///   - endGap: how much is left out at the end, in points.
  ///   - courseHead: how far along the line a further arrowhead stands, in points; `nil` for none.
  ///   - signSpacing: the distance between two signs, in points.
  func marks(
    _ line: Polyline, look: LineLook, startGap: Double, endGap: Double,
    courseHead: Double? = nil, signSpacing: Double = millimetres(5)
  ) -> [Mark] {
    // A line whose end is open stops short of the place, without an arrowhead.
    let isStub = look.isOpenEnded && look.role != .context
    let end = endGap + (isStub ? FlowDrawing.openEnd : 0)
    guard let visible = line.shortened(start: startGap, end: end) else { return [] }
    if look.role == .context {
      let stroke = Stroke(color: look.color(in: style), width: look.width(in: style))
      return [.shape(Shape(Path(polyline: visible.points), stroke: stroke))]
    }
    let width = look.width(in: style)
    let color = look.color(in: style)
    let head = isStub ? nil : ArrowHead(at: visible, width: width, style: style)
    let stem = visible.part(from: 0, to: visible.length - (head?.length ?? 0) * 0.8) ?? visible

    var marks: [Mark] = stemMarks(stem, look: look, width: width, color: color)
    marks += signs(along: stem, look: look, width: width, color: color, spacing: signSpacing)
    let heads = [
      head,
      isStub
        ? nil
        : courseHead.flatMap { line.part(from: 0, to: $0) }.flatMap {
          ArrowHead(at: $0, width: width, style: style)
        },
    ]
    marks += heads.compactMap { $0 }.map {
      mark(of: $0, width: width, color: color, isOpen: look.isIntended)
    }
    if look.isQuestionable { marks += questionMarks(along: stem) }
    return marks
  }

  private func stemMarks(
    _ stem: Polyline, look: LineLook, width: Double, color: Color
  ) -> [Mark] {
    let path = Path(polyline: stem.points)
    let dash = style.dash(of: look.course)
    // Solid: a casing that lets lines shine through is no better to read, and some presses refuse it.
    let casing = Stroke(color: style.land, width: width + 1.1)
    var marks: [Mark] = [.shape(Shape(path, stroke: casing))]
    if look.isOnlyPossible {
      marks.append(
        .shape(Shape(path, stroke: Stroke(color: color, width: width + 0.7, dash: dash))))
      marks.append(
        .shape(Shape(path, stroke: Stroke(color: style.land, width: max(0.5, width - 0.3)))))
    } else {
      marks.append(.shape(Shape(path, stroke: Stroke(color: color, width: width, dash: dash))))
    }
    return marks
  }

  /// A filled triangle, or two barbs for a destination that was not reached.
  private func mark(of head: ArrowHead, width: Double, color: Color, isOpen: Bool) -> Mark {
    if isOpen {
      let path = Path(polyline: [head.left, head.tip, head.right])
      return .shape(
        Shape(
          path, fill: style.land,
          stroke: Stroke(color: color, width: max(0.5, min(0.8, width * 0.6)))))
    }
    return .shape(
      Shape(
        Path(polyline: [head.left, head.tip, head.right, head.notch], closed: true), fill: color))
  }

  private func signs(
    along stem: Polyline, look: LineLook, width: Double, color: Color, spacing: Double
  ) -> [Mark] {
    let sign = style.sign(of: look.mode)
    guard sign != .none, stem.length > 3.5 else { return [] }
    let count = max(1, Int((stem.length / spacing).rounded(.down)))
    var strokes = Path()
    var shapes: [Mark] = []
    for index in 0..<count {
      let distance = stem.length * (Double(index) + 0.5) / Double(count)
      guard let (point, direction) = stem.location(at: distance) else { continue }
      let reach = width / 2 + 1.3
      switch sign {
      case .none: break
      case .crossTicks:
        strokes.move(to: point.moved(direction.leftNormal, by: reach))
        strokes.line(to: point.moved(direction.leftNormal, by: -reach))
      case .sideTicks:
        for shift in [-0.8, 0.8] {
          let foot = point.moved(direction, by: shift)
          strokes.move(to: foot)
          strokes.line(to: foot.moved(direction.leftNormal, by: reach + 0.4))
        }
      case .doubleTicks:
        for shift in [-0.8, 0.8] {
          let foot = point.moved(direction, by: shift)
          strokes.move(to: foot.moved(direction.leftNormal, by: reach))
          strokes.line(to: foot.moved(direction.leftNormal, by: -reach))
        }
      case .crosses:
        for turn in [1.0, -1.0] {
          let arm = Vector(
            dx: (direction.dx + direction.leftNormal.dx * turn) * 0.72,
            dy: (direction.dy + direction.leftNormal.dy * turn) * 0.72)
          strokes.move(to: point.moved(arm, by: reach))
          strokes.line(to: point.moved(arm, by: -reach))
        }
      case .hulls:
        shapes.append(
          .shape(Shape(hull(at: point, direction, radius: width / 2 + 1.5), fill: color)))
      }
    }
    if !strokes.isEmpty {
      shapes.append(.shape(Shape(strokes, stroke: Stroke(color: color, width: 0.6))))
    }
    return shapes
  }

  /// Half a disc on the right of the line, flat side along it.
  private func hull(at point: Point, _ direction: Vector, radius: Double) -> Path {
    let steps = 10
    return Path(
      polyline: (0...steps).map { step in
        let angle = Double.pi * Double(step) / Double(steps)
        return point.moved(direction, by: radius * cos(angle))
          .moved(direction.leftNormal, by: -radius * sin(angle))
      }, closed: true)
  }

  /// In ink, whatever the hue of the line: hues are dark enough for lines, but not for letters.
  private func questionMarks(along stem: Polyline) -> [Mark] {
    let count = max(1, Int((stem.length / millimetres(12)).rounded(.down)))
    let shift = min(millimetres(2), stem.length / 4)
    let font = style.font(weight: .bold)
    return (0..<count).compactMap { index in
      let distance = stem.length * (Double(index) + 0.5) / Double(count)
      guard let (point, _) = stem.location(at: distance + shift) else { return nil }
      let origin = Point(x: point.x - font.size * 0.24, y: point.y + font.size * 0.36)
      return .text(
        PlacedText(
          "?", font: font, origin: origin, color: style.ink,
          halo: Halo(color: style.land, width: style.haloWidth)))
    }
  }
}
