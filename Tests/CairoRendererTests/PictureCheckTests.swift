import CairoRenderer
import Drawing
import Testing

/// What no format draws, all formats refuse with the same words.
struct PictureCheckTests {
  static let nowhere = Double.nan

  static let faults: [(mark: Mark, words: String)] = [
    (
      TestPictures.line([(0, 0), (nowhere, 1)], Stroke(color: TestPictures.ink, width: 1)),
      "a path holds a point that is not finite"
    ),
    (
      TestPictures.line([(0, 0), (1e12, 1)], Stroke(color: TestPictures.ink, width: 1)),
      "a path holds a point that is not finite"
    ),
    (
      TestPictures.line([(0, 0), (1, 1)], Stroke(color: TestPictures.ink, width: -1)),
      "a line width is not between 0 and 100,000"
    ),
    (
      TestPictures.line(
        [(0, 0), (1, 1)], Stroke(color: TestPictures.ink, width: 1, dash: [0, 0])),
      "a dash pattern is shorter than a hundredth of a point"
    ),
    (
      TestPictures.line(
        [(0, 0), (1, 1)], Stroke(color: TestPictures.ink, width: 1, dash: [1, -1])),
      "a dash is below zero"
    ),
    (
      TestPictures.line(
        [(0, 0), (1, 1)],
        Stroke(color: TestPictures.ink, width: 1, dash: [1], dashPhase: .infinity)),
      "a dash phase is not a number"
    ),
    (TestPictures.text("a", size: 0), "a type size is not between 0.01 and 10,000"),
    (TestPictures.text("a", size: 1e-300), "a type size is not between 0.01 and 10,000"),
    (TestPictures.text("a", rotation: 1e300), "the turn of a text is not a number"),
    (TestPictures.text("a", x: nowhere), "a text has no finite position"),
    (TestPictures.text("a", rotation: nowhere), "the turn of a text is not a number"),
    (
      TestPictures.text("a", halo: Halo(color: TestPictures.ink, width: -1)),
      "a halo width is not between 0 and 10,000"
    ),
    (
      TestPictures.box(
        Rectangle(minX: 0, minY: 0, maxX: 1, maxY: 1), Color(red: 2, green: 0, blue: 0)),
      "a colour part is not between 0 and 1"
    ),
    (
      .shape(
        Shape(
          {
            var path = Path()
            path.line(to: Point(x: 1, y: 1))
            return path
          }(), fill: TestPictures.ink)), "a path does not begin with a move"
    ),
    (.group(Group(id: "layer")), "the id is used twice"),
    (.group(Group(id: "a b")), "an id may hold only letters, digits, - and _"),
    (.group(Group(id: "")), "an id may hold only letters, digits, - and _"),
    (.group(Group(id: "clip.1")), "an id may hold only letters, digits, - and _"),
  ]

  @Test(arguments: faults.indices)
  func faultsAreRefused(index: Int) throws {
    let fault = Self.faults[index]
    let picture = TestPictures.picture([fault.mark])
    let fonts = try FontLibrary()
    for format in PictureFormats.all {
      let error = #expect(throws: RenderError.self) {
        try format.init(options: FormatOptions()).encode(picture, with: fonts)
      }
      guard case .invalidPicture(let reason) = error else {
        Issue.record("\(format.name) throws \(String(describing: error))")
        continue
      }
      #expect(reason.hasPrefix(fault.words), "\(format.name): \(reason)")
    }
  }

  @Test func theFaultNamesItsGroup() throws {
    let picture = TestPictures.picture([
      .group(Group(id: "inner", marks: [TestPictures.text("a", size: -1)]))
    ])
    #expect(
      throws: RenderError.invalidPicture(
        "a type size is not between 0.01 and 10,000 in group \"inner\"")
    ) {
      try SVGFormat().encode(picture, with: FontLibrary())
    }
  }

  @Test func anUnknownFamilyNamesTheKnownOnes() throws {
    let picture = TestPictures.picture([TestPictures.text("a", family: "Fraktur")])
    #expect(
      throws: RenderError.unknownFontFamily("Fraktur", known: ["Noto Sans", "Noto Serif"])
    ) {
      try PNGFormat().encode(picture, with: FontLibrary())
    }
  }

  @Test func anEmptyPictureIsDrawn() throws {
    let picture = Picture(
      size: Size(width: 10, height: 10), background: nil, title: "", summary: "", author: "",
      language: "", layers: [])
    for format in PictureFormats.all {
      let bytes = try format.init(options: FormatOptions()).encode(picture, with: FontLibrary())
      #expect(!bytes.isEmpty)
    }
  }

  @Test func emptyPathsAndTextsAreDrawn() throws {
    let picture = TestPictures.picture([
      .shape(
        Shape(Path(), fill: TestPictures.ink, stroke: Stroke(color: TestPictures.ink, width: 1))),
      TestPictures.text(""), TestPictures.text(" \u{0}"),
      .group(Group(clip: Path(), marks: [TestPictures.text("a")])),
    ])
    for format in PictureFormats.all {
      let bytes = try format.init(options: FormatOptions()).encode(picture, with: FontLibrary())
      #expect(!bytes.isEmpty)
    }
  }
}
