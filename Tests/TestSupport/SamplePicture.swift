public import Drawing

extension Picture {
  /// A picture with one of everything that renderers must draw: fills with and without holes, lines
  /// with dashes, caps and joins, coverage, a clipped group and halo text in four scripts.
  public static var sample: Picture {
    let ink = Color(0x1F2933)
    let frame = Rectangle(minX: 8, minY: 8, maxX: 232, maxY: 152)
    var holed = Path(Rectangle(minX: 20, minY: 20, maxX: 80, maxY: 60))
    holed.append(Path(circleAt: Point(x: 50, y: 40), radius: 15))
    let zigzag = Path(
      polyline: (0..<8).map { Point(x: 95 + Double($0) * 12, y: $0 % 2 == 0 ? 25 : 45) })
    let names: [(String, String?)] = [
      ("Łódź, Groß-Rosen", "pl"), ("Освенцим", "ru"), ("דכאו (Dachau)", "he"),
      ("آشویتس ۱۹۴۵", "fa"),
    ]
    let labels = names.enumerated().map { index, name in
      Mark.text(
        PlacedText(
          name.0, font: Font(family: index == 0 ? "Noto Serif" : "Noto Sans", size: 10),
          origin: Point(x: 30, y: 82 + Double(index) * 18), color: ink,
          halo: Halo(color: Color(0xFFFFFF), width: 1.5), language: name.1))
    }
    let turned = PlacedText(
      "Mauthausen", font: Font(family: "Noto Sans", size: 9, weight: .bold, slant: .italic),
      origin: Point(x: 150, y: 70), color: Color(0x0072B2), rotation: 0.6)
    return Picture(
      size: Size(width: 240, height: 160), background: Color(0xDCE9F2), title: "Sample & <test>",
      summary: "One of everything: “Łódź”.", author: "Waymark", language: "en",
      layers: [
        Group(
          id: "base", title: "Base", clip: Path(frame),
          marks: [
            .shape(Shape(Path(circleAt: Point(x: 120, y: 80), radius: 110), fill: Color(0xF4F1EA))),
            .shape(Shape(holed, fill: Color(0xD55E00, alpha: 0.6), fillRule: .evenOdd)),
          ]),
        Group(
          id: "lines",
          marks: [
            .shape(Shape(zigzag, stroke: Stroke(color: ink, width: 3, dash: [9, 4], cap: .round))),
            .group(
              Group(
                id: "inner",
                marks: [
                  .shape(
                    Shape(
                      Path(frame), stroke: Stroke(color: ink, width: 1.5, join: .miter)))
                ])),
          ]),
        Group(id: "labels", title: "Labels", marks: labels + [.text(turned)]),
      ])
  }
}
