import Drawing

/// Turns lines of text into the outlines of their letters.
struct TextOutlines {
  private let shaper: TextShaper

  /// A line of text as it is drawn.
  struct Line {
    let text: PlacedText
    let shaped: ShapedLine
    fileprivate let placement: GlyphPlacement
  }

  init(_ shaper: TextShaper) { self.shaper = shaper }

  /// The lines that have something to draw.
  func lines(of texts: [PlacedText]) -> [Line] {
    texts.compactMap { text in
      let shaped = shaper.shape(
        text.text, font: text.font, language: text.language, direction: text.direction)
      guard !shaped.runs.isEmpty else { return nil }
      let placement = GlyphPlacement(
        origin: text.origin, rotation: text.rotation, scale: text.font.size / FontMap.shapingSize)
      return Line(text: text, shaped: shaped, placement: placement)
    }
  }

  /// The halos of all lines, then the letters of all.
  func shapes(of lines: [Line]) -> [Shape] {
    let paths = lines.map { path(of: $0) }
    return zip(lines, paths).compactMap { line, path in halo(of: line, along: path) }
      + zip(lines, paths).map { line, path in Shape(path, fill: line.text.color) }
  }

  /// The halo of a line; nil for one without.
  ///
  /// - Parameter tolerance: How far, in points, straight lines may lie from the curves that they replace.
  func halo(of line: Line, chordsWithin tolerance: Double) -> Shape? {
    line.text.halo.flatMap { _ in halo(of: line, along: path(of: line, chordsWithin: tolerance)) }
  }

  private func halo(of line: Line, along path: Path) -> Shape? {
    guard let halo = line.text.halo, halo.width > 0 else { return nil }
    return Shape(path, stroke: Stroke(color: halo.color, width: halo.width * 2, join: .round))
  }

  /// The outlines of all letters; chords take the place of quadratic curves only.
  private func path(of line: Line, chordsWithin tolerance: Double? = nil) -> Path {
    var path = Path()
    for run in line.shaped.runs {
      for glyph in run.glyphs {
        TextOutlines.add(
          run.face.outline(of: glyph.id), of: glyph, at: line.placement, chordsWithin: tolerance,
          to: &path)
      }
    }
    return path
  }

  private static func add(
    _ outline: GlyphOutline, of glyph: PlacedGlyph, at placement: GlyphPlacement,
    chordsWithin tolerance: Double?, to path: inout Path
  ) {
    var next = 0
    var last = Point(x: 0, y: 0)
    func point() -> Point {
      defer { next += 1 }
      return placement.point(outline.points[next], of: glyph)
    }
    for verb in outline.verbs {
      switch verb {
      case .move:
        last = point()
        path.move(to: last)
      case .line:
        last = point()
        path.line(to: last)
      case .quadratic:
        let (control, end) = (point(), point())
        if let tolerance {
          addChords(from: last, control, end, within: tolerance, to: &path)
        } else {
          // The same curve as a cubic one: its control points lie two thirds of the way.
          path.curve(
            to: end,
            control1: Point(x: (last.x + 2 * control.x) / 3, y: (last.y + 2 * control.y) / 3),
            control2: Point(x: (end.x + 2 * control.x) / 3, y: (end.y + 2 * control.y) / 3))
        }
        last = end
      case .cubic:
        let (control1, control2, end) = (point(), point(), point())
        path.curve(to: end, control1: control1, control2: control2)
        last = end
      case .close:
        path.close()
      }
    }
  }

  /// Appends a quadratic curve as straight lines.
  ///
  /// A curve lies a quarter of its second difference from its chord; with n chords the distance
  /// shrinks by the square of n.
  private static func addChords(
    from start: Point, _ control: Point, _ end: Point, within tolerance: Double, to path: inout Path
  ) {
    let x = start.x - 2 * control.x + end.x
    let y = start.y - 2 * control.y + end.y
    let distance = (x * x + y * y).squareRoot() / 4
    let count = max(1, (distance / tolerance).squareRoot().rounded(.up))
    for step in stride(from: 1, through: count, by: 1) {
      let (after, before) = (step / count, 1 - step / count)
      path.line(
        to: Point(
          x: before * before * start.x + 2 * before * after * control.x + after * after * end.x,
          y: before * before * start.y + 2 * before * after * control.y + after * after * end.y))
    }
  }
}
