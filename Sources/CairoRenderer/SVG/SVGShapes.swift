import Drawing

/// The large outlines that stand in several places of a document: each is defined once and numbered in the
/// order of first use. What stands in one place only, such as a line upon its casing, is written where it is
/// drawn, so that it can be edited.
///
/// Outlines are equal if they are once they are written: numbers have two decimals, so that one that is moved
/// by whole hundredths of a point stays what it was.
struct SVGShapes {
  /// Smaller outlines take no more room than a reference to them.
  private static let fewestPoints = 24

  /// What outlines that are equal have in common, and few others.
  private struct Likeness: Hashable {
    let verbs: Int
    let points: Int
    let right: Int
    let down: Int

    init?(_ path: Path) {
      guard path.points.count >= fewestPoints, let first = path.points.first,
        let last = path.points.last
      else { return nil }
      (verbs, points) = (path.verbs.count, path.points.count)
      (right, down) = (Int((last.x - first.x).rounded()), Int((last.y - first.y).rounded()))
    }
  }

  /// Where outlines of a likeness begin.
  private enum Beginning {
    case one(Point)
    case several
  }

  private var beginnings: [Likeness: Beginning] = [:]
  private var numbers: [[UInt8]: Int] = [:]
  private var outlines = MarkupBytes()

  /// Finds out which outlines of a picture may stand in it in several places.
  ///
  /// - Complexity: O(*n*) for *n* marks.
  init(of picture: Picture) {
    for layer in picture.layers { count(layer) }
  }

  private mutating func count(_ group: Group) {
    for mark in group.marks {
      switch mark {
      case .shape(let shape):
        guard let likeness = Likeness(shape.path), let start = shape.path.points.first else {
          continue
        }
        if case .one(let known)? = beginnings[likeness], known != start {
          beginnings[likeness] = .several
        } else if beginnings[likeness] == nil {
          beginnings[likeness] = .one(start)
        }
      case .group(let inner): count(inner)
      case .text: break
      }
    }
  }

  /// The definitions of all outlines used so far; empty if there are none.
  var definitions: MarkupBytes { outlines.asDefinitions }

  /// The beginning of an element that shows an outline that is defined, now if it was not yet; `nil` if no
  /// outline like it stands elsewhere.
  mutating func use(of path: Path) -> MarkupBytes? {
    guard let likeness = Likeness(path), case .several? = beginnings[likeness] else { return nil }
    let (data, start) = SVGPathData.dataFromStart(path)
    var markup = MarkupBytes()
    markup.append("<use xlink:href=\"#shape.")
    markup.append(number(of: data))
    markup.append("\" x=\"")
    markup.appendFixed(start.x, decimals: SVGPathData.decimals)
    markup.append("\" y=\"")
    markup.appendFixed(start.y, decimals: SVGPathData.decimals)
    markup.append("\"")
    return markup
  }

  private mutating func number(of data: MarkupBytes) -> Int {
    if let known = numbers[data.bytes] { return known }
    let number = numbers.count + 1
    numbers[data.bytes] = number
    outlines.append("<path id=\"shape.")
    outlines.append(number)
    outlines.append("\" d=\"")
    outlines.append(data)
    outlines.append("\"/>\n")
    return number
  }
}
