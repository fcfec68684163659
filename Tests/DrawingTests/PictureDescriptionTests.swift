import Drawing
import Testing

struct PictureDescriptionTests {
  @Test func everyKindOfMarkIsOneLine() {
    let road = Shape(
      Path(polyline: [Point(x: 0, y: 0), Point(x: 10.126, y: -0.5)]),
      stroke: Stroke(
        color: Color(0x1F2933), width: 0.75, dash: [3.5, 1], dashPhase: 2, cap: .round,
        join: .miter))
    let lake = Shape(
      Path(Rectangle(minX: 0, minY: 0, maxX: 2, maxY: 2)), fill: Color(0x0072B2, alpha: 0.5),
      fillRule: .evenOdd)
    let name = PlacedText(
      "Wodzisław \"Śląski\"", font: Font(family: "Noto Sans", size: 7, weight: .bold),
      origin: Point(x: 5, y: 6), color: Color(0x000000),
      halo: Halo(color: Color(0xFFFFFF), width: 1),
      rotation: .pi / 2, language: "pl")
    var curve = Path()
    curve.move(to: Point(x: 1, y: 1))
    curve.curve(to: Point(x: 4, y: 4), control1: Point(x: 2, y: 2), control2: Point(x: 3, y: 3))
    let picture = Picture(
      size: Size(width: 100, height: 50.5), background: Color(0xF4F1EA), title: "Roads",
      summary: "One road", author: "A", language: "en",
      layers: [
        Group(
          id: "base", title: "Base map",
          clip: Path(polyline: [Point(x: 0, y: 0), Point(x: 9, y: 9)], closed: true),
          marks: [.shape(road), .group(Group(id: "water", marks: [.shape(lake)]))]),
        Group(marks: [.text(name), .shape(Shape(curve)), .shape(Shape(Path()))]),
      ])

    #expect(
      picture.description == """
        picture 100 x 50.5 on #f4f1ea
        title "Roads"
        summary "One road"
        author "A"
        language en
        group base "Base map" clip M 0,0 L 9,9 Z
          path M 0,0 L 10.13,-0.5 stroke #1f2933 0.75 dash 3.5,1 from 2 round-cap miter-join
          group water
            path M 0,0 L 2,0 L 2,2 L 0,2 Z fill #0072b2@50% even-odd
        group
          text "Wodzisław \\"Śląski\\"" at 5,6 Noto Sans 7 bold #000000 halo #ffffff 1 turned 90° in pl
          path M 1,1 C 2,2 3,3 4,4
          path empty
        """)
  }

  @Test func emptyPictureSaysLittle() {
    let picture = Picture(
      size: Size(width: 1, height: 1), background: nil, title: "", summary: "", author: "",
      language: "", layers: [])
    #expect(picture.description == "picture 1 x 1\ntitle \"\"")
  }

  @Test func controlsAreShownAndKeepTheirLine() {
    let text = PlacedText(
      "a\nb\u{202E}c\\", font: Font(family: "F", size: 1.005, slant: .italic),
      origin: Point(x: -0.004, y: 1e20), color: Color(0xFF0000))
    #expect(
      Mark.text(text).description
        == "text \"a\\u{a}b\\u{202e}c\\\\\" at 0,1e+20 F 1 italic #ff0000")
  }
}
