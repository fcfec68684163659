import CairoRenderer
import Drawing
import TestSupport
import Testing

struct EPSFormatTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  private func eps(_ picture: Picture, text: TextForm = .live) throws -> [UInt8] {
    try EPSFormat(text: text).encode(picture, with: fonts)
  }

  private func ghostscript(_ bytes: [UInt8], _ arguments: [String]) throws -> [UInt8] {
    try ExternalTool.run(
      "gs", package: "ghostscript",
      ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dEPSCrop"] + arguments
        + ["-sOutputFile=-", "FILE"], input: bytes, fileExtension: "eps")
  }

  /// The document that Ghostscript makes of a drawing, read by one of the Poppler programs.
  private func read(
    _ bytes: [UInt8], _ program: String, _ arguments: [String]
  ) throws -> [Substring] {
    let document = try ghostscript(bytes, ["-sDEVICE=pdfwrite"])
    let words = try ExternalTool.run(
      program, package: "poppler-utils", arguments, input: document, fileExtension: "pdf")
    return String(decoding: words, as: UTF8.self).split(separator: "\n")
  }

  private func header(_ bytes: [UInt8]) -> [Substring] {
    let lines = String(decoding: bytes.prefix(4_096), as: UTF8.self).split(separator: "\n")
    return Array(lines.prefix { $0 != "%%EndComments" })
  }

  @Test func headerWhole() throws {
    let picture = TestPictures.picture(
      width: 100.25, height: 60.5, title: #"Łódź (a\b)"#, summary: "None.", [])
    #expect(
      header(try eps(picture)) == [
        "%!PS-Adobe-3.0 EPSF-3.0", "%%Creator: Waymark",
        #"%%Title: (\305\201\303\263d\305\272 \(a\\b\))"#, "%%BoundingBox: 0 0 101 61",
        "%%HiResBoundingBox: 0 0 100.25 60.5", "%%Pages: 1", "%%DocumentData: Clean7Bit",
        "%%LanguageLevel: 3",
      ])
  }

  @Test func theBoxIsThatOfTheSheetAndNotOfTheInk() throws {
    let picture = TestPictures.picture(
      width: 90, height: 50, background: nil,
      [TestPictures.box(Rectangle(minX: 30, minY: 20, maxX: 40, maxY: 25), TestPictures.ink)])
    let bytes = try eps(picture)
    #expect(header(bytes).contains("%%BoundingBox: 0 0 90 50"))
    let image = try #require(PixelImage(png: try ghostscript(bytes, ["-sDEVICE=png16m", "-r72"])))
    #expect(image.width == 90 && image.height == 50)
    #expect(image[30, 20] == 0xFF1F_2933 && image[39, 24] == 0xFF1F_2933)
    #expect(image.pixels.count { $0 != 0xFFFF_FFFF } == 50)
  }

  @Test func longTitlesAreCutBetweenCharacters() throws {
    let bytes = try eps(TestPictures.picture(title: String(repeating: "ź", count: 300), []))
    let title = try #require(header(bytes).first { $0.hasPrefix("%%Title: ") })
    #expect(title.utf8.count == 251)
    #expect(title.hasSuffix(#"\305\272)"#))
    #expect(header(bytes).allSatisfy { $0.utf8.count <= 255 })
  }

  @Test func nothingTellsTheTimeAndAllBytesArePlain() throws {
    let bytes = try eps(.sample)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("CreationDate"))
    #expect(bytes.allSatisfy { $0 == 10 || $0 == 13 || (0x20..<0x7F).contains($0) })
  }

  @Test(arguments: TextForm.allCases)
  func nothingBecomesPixels(text: TextForm) throws {
    // The sample has coverage, of which PostScript knows nothing.
    let images = try read(try eps(.sample, text: text), "pdfimages", ["-list", "FILE"])
    #expect(images.count == 2, "only the heading of the table: \(images)")
  }

  @Test func fontsAreEmbeddedOrOutlined() throws {
    let fonts = try read(try eps(.sample), "pdffonts", ["FILE"]).dropFirst(2)
    #expect(fonts.count >= 5)
    for font in fonts { #expect(font.split(separator: " ").suffix(5).first == "yes", "\(font)") }
    #expect(try read(try eps(.sample, text: .outlines), "pdffonts", ["FILE"]).count == 2)
  }

  @Test func textIsFoundInWhatGhostscriptMakesOfIt() throws {
    let words = [
      "Świętochłowice", "Żórawina ąćęłńóśźż", "Děčín, Győr, Timișoara", "Łódź", "Освенцим",
    ]
    let picture = TestPictures.picture(
      width: 300, height: 200,
      words.enumerated().map { TestPictures.text($0.element, y: 20 + Double($0.offset) * 30) }
        + words.enumerated().map {
          TestPictures.text($0.element, x: 155, y: 30 + Double($0.offset) * 30, weight: .bold)
        })
    let found = try read(try eps(picture), "pdftotext", ["-raw", "FILE", "-"]).map(String.init)
    for word in words {
      #expect(found.count { $0.contains(word) } == 2, "\(word) in \(found)")
    }
  }

  @Test func eachPartOfAFontHasANameOfItsOwn() throws {
    let picture = TestPictures.picture([
      TestPictures.text("Łódź"), TestPictures.text("Łódź", weight: .bold),
    ])
    let names = String(decoding: try eps(picture), as: UTF8.self).split(separator: "\n").filter {
      $0.hasPrefix("/FontName ")
    }
    #expect(
      names == [
        "/FontName /AAAAAA+NotoSans-Regular def", "/FontName /AAAAAB+NotoSans-Regular def",
        "/FontName /AAAAAC+NotoSans-Bold def", "/FontName /AAAAAD+NotoSans-Bold def",
      ])
  }

  @Test(arguments: TextForm.allCases)
  func looksLikeThePixels(text: TextForm) throws {
    let picture = Picture.sample.opaque
    let expected = try #require(
      PixelImage(png: PNGFormat(resolution: 144).encode(picture, with: fonts)))
    let drawn = try ghostscript(
      try eps(picture, text: text),
      ["-sDEVICE=png16m", "-r144", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4"])
    let actual = try #require(PixelImage(png: drawn))
    // Ghostscript smooths edges in four steps and sets letters a little heavier.
    let comparison = ImageComparison(expected, actual, tolerance: 96)
    #expect(comparison.hasSameSize)
    #expect(comparison.differingPixels < expected.pixels.count / 100)
  }

  @Test func aSheetOfBrokenPointsStandsOnTheOrigin() throws {
    // A line along the lower edge must not be cut off, nor moved by what the page is rounded by.
    let picture = TestPictures.picture(
      width: 40, height: 30.25,
      [TestPictures.box(Rectangle(minX: 0, minY: 29.25, maxX: 40, maxY: 30.25), TestPictures.ink)])
    let drawn = try ghostscript(try eps(picture), ["-sDEVICE=png16m", "-r288"])
    let image = try #require(PixelImage(png: drawn))
    #expect(image.width == 160 && image.height == 121)
    let dark = (0..<image.height).filter { image[80, $0] == 0xFF1F_2933 }
    #expect(dark == [117, 118, 119, 120])
  }

  @Test(arguments: [(0.5, 10.0), (14_401, 10), (10, .nan)])
  func pagesBeyondTheFormatAreRefused(width: Double, height: Double) {
    #expect(throws: RenderError.self) {
      try eps(TestPictures.picture(width: width, height: height, []))
    }
  }
}
