internal import Drawing

/// How much there is to draw at which height, in strips of some rows.
struct RowLoad {
  private let height: Int
  private let stripsPerPoint: Double
  private var strips: [Int]

  private static let stripCount = 64

  /// Creates a load of nothing.
  ///
  /// - Parameters:
  ///   - rows: How many rows there are.
  ///   - scale: Pixels in one point.
  init(rows: Int, scale: Double) {
    height = rows
    strips = Array(repeating: 0, count: Self.stripCount)
    stripsPerPoint = scale * Double(Self.stripCount) / Double(max(1, rows))
  }

  /// Adds the shapes of a group.
  mutating func add(_ group: Group) {
    for mark in group.marks {
      switch mark {
      case .shape(let shape): add(shape)
      case .group(let inner): add(inner)
      case .text: break
      }
    }
  }

  /// A point of a line takes about eight times as long as one of an inside, and each of them as a whole as long
  /// as some points.
  private mutating func add(_ shape: Shape) {
    let weight = (shape.fill == nil ? 0 : 1) + (shape.stroke == nil ? 0 : 8)
    let points = shape.path.points
    guard weight > 0, !points.isEmpty else { return }
    add(weight * 5, at: points[points.count / 2])
    for point in points { add(weight, at: point) }
  }

  private mutating func add(_ weight: Int, at point: Point) {
    let strip = point.y * stripsPerPoint
    if strip >= 0, strip < Double(strips.count) { strips[Int(strip)] += weight }
  }

  /// The row above which half of the load lies, within the middle half of all.
  var middle: Int {
    let all = strips.reduce(0, +)
    var above = 0
    var strip = 0
    while strip < strips.count, (above + strips[strip]) * 2 <= all {
      above += strips[strip]
      strip += 1
    }
    let row = height * strip / strips.count
    return min(max(row, height / 4), height - height / 4)
  }
}
