internal import Drawing

/// What a name takes while it stands somewhere.
struct LabelSpace {
  /// The least rectangle around a text and its leader line, as its least ordinates and the negatives of
  /// its largest: rectangles meet if no number of one lies above the negative of the other's opposite.
  typealias Hull = SIMD4<Double>

  /// The space of the text.
  let box: Rectangle
  /// The line from the sign to the text, if there is one.
  let leader: Segment?

  /// What meets no other place.
  static let nothing = LabelSpace(
    box: Rectangle(
      minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity), leader: nil)

  /// The hull of text and line.
  var hull: Hull {
    var hull = Hull(box.minX, box.minY, -box.maxX, -box.maxY)
    if let leader {
      let (from, to) = (leader.from, leader.to)
      hull.x = min(hull.x, from.x, to.x)
      hull.y = min(hull.y, from.y, to.y)
      hull.z = min(hull.z, -from.x, -to.x)
      hull.w = min(hull.w, -from.y, -to.y)
    }
    return hull
  }

  /// The hull of two hulls.
  @inline(__always)
  static func hull(of a: Hull, _ b: Hull) -> Hull {
    Hull(min(a.x, b.x), min(a.y, b.y), min(a.z, b.z), min(a.w, b.w))
  }

  /// What no number of a hull that meets this one lies above.
  @inline(__always)
  static func opposite(of hull: Hull) -> Hull { -Hull(hull.z, hull.w, hull.x, hull.y) }
}
