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

  /// Long wavy lines of all kinds over the whole height, with names upon them and an outline that cuts.
  static func waves(
    seed: Int, lines: Int = 40, background: Color? = paper
  ) -> Picture {
    let size = (width: 120.0, height: 87.0)
    var marks: [Mark] = []
    for number in 0..<lines {
      let shift = Double((number * 37 + seed * 11) % 100)
      let points = (0...150).map { step in
        let t = Double(step) / 150
        return (
          (shift + 40 * t * t).truncatingRemainder(dividingBy: size.width),
          (size.height * t + Double((step * 7 + number) % 5)) * (number % 3 == 0 ? 1 : 0.6)
        )
      }
      marks.append(
        line(
          points,
          Stroke(
            color: Color(UInt32(0x102030 + number * 977), alpha: number % 4 == 0 ? 0.6 : 1),
            width: 0.3 + Double(number % 7) * 0.4, dash: number % 3 == 1 ? [3.1, 1.7] : [],
            cap: number % 2 == 0 ? .round : .butt, join: number % 5 == 0 ? .miter : .round),
          closed: number % 11 == 0))
      if number % 6 == 0 {
        marks.append(text("Płaszów", x: shift, y: size.height * 0.5))
      }
    }
    var picture = picture(
      width: size.width, height: size.height, background: background, marks)
    var circle = Path(circleAt: Point(x: 60, y: 43), radius: 40)
    circle.append(Path(Rectangle(minX: 0, minY: 30, maxX: 120, maxY: 44)))
    picture.layers.append(
      Group(id: "cut", clip: circle, marks: marks.reversed()))
    return picture
  }
}
