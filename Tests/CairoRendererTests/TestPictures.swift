import Drawing

/// Pictures of single matters for the tests of this target.
enum TestPictures {
  static let ink = Color(0x1F2933)
  static let paper = Color(0xFFFFFF)

  /// A picture of one layer on white paper.
  static func picture(
    width: Double = 100, height: Double = 60, background: Color? = paper, title: String = "Title",
    summary: String = "", author: String = "", language: String = "en", _ marks: [Mark]
  ) -> Picture {
    Picture(
      size: Size(width: width, height: height), background: background, title: title,
      summary: summary, author: author, language: language,
      layers: [Group(id: "layer", marks: marks)])
  }

  /// A line of text in black.
  static func text(
    _ text: String, x: Double = 5, y: Double = 20, size: Double = 12, family: String = "Noto Sans",
    weight: Font.Weight = .regular, slant: Font.Slant = .normal, halo: Halo? = nil,
    rotation: Double = 0, language: String? = nil
  ) -> Mark {
    .text(
      PlacedText(
        text, font: Font(family: family, size: size, weight: weight, slant: slant),
        origin: Point(x: x, y: y), color: ink, halo: halo, rotation: rotation, language: language))
  }

  /// A filled rectangle.
  static func box(_ rectangle: Rectangle, _ color: Color) -> Mark {
    .shape(Shape(Path(rectangle), fill: color))
  }

  /// A line through points given as pairs.
  static func line(_ points: [(Double, Double)], _ stroke: Stroke, closed: Bool = false) -> Mark {
    .shape(
      Shape(Path(polyline: points.map { Point(x: $0.0, y: $0.1) }, closed: closed), stroke: stroke))
  }
}
