extension Picture {
  /// The picture with no line thinner than `width` points; lines that are not drawn stay so.
  public func withLines(atLeast width: Double) -> Picture {
    guard width > 0 else { return self }
    var picture = self
    picture.layers = layers.map { $0.withLines(atLeast: width) }
    return picture
  }
}

extension Group {
  fileprivate func withLines(atLeast width: Double) -> Group {
    var group = self
    group.marks = marks.map { mark in
      switch mark {
      case .shape(var shape):
        if let own = shape.stroke?.width, own > 0 { shape.stroke?.width = max(own, width) }
        return .shape(shape)
      case .text: return mark
      case .group(let inner): return .group(inner.withLines(atLeast: width))
      }
    }
    return group
  }
}
