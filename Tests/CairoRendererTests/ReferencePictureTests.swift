import CairoRenderer
import Drawing
import Foundation
import TestSupport
import Testing

/// Small pictures of one matter each, compared with references that somebody has looked at.
struct ReferencePictureTests {
  private let snapshot = Snapshot(testFile: #filePath)

  private func expect(
    _ picture: Picture, matches name: String, resolution: Double = 96,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let png = try PNGFormat(resolution: resolution).encode(picture, with: FontLibrary())
    let problem = snapshot.problem(with: png, named: name)
    #expect(problem == nil, sourceLocation: sourceLocation)
  }

  @Test func sample() throws {
    try expect(.sample, matches: "sample", resolution: 72)
  }

  @Test func dashesCapsAndJoins() throws {
    let corner = [(10.0, 0.0), (40.0, 12.0), (70.0, 0.0)]
    let styles: [(Stroke.Cap, Stroke.Join, [Double])] = [
      (.butt, .miter, []), (.round, .round, []), (.butt, .round, [8, 4]), (.round, .miter, [0, 6]),
    ]
    let lines = styles.enumerated().map { index, style in
      TestPictures.line(
        corner.map { ($0.0, $0.1 + 8 + Double(index) * 18) },
        Stroke(
          color: TestPictures.ink, width: 5, dash: style.2, dashPhase: 2, cap: style.0,
          join: style.1))
    }
    try expect(TestPictures.picture(width: 80, height: 86, lines), matches: "dashes-caps-joins")
  }

  @Test func fillRules() throws {
    let star = (0..<5).map { index in
      let angle = Double(index) * 4 * .pi / 5
      return (x: 25 + 22 * sin(angle), y: 25 - 22 * cos(angle))
    }
    let marks = [FillRule.winding, .evenOdd].enumerated().map { index, rule in
      Mark.shape(
        Shape(
          Path(
            polyline: star.map { Point(x: $0.x + Double(index) * 50, y: $0.y) }, closed: true),
          fill: Color(0x0072B2), fillRule: rule, stroke: Stroke(color: TestPictures.ink, width: 1)))
    }
    try expect(TestPictures.picture(width: 100, height: 50, marks), matches: "fill-rules")
  }

  @Test func nestedClips() throws {
    let circle = Group(
      clip: Path(circleAt: Point(x: 40, y: 30), radius: 25),
      marks: [TestPictures.box(Rectangle(minX: 0, minY: 0, maxX: 80, maxY: 60), Color(0xF4D8C0))])
    let half = Group(
      clip: Path(Rectangle(minX: 0, minY: 0, maxX: 40, maxY: 60)),
      marks: [
        .group(
          Group(
            clip: Path(circleAt: Point(x: 40, y: 30), radius: 18),
            marks: [
              TestPictures.box(Rectangle(minX: 0, minY: 0, maxX: 80, maxY: 60), Color(0x0072B2))
            ]))
      ])
    let after = TestPictures.line([(0, 55), (80, 55)], Stroke(color: TestPictures.ink, width: 2))
    try expect(
      TestPictures.picture(width: 80, height: 60, [.group(circle), .group(half), after]),
      matches: "nested-clips")
  }

  @Test func coverage() throws {
    let marks = [
      TestPictures.box(
        Rectangle(minX: 5, minY: 5, maxX: 35, maxY: 35), Color(0xD55E00, alpha: 0.5)),
      TestPictures.box(
        Rectangle(minX: 20, minY: 20, maxX: 50, maxY: 50), Color(0x0072B2, alpha: 0.5)),
      TestPictures.line(
        [(5, 50), (50, 5)], Stroke(color: Color(0x000000, alpha: 0.4), width: 4, cap: .round)),
    ]
    try expect(
      TestPictures.picture(width: 55, height: 55, background: nil, marks), matches: "coverage")
  }

  @Test func haloOnLines() throws {
    let lines = (0..<12).map { index in
      TestPictures.line(
        [(0, Double(index) * 5), (110, Double(index) * 5 + 3)],
        Stroke(color: Color(0xD55E00), width: 1.5))
    }
    let name = TestPictures.text(
      "Flossenbürg", x: 10, y: 30, size: 14, halo: Halo(color: Color(0xFFFFFF), width: 2))
    try expect(TestPictures.picture(width: 110, height: 50, lines + [name]), matches: "halo")
  }

  @Test func turnedText() throws {
    let spokes = (0..<8).map { index in
      TestPictures.text(
        "— Dachau", x: 45, y: 45, size: 8, rotation: Double(index) * .pi / 4)
    }
    try expect(TestPictures.picture(width: 90, height: 90, spokes), matches: "turned-text")
  }

  @Test func weightsAndSlants() throws {
    var marks: [Mark] = []
    for (row, family) in ["Noto Sans", "Noto Serif"].enumerated() {
      for (column, weight) in [Font.Weight.regular, .bold].enumerated() {
        for (line, slant) in [Font.Slant.normal, .italic].enumerated() {
          marks.append(
            TestPictures.text(
              "Śląsk 1945", x: 4 + Double(column) * 62, y: 12 + Double(row * 2 + line) * 14,
              size: 10, family: family, weight: weight, slant: slant))
        }
      }
    }
    try expect(TestPictures.picture(width: 132, height: 60, marks), matches: "weights-and-slants")
  }

  @Test func scripts() throws {
    let names = [
      "Wodzisław Śląski", "Освенцим, Київ", "Θεσσαλονίκη", "אוישוויץ־בירקענאַו", "מאוטהאוזן (1945)",
      "اردوگاه داخائو ۱۹۴۵", "أوشفيتز – مسيرة الموت", "→ ● ▲ ✡ †",
    ]
    let marks = names.enumerated().map {
      TestPictures.text($0.element, x: 4, y: 14 + Double($0.offset) * 15, size: 10)
    }
    try expect(TestPictures.picture(width: 120, height: 126, marks), matches: "scripts")
  }

  @Test func directionsInOneLine() throws {
    let names = [
      "Dachau (דכאו), 1945", "דכאו (Dachau), 1945", "Auschwitz / آشویتس / Освенцим",
      "\u{202E}Dachau\u{202C} \u{0}ok\u{7}", "<script>&amp;</script>",
    ]
    let marks = names.enumerated().map {
      TestPictures.text($0.element, x: 4, y: 14 + Double($0.offset) * 15, size: 10)
    }
    try expect(TestPictures.picture(width: 170, height: 82, marks), matches: "directions")
  }

  @Test func fineSmoothing() throws {
    // From 200 dots an inch on, edges are smoothed the cheap way.
    let marks = [
      TestPictures.text(
        "Gusen", x: 2, y: 10, size: 8, halo: Halo(color: Color(0xFFFFFF), width: 1)),
      TestPictures.line([(2, 14), (34, 20)], Stroke(color: TestPictures.ink, width: 0.5)),
      .shape(Shape(Path(circleAt: Point(x: 30, y: 14), radius: 3), fill: Color(0x0072B2))),
    ]
    try expect(
      TestPictures.picture(width: 38, height: 24, background: Color(0xF4F1EA), marks),
      matches: "fine-smoothing", resolution: 300)
  }
}
