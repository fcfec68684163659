import CairoRenderer
import Drawing
import TestSupport
import Testing

struct PDFFormatTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  private func pdf(_ picture: Picture) throws -> [UInt8] {
    try PDFFormat().encode(picture, with: fonts)
  }

  /// What one of the Poppler programs says of a document.
  private func read(_ picture: Picture, _ program: String, _ arguments: [String]) throws -> String {
    String(
      decoding: try ExternalTool.run(
        program, package: "poppler-utils", arguments, input: try pdf(picture),
        fileExtension: "pdf"), as: UTF8.self)
  }

  @Test func documentIsValid() throws {
    _ = try ExternalTool.run(
      "qpdf", package: "qpdf", ["--check", "FILE"], input: try pdf(.sample), fileExtension: "pdf")
  }

  @Test func documentSaysWhatItIs() throws {
    let lines = try read(.sample, "pdfinfo", ["-isodates", "FILE"]).split(separator: "\n")
    let facts = lines.map { $0.split(separator: ":", maxSplits: 1).map { $0.trimmed } }
      .reduce(into: [String: String]()) { if $1.count == 2 { $0[$1[0]] = $1[1] } }
    #expect(facts["Title"] == "Sample & <test>")
    #expect(facts["Author"] == "Waymark")
    #expect(facts["Subject"] == "One of everything: “Łódź”.")
    #expect(facts["CreationDate"] == "1970-01-01T00:00:00Z")
    #expect(facts["ModDate"] == "1970-01-01T00:00:00Z")
    #expect(facts["Pages"] == "1")
    #expect(facts["Page size"] == "240 x 160 pts")
  }

  @Test func pageIsAFigureWithItsSummaryAsAlternativeText() throws {
    #expect(try read(.sample, "pdfinfo", ["-struct", "FILE"]).contains("Figure"))
    #expect(try read(.sample, "pdfinfo", ["FILE"]).contains("Tagged:          yes"))
    let bytes = try pdf(.sample)
    let objects = String(
      decoding: try ExternalTool.run(
        "qpdf", package: "qpdf", ["--json=2", "FILE"], input: bytes, fileExtension: "pdf"),
      as: UTF8.self)
    #expect(objects.contains("\"/Alt\": \"u:One of everything: “Łódź”.\""))
    #expect(objects.contains("\"/Lang\": \"u:en\""))
    #expect(objects.contains("\"/DisplayDocTitle\": true"))
    #expect(try pdf(.sample) == bytes)
  }

  @Test func pageWithoutASummaryIsNoFigure() throws {
    let bytes = try PDFFormat().encode(
      TestPictures.picture([TestPictures.text("Dachau")]), with: fonts)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("/StructTreeRoot"))
  }

  @Test(arguments: ["a(b)c\\\\", "אבג", "𐍈 – “x”", String(repeating: "long ", count: 2000)])
  func anySummaryKeepsTheDocumentSound(summary: String) throws {
    var picture = TestPictures.picture([TestPictures.text("Dachau")])
    picture.summary = summary
    _ = try ExternalTool.run(
      "qpdf", package: "qpdf", ["--check", "FILE"], input: try pdf(picture), fileExtension: "pdf")
    #expect(try read(picture, "pdftotext", ["FILE", "-"]).trimmed == "Dachau")
  }

  @Test(arguments: [
    "Łódź, Groß-Rosen", "Освенцим", "דכאו", "آشویتس", "Wodzisław Śląski – Loslau", "fi fl ffi",
    "می\u{200C}خواهم",
  ])
  func lettersStayLetters(name: String) throws {
    let picture = TestPictures.picture(
      width: 200, [TestPictures.text(name, halo: Halo(color: TestPictures.paper, width: 1))])
    let text = try read(picture, "pdftotext", ["-enc", "UTF-8", "FILE", "-"])
    // The reader wraps text from right to left in marks of direction and drops joiners.
    let added = Set<Unicode.Scalar>(["\u{202A}", "\u{202B}", "\u{202C}", "\u{200C}"])
    func plain(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.filter { !added.contains($0) })).trimmed
    }
    #expect(plain(text) == plain(name))
  }

  @Test(arguments: ["Deutsches Reich", "Österreich", "Україна"])
  func lettersThatStandApartAreWords(name: String) throws {
    let font = Font(family: "Noto Sans", size: 8, weight: .bold, spacing: 6)
    let text = PlacedText(
      name, font: font, origin: Point(x: 5, y: 20), color: TestPictures.ink)
    let picture = TestPictures.picture(width: 300, [.text(text)])
    for way in [[], ["-raw"], ["-layout"]] {
      let text = try read(picture, "pdftotext", way + ["-enc", "UTF-8", "FILE", "-"])
      #expect(text.trimmed == name, "\(way)")
    }
  }

  @Test func fontsAreEmbeddedOnceForAllSizesAndTurns() throws {
    let marks = (0..<6).map { index in
      TestPictures.text(
        "Dachau", y: 10 + Double(index) * 8, size: 6 + Double(index), rotation: Double(index) / 10)
    }
    let table = try read(TestPictures.picture(marks), "pdffonts", ["FILE"]).split(separator: "\n")
    #expect(table.count == 3, "one font below two lines of heading: \(table)")
    let fields = try #require(table.last).split(separator: " ")
    #expect(fields[0].hasSuffix("+NotoSans-Regular"))
    // Embedded, a subset, with a map to Unicode.
    #expect(fields.suffix(5).prefix(3) == ["yes", "yes", "yes"])
  }

  @Test func everyFontOfTheSampleIsEmbedded() throws {
    let fonts = try read(.sample, "pdffonts", ["FILE"]).split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 5)
    for font in fonts {
      #expect(font.split(separator: " ").suffix(5).prefix(2) == ["yes", "yes"], "\(font)")
    }
  }

  @Test func nothingBecomesPixels() throws {
    let images = try read(.sample, "pdfimages", ["-list", "FILE"]).split(separator: "\n")
    #expect(images.count == 2, "only the heading of the table: \(images)")
  }

  @Test func controlsInTextAreHarmless() throws {
    let picture = TestPictures.picture(
      title: "a\u{0}b\nc", [TestPictures.text("Da\u{0}ch\u{1B}au\u{202E}x")])
    #expect(try read(picture, "pdftotext", ["FILE", "-"]).trimmed == "Dachaux")
    #expect(try read(picture, "pdfinfo", ["FILE"]).contains("Title:           ab c\n"))
  }

  @Test func looksLikeThePixels() throws {
    let resolution = 144.0
    let page = try ExternalTool.run(
      "pdftocairo", package: "poppler-utils", ["-r", "144", "-png", "-singlefile", "FILE", "-"],
      input: try pdf(.sample),
      fileExtension: "pdf")
    let expected = try #require(
      PixelImage(png: PNGFormat(resolution: resolution).encode(.sample, with: fonts)))
    let actual = try #require(PixelImage(png: page))
    // The other program sets letters on whole pixels, so some pixels along their edges differ.
    let comparison = ImageComparison(expected, actual, tolerance: 64)
    #expect(comparison.hasSameSize)
    #expect(comparison.differingPixels < expected.pixels.count / 200)
  }

  @Test(arguments: [(0.5, 10.0), (14_401, 10), (10, 14_401)])
  func pagesBeyondTheFormatAreRefused(width: Double, height: Double) {
    #expect(
      throws: RenderError.sizeOutOfRange(
        width: width, height: height, allowed: 1...14_400, unit: "points")
    ) {
      try pdf(TestPictures.picture(width: width, height: height, []))
    }
  }

  @Test func theLargestPageIsDrawn() throws {
    let picture = TestPictures.picture(width: 14_400, height: 1, [])
    #expect(try read(picture, "pdfinfo", ["FILE"]).contains("14400 x 1 pts"))
  }
}

extension StringProtocol {
  /// Without white space, line ends and page ends on both sides.
  fileprivate var trimmed: String {
    String(
      String(drop { $0.isWhitespace }).reversed().drop { $0.isWhitespace }.reversed())
  }
}
