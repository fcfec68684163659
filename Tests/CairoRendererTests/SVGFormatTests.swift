import CairoRenderer
import Drawing
import FoundationXML
import Foundation
import TestSupport
import Testing

struct SVGFormatTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  private func svg(_ picture: Picture) throws -> String {
    String(decoding: try SVGFormat().encode(picture, with: fonts), as: UTF8.self)
  }

  @Test func emptyPictureWhole() throws {
    let picture = Picture(
      size: Size(width: 510.24, height: 368.5), background: nil, title: "Marches", summary: "None.",
      author: "", language: "en-GB", layers: [])
    #expect(
      try svg(picture) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
        version="1.1" width="510.24pt" height="368.5pt" viewBox="0 0 510.24 368.5" role="img" \
        aria-labelledby="picture.title" aria-describedby="picture.summary" \
        xml:lang="en-GB" lang="en-GB" \
        stroke-miterlimit="10">
        <title id="picture.title">Marches</title>
        <desc id="picture.summary">None.</desc>
        </svg>

        """)
  }

  @Test func aLargeOutlineThatStandsThereSeveralTimesIsDefinedOnce() throws {
    let points = (0..<30).map { Point(x: Double($0), y: Double($0 * $0 % 7)) }
    let coast = Path(polyline: points, closed: true)
    let stroke = Stroke(color: TestPictures.ink, width: 0.5)
    func land(right: Double) -> Mark {
      .shape(
        Shape(
          coast.moved(right: right, down: 2), fill: Color(0xF4F1EA), fillRule: .evenOdd,
          stroke: right > 0 ? stroke : nil))
    }
    func picture(_ marks: [Mark]) -> Picture {
      Picture(
        size: Size(width: 90, height: 20), background: Color(0xFFFFFF), title: "", summary: "",
        author: "", language: "", layers: [Group(id: "base", marks: marks)])
    }
    let twice = try svg(picture([land(right: 0), land(right: 45.25)]))
    let lines = twice.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("<path id=\"shape.1\" d=\"M0 0l1 1") } == 1)
    #expect(
      lines.contains(
        "<use xlink:href=\"#shape.1\" x=\"0\" y=\"2\" fill=\"#f4f1ea\" fill-rule=\"evenodd\"/>"))
    #expect(
      lines.contains { $0.hasPrefix("<use xlink:href=\"#shape.1\" x=\"45.25\" y=\"2\" fill=") })
    #expect(twice.components(separatedBy: " d=\"").count == 2)
    // What stands there once, or is small, stands where it is drawn.
    #expect(try !svg(picture([land(right: 0)])).contains("shape."))
    let small = Shape(Path(circleAt: Point(x: 5, y: 5), radius: 4), fill: TestPictures.ink)
    #expect(try !svg(picture([.shape(small), .shape(small)])).contains("shape."))
    // So does what is drawn twice in one place.
    #expect(try !svg(picture([land(right: 0), land(right: 0)])).contains("shape."))
    // Another program draws the same as if each were written out.
    var alone = try [0, 45.25].map { right in
      try #require(
        try svg(picture([land(right: right)])).split(separator: "\n").first {
          $0.contains(" d=\"M")
        })
    }
    let apart = lines.compactMap { line -> Substring? in
      if line.contains("defs>") || line.hasPrefix("<path id=\"shape") { return nil }
      return line.hasPrefix("<use ") ? alone.removeFirst() : line
    }.joined(separator: "\n")
    #expect(apart.components(separatedBy: " d=\"M").count == 3 && !apart.contains("shape."))
    let drawn = try [twice, apart].map { document in
      try ExternalTool.run(
        "rsvg-convert", package: "librsvg2-bin", ["FILE"], input: Array(document.utf8),
        fileExtension: "svg")
    }
    #expect(drawn[0] == drawn[1])
  }

  @Test func shapesAndGroupsWhole() throws {
    let clip = Path(Rectangle(minX: 0, minY: 0, maxX: 50, maxY: 50))
    let fill = Shape(
      Path(circleAt: Point(x: 5, y: 5), radius: 4), fill: Color(0xF4F1EA, alpha: 0.5),
      fillRule: .evenOdd)
    let line = TestPictures.line(
      [(0, 0), (1, 2)],
      Stroke(
        color: TestPictures.ink, width: 0.5, dash: [3.5, 0.75], dashPhase: 1, cap: .round,
        join: .miter))
    let picture = Picture(
      size: Size(width: 50, height: 50), background: Color(0xFFFFFF), title: "", summary: "",
      author: "", language: "",
      layers: [
        Group(
          id: "base", title: "Base map", clip: clip,
          marks: [.shape(fill), .group(Group(id: "rivers", marks: [line]))]),
        Group(clip: clip),
      ])
    let body = try svg(picture).split(separator: "\n").dropFirst(4)
    #expect(
      body.joined(separator: "\n") == """
        <rect width="100%" height="100%" fill="#ffffff"/>
        <clipPath id="clip.1"><path d="M0 0l50 0 0 50-50 0z"/></clipPath>
        <g id="base" clip-path="url(#clip.1)"><title>Base map</title>
        <path fill="#f4f1ea" fill-opacity=".5" fill-rule="evenodd" \
        d="M9 5c0 2.21-1.79 4-4 4-2.21 0-4-1.79-4-4 0-2.21 1.79-4 4-4 2.21 0 4 1.79 4 4z"/>
        <g id="rivers">
        <path fill="none" stroke="#1f2933" stroke-width=".5" stroke-linecap="round" \
        stroke-dasharray="3.5 .75" stroke-dashoffset="1" d="M0 0l1 2"/>
        </g>
        </g>
        <clipPath id="clip.2"><path d="M0 0l50 0 0 50-50 0z"/></clipPath>
        <g clip-path="url(#clip.2)">
        </g>
        </svg>
        """)
  }

  @Test func lettersAreDefinedOnceInTheOrderOfUse() throws {
    let text = try svg(
      TestPictures.picture([TestPictures.text("aba"), TestPictures.text("ba", size: 20)]))
    #expect(text.matches(of: #/<path id="glyph\.(\d+)"/#).map { $0.1 } == ["1", "2"])
    #expect(
      text.matches(of: #/<use xlink:href="#glyph\.(\d+)"/#).map { $0.1 }
        == ["1", "2", "1", "2", "1"])
    #expect(text.contains(#"<g aria-label="aba" transform="translate(5 20)scale(.012)" fill="#))
    #expect(text.contains(#"translate(5 20)scale(.02)"#))
  }

  @Test func haloLiesBelowAllLetters() throws {
    let text = try svg(
      TestPictures.picture([
        TestPictures.text("a", size: 10, halo: Halo(color: Color(0xFFFFFF), width: 1.5)),
        TestPictures.text("b", size: 10, halo: Halo(color: Color(0xFFFFFF), width: 1)),
      ]))
    let place = #"transform="translate(5 20)scale(.01)""#
    #expect(
      text.contains(
        """
        <g aria-hidden="true" fill="none" \(place) stroke="#ffffff" stroke-width="300" \
        stroke-linejoin="round"><use xlink:href="#glyph.1"/></g>
        <g aria-hidden="true" fill="none" \(place) stroke="#ffffff" stroke-width="200" \
        stroke-linejoin="round"><use xlink:href="#glyph.2"/></g>
        <g aria-label="a" \(place) fill="#1f2933"><use xlink:href="#glyph.1"/></g>
        <g aria-label="b" \(place) fill="#1f2933"><use xlink:href="#glyph.2"/></g>
        """))
  }

  @Test func textTurnsAndKeepsItsLanguage() throws {
    let text = try svg(
      TestPictures.picture([TestPictures.text("a", rotation: .pi / 6, language: "pl")]))
    #expect(text.contains(#"xml:lang="pl" transform="translate(5 20)rotate(30)scale(.012)""#))
  }

  @Test func spacesAloneShowNothing() throws {
    #expect(!(try svg(TestPictures.picture([TestPictures.text("  ")])).contains("aria-label=")))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"x", "a\u{0}b\u{B}\u{FFFF}", "\u{202E}kcab\u{2066}",
    "]]>&amp;", "😀 \u{1F}\u{7F}\u{9F}", "'\"<>&",
  ])
  func hostileTextStaysText(text: String) throws {
    var picture = TestPictures.picture(
      title: text, summary: text, language: text, [TestPictures.text(text, language: text)])
    picture.layers[0].title = text
    let bytes = try SVGFormat().encode(picture, with: fonts)
    let reader = MarkupReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(
      reader.elements.isSubset(of: ["svg", "title", "desc", "defs", "path", "g", "use", "rect"]))
    #expect(reader.attributes.isDisjoint(with: ["onload"]))
    #expect(reader.titles.count == 2)
    #expect(reader.titles[0] == reader.titles[1])
    let source = String(decoding: bytes, as: UTF8.self)
    #expect(!source.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test(arguments: [(0.0, 10.0), (10, .nan), (-5, 5), (1_000_001, 5)])
  func impossibleSizesAreRefused(width: Double, height: Double) {
    #expect(throws: RenderError.self) {
      try svg(TestPictures.picture(width: width, height: height, []))
    }
  }

  @Test func theFarthestNumbersAreWritten() throws {
    let text = try svg(
      TestPictures.picture([
        TestPictures.line([(-1e9, 1e9), (1e9, -1e9)], Stroke(color: TestPictures.ink, width: 1e5)),
        TestPictures.text(
          "a", x: 1e9, size: 0.01, halo: Halo(color: TestPictures.ink, width: 1e4), rotation: 1e9),
      ]))
    #expect(text.contains("M-1000000000 1000000000l2000000000-2000000000"))
    #expect(text.contains("scale(.00001)"))
    #expect(text.contains("stroke-width=\"2000000000\""))
  }

  @Test(arguments: [72.0, 144])
  func anotherProgramSeesThePixels(resolution: Double) throws {
    let expected = try #require(
      PixelImage(png: PNGFormat(resolution: resolution).encode(.sample, with: fonts)))
    let drawn = try ExternalTool.run(
      "rsvg-convert", package: "librsvg2-bin",
      ["--dpi-x", "\(resolution)", "--dpi-y", "\(resolution)", "FILE"],
      input: try SVGFormat().encode(.sample, with: fonts), fileExtension: "svg")
    let actual = try #require(PixelImage(png: drawn))
    let comparison = ImageComparison(expected, actual, tolerance: 24)
    #expect(comparison.hasSameSize)
    #expect(comparison.differingPixels < expected.pixels.count / 1_000)
  }
}

/// Collects what a document is made of.
private final class MarkupReader: NSObject, XMLParserDelegate {
  var elements: Set<String> = []
  var attributes: Set<String> = []
  var titles: [String] = []
  private var isInTitle = false

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String]
  ) {
    elements.insert(elementName)
    attributes.formUnion(attributeDict.keys)
    isInTitle = elementName == "title"
    if isInTitle { titles.append("") }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    isInTitle = false
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInTitle, let last = titles.indices.last { titles[last] += string }
  }
}
