public import Drawing

extension FigureFacts {
  /// The groups of a map whose lines lie below what the map shows and may be faint.
  public static let baseGroups: Set<String> = ["base", "borders"]

  /// What a picture tells before it becomes a file, contrasts included.
  ///
  /// The ground of a text is its halo, or else the last solid area below its beginning; that of a
  /// line is the paper or the base map below the middle of it. A line in the colour of the paper or of an area of
  /// the base map is taken for a gap and not for a line.
  ///
  /// - Complexity: O(m + t p) for m marks, and for t texts without halo and lines over areas of p
  ///   corners.
  public init(_ picture: Picture) {
    self.init()
    size = picture.size
    longestSide = 0
    resolution = .infinity
    summary = picture.summary
    hasCoverage = (picture.background?.alpha ?? 1) < 1
    isGrey = true
    text = FigureFacts.Text.none
    missingFonts = []
    var ground = Ground(paper: picture.background ?? Color(0xFFFFFF))
    for layer in picture.layers {
      note(layer, isBase: layer.id.map(Self.baseGroups.contains) ?? false, &ground)
    }
  }

  private mutating func note(_ group: Group, isBase: Bool, _ ground: inout Ground) {
    for mark in group.marks {
      switch mark {
      case .group(let inner): note(inner, isBase: isBase, &ground)
      case .text(let text): note(text, ground)
      case .shape(let shape):
        if let fill = shape.fill {
          note(fill)
          if fill.alpha == 1 { ground.add(shape, cutTo: group.clip, isBase: isBase) }
        }
        guard let stroke = shape.stroke, stroke.width > 0 else { break }
        note(stroke.color)
        guard let middle = Self.middle(of: shape.path) else { break }
        guard stroke.color.alpha == 1, !ground.paints(stroke.color) else { break }
        note(line: stroke.width)
        guard !isBase else { break }
        let contrast = stroke.color.contrast(with: ground.color(at: middle, ofBase: true))
        lineContrast = min(lineContrast ?? 21, contrast)
      }
    }
  }

  private mutating func note(_ placed: PlacedText, _ ground: Ground) {
    guard placed.text.contains(where: { !$0.isWhitespace }) else { return }
    text = .live
    note(text: placed.font.size)
    note(placed.color)
    if let halo = placed.halo { note(halo.color) }
    let solidHalo = placed.halo.flatMap { $0.width > 0 && $0.color.alpha >= 0.5 ? $0.color : nil }
    let below = solidHalo ?? ground.color(at: placed.origin)
    textContrast = min(textContrast ?? 21, placed.color.contrast(with: below))
  }

  private mutating func note(_ color: Color) {
    if color.alpha < 1 { hasCoverage = true }
    if color.red != color.green || color.green != color.blue { isGrey = false }
  }

  private static func middle(of path: Path) -> Point? {
    guard path.points.count > 1 else { return path.points.first }
    let index = path.points.count / 2
    let (before, after) = (path.points[index - 1], path.points[index])
    return Point(x: (before.x + after.x) / 2, y: (before.y + after.y) / 2)
  }
}

/// The solid areas drawn so far.
private struct Ground {
  private struct Area {
    var shape: Shape
    var bounds: Rectangle
    var clip: Path?
    var isBase: Bool
  }

  private let paper: Color
  private var areas: [Area] = []
  /// The paper and the areas of the base map.
  private var colors: Set<Color>

  init(paper: Color) {
    self.paper = paper
    colors = [paper]
  }

  /// Whether lines of a colour look like gaps.
  func paints(_ color: Color) -> Bool { colors.contains(color) }

  mutating func add(_ shape: Shape, cutTo clip: Path?, isBase: Bool) {
    if isBase, let fill = shape.fill { colors.insert(fill) }
    guard let bounds = shape.path.controlBounds else { return }
    areas.append(Area(shape: shape, bounds: bounds, clip: clip, isBase: isBase))
  }

  /// The colour of the last area, or area of the base map, that covers a point.
  func color(at point: Point, ofBase: Bool = false) -> Color {
    for area in areas.reversed() where area.bounds.contains(point) && (area.isBase || !ofBase) {
      if let clip = area.clip, !Self.holds(clip, point, .winding) { continue }
      if let fill = area.shape.fill, Self.holds(area.shape.path, point, area.shape.fillRule) {
        return fill
      }
    }
    return paper
  }

  /// Whether a point lies inside a path, whose curves are taken by their chords.
  private static func holds(_ path: Path, _ point: Point, _ rule: FillRule) -> Bool {
    var winding = 0
    var crossings = 0
    var next = 0
    var start = Point(x: 0, y: 0)
    var last = start
    func cross(_ a: Point, _ b: Point) {
      guard (a.y <= point.y) != (b.y <= point.y) else { return }
      let x = a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
      guard x > point.x else { return }
      crossings += 1
      winding += b.y > a.y ? 1 : -1
    }
    for verb in path.verbs {
      switch verb {
      case .move:
        cross(last, start)
        start = path.points[next]
        last = start
        next += 1
      case .line:
        cross(last, path.points[next])
        last = path.points[next]
        next += 1
      case .curve:
        cross(last, path.points[next + 2])
        last = path.points[next + 2]
        next += 3
      case .close:
        cross(last, start)
        last = start
      }
    }
    cross(last, start)
    return rule == .winding ? winding != 0 : crossings % 2 == 1
  }
}
