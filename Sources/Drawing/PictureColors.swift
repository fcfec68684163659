extension Picture {
  /// The picture in shades of grey of the same luminance.
  public var grey: Picture { mapColors(\.grey) }

  /// The picture without coverage: colours that let something shine through are mixed with the
  /// paper, as formats need that know only solid colours.
  public var opaque: Picture {
    let paper = (background ?? Color(0xFFFFFF)).mixed(with: Color(0xFFFFFF))
    return mapColors { $0.mixed(with: paper) }
  }

  /// The picture with each of its colours exchanged.
  public func mapColors(_ transform: (Color) -> Color) -> Picture {
    var picture = self
    picture.background = background.map(transform)
    picture.layers = layers.map { $0.mapColors(transform) }
    return picture
  }
}

extension Group {
  fileprivate func mapColors(_ transform: (Color) -> Color) -> Group {
    var group = self
    group.marks = marks.map { mark in
      switch mark {
      case .shape(var shape):
        shape.fill = shape.fill.map(transform)
        if let color = shape.stroke?.color { shape.stroke?.color = transform(color) }
        return .shape(shape)
      case .text(var text):
        text.color = transform(text.color)
        if let color = text.halo?.color { text.halo?.color = transform(color) }
        return .text(text)
      case .group(let inner): return .group(inner.mapColors(transform))
      }
    }
    return group
  }
}

extension Color {
  /// The colour as it looks on solid paper, without coverage.
  fileprivate func mixed(with paper: Color) -> Color {
    guard alpha < 1 else { return self }
    func part(_ own: Double, _ other: Double) -> Double { other + (own - other) * alpha }
    return Color(
      red: part(red, paper.red), green: part(green, paper.green), blue: part(blue, paper.blue))
  }
}
