internal import Drawing

/// What is drawn of a shape in one go: its inside or its line.
struct ShapePart {
  /// What of a path is covered.
  enum Kind: Hashable {
    case inside(FillRule)
    /// Its colour does not count.
    case line(Stroke)
  }

  let kind: Kind
  let color: Color

  /// How far beyond its points anything shows that the library smooths, in points.
  static let leastReach = 1.0

  /// How far a line shows beyond its points, in points: the library cuts sharper corners off.
  static func reach(of stroke: Stroke) -> Double {
    stroke.width * (stroke.join == .round ? 0.5 : 5) + leastReach
  }

  /// How far the part shows beyond the points of the path, in points.
  var reach: Double {
    if case .line(let stroke) = kind { ShapePart.reach(of: stroke) } else { ShapePart.leastReach }
  }
}

extension Shape {
  /// What is drawn of the shape, the lowest first.
  var parts: [ShapePart] {
    var parts: [ShapePart] = []
    if let fill { parts.append(ShapePart(kind: .inside(fillRule), color: fill)) }
    if var stroke, stroke.width > 0 {
      let color = stroke.color
      stroke.color = Color(0)
      parts.append(ShapePart(kind: .line(stroke), color: color))
    }
    return parts
  }
}
