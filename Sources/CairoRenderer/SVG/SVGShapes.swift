import Drawing

/// The large outlines that stand in several places of a document: each is defined once and numbered in the
/// order of first use. What stands in one place only, such as a line upon its casing, is written where it is
/// drawn, so that it can be edited.
///
/// Outlines are equal if they are once they are written: numbers have two decimals, so that one that is moved
/// by whole hundredths of a point stays what it was. What is equal is drawn alike, too: a place and the steps
/// from it are whole hundredths, whose sums are the very numbers that would be written there.
struct SVGShapes {
  /// Smaller outlines take no more room than a reference to them.
  private static let fewestPoints = 24

  /// A large outline, wherever it stands.
  private struct Outline: Hashable {
    let path: Path
    /// Where it begins, in hundredths of a point.
    let start: (x: Int, y: Int)

    init?(_ path: Path) {
      guard path.points.count >= fewestPoints, let first = path.points.first else { return nil }
      self.path = path
      start = SVGPathData.hundredths(first)
    }

    /// A point as it is seen from the beginning.
    private func step(to point: Point) -> (x: Int, y: Int) {
      let point = SVGPathData.hundredths(point)
      return (point.x - start.x, point.y - start.y)
    }

    static func == (left: Outline, right: Outline) -> Bool {
      left.path.points.count == right.path.points.count && left.path.verbs == right.path.verbs
        && zip(left.path.points, right.path.points).allSatisfy {
          left.step(to: $0) == right.step(to: $1)
        }
    }

    /// The number of points, the middle and the last tell nearly all outlines apart.
    func hash(into hasher: inout Hasher) {
      let points = path.points
      hasher.combine(points.count)
      for point in [points[points.count / 2], points[points.count - 1]] {
        let step = step(to: point)
        hasher.combine(step.x)
        hasher.combine(step.y)
      }
    }
  }

  /// Where an outline begins.
  private enum Beginning {
    case one(x: Int, y: Int)
    case several
  }

  private var beginnings: [Outline: Beginning] = [:]
  private var numbers: [Outline: Int] = [:]
  private var outlines = MarkupBytes()

  /// Finds out which outlines of a picture stand in it in several places.
  ///
  /// - Complexity: O(*n*) for *n* points.
  init(of picture: Picture) {
    for layer in picture.layers { count(layer) }
  }

  private mutating func count(_ group: Group) {
    for mark in group.marks {
      switch mark {
      case .shape(let shape) where shape.isWritten:
        guard let outline = Outline(shape.path) else { continue }
        switch beginnings[outline] {
        case nil: beginnings[outline] = .one(x: outline.start.x, y: outline.start.y)
        case .one(let x, let y)? where (x, y) != outline.start: beginnings[outline] = .several
        case .one?, .several?: break
        }
      case .group(let inner): count(inner)
      case .shape, .text: break
      }
    }
  }

  /// The definitions of all outlines used so far; empty if there are none.
  var definitions: MarkupBytes { outlines.asDefinitions }

  /// The beginning of an element that shows an outline that is defined, now if it was not yet; `nil` if it
  /// stands in one place only, or is small.
  mutating func use(of path: Path) -> MarkupBytes? {
    guard let outline = Outline(path), case .several? = beginnings[outline] else { return nil }
    var markup = MarkupBytes()
    markup.append("<use xlink:href=\"#shape.")
    markup.append(number(of: outline))
    markup.append("\" x=\"")
    markup.appendFixed(outline.start.x, decimals: SVGPathData.decimals)
    markup.append("\" y=\"")
    markup.appendFixed(outline.start.y, decimals: SVGPathData.decimals)
    markup.append("\"")
    return markup
  }

  private mutating func number(of outline: Outline) -> Int {
    if let known = numbers[outline] { return known }
    let number = numbers.count + 1
    numbers[outline] = number
    outlines.append("<path id=\"shape.")
    outlines.append(number)
    outlines.append("\" d=\"")
    outlines.append(SVGPathData.dataFromStart(outline.path).data)
    outlines.append("\"/>\n")
    return number
  }
}
