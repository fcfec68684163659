extension Group {
  /// The group in another place, so many points to the right and downwards.
  ///
  /// - Complexity: O(n) in the number of points.
  public func moved(right: Double, down: Double) -> Group {
    var group = self
    group.clip = clip?.moved(right: right, down: down)
    group.marks = marks.map { $0.moved(right: right, down: down) }
    return group
  }

  /// The group with a prefix before its own name and those of all groups within it, for a part of a
  /// picture that stands in it several times.
  public func named(within prefix: String) -> Group {
    var group = self
    group.id = id.map { prefix + $0 }
    group.marks = marks.map { mark in
      guard case .group(let inner) = mark else { return mark }
      return .group(inner.named(within: prefix))
    }
    return group
  }
}

extension Mark {
  /// The mark in another place, so many points to the right and downwards.
  public func moved(right: Double, down: Double) -> Mark {
    switch self {
    case .shape(var shape):
      shape.path = shape.path.moved(right: right, down: down)
      return .shape(shape)
    case .text(var text):
      text.origin = Point(x: text.origin.x + right, y: text.origin.y + down)
      return .text(text)
    case .group(let group): return .group(group.moved(right: right, down: down))
    }
  }
}
