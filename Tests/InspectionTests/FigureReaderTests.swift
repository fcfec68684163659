import CairoRenderer
import Drawing
import Inspection
import TestSupport
import Testing

/// What is read from a file is what was drawn.
struct FigureReaderTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  private func facts(_ ending: String, _ options: FormatOptions = FormatOptions()) throws
    -> FigureFacts
  {
    let format = try #require(PictureFormats.format(forFileExtension: ending, options: options))
    let bytes = try format.encode(.sample, with: fonts)
    let facts = try #require(FigureReader.facts(of: bytes))
    #expect(facts.byteCount == bytes.count)
    return facts
  }

  @Test(arguments: ["svg", "pdf", "eps"], TextForm.allCases)
  func filesOfLines(ending: String, form: TextForm) throws {
    let facts = try facts(ending, FormatOptions(svgText: form, epsText: form))
    #expect(facts.format?.rawValue == ending)
    #expect(facts.size == Size(width: 240, height: 160))
    #expect(facts.longestSide == 0)
    #expect(facts.resolution == .infinity)
    let isOutlined = ending != "pdf" && form == .outlines
    #expect(facts.text == (isOutlined ? .outlines : .live))
    if ending == "eps" && isOutlined {
      #expect(facts.smallestText == nil)
    } else {
      #expect(abs((facts.smallestText ?? 0) - 9) < 0.01)
      #expect(abs((facts.largestText ?? 0) - 10) < 0.01)
    }
    #expect(abs((facts.thinnestLine ?? 0) - 1.5) < 0.01)
    #expect(facts.hasCoverage == (ending != "eps"))
    #expect(facts.isGrey == false)
    let isBare = ending == "svg" && form == .live
    #expect(facts.missingFonts == (isBare ? ["Noto Serif", "Noto Sans"] : []))
    #expect(facts.summary?.isEmpty == (ending == "eps" ? nil : false))
    #expect(facts.textContrast == nil)
  }

  @Test(arguments: ["svg", "pdf", "eps", "png", "tif"])
  func shadesOfGrey(ending: String) throws {
    #expect(try facts(ending, FormatOptions(isGrey: true)).isGrey == true)
  }

  @Test(arguments: ["png", "tif"])
  func filesOfPixels(ending: String) throws {
    let facts = try facts(ending, FormatOptions(resolution: 300))
    #expect(facts.format?.rawValue == ending)
    #expect(facts.longestSide == 1_000)
    #expect(facts.resolution == 300)
    let size = try #require(facts.size)
    #expect(abs(size.width - 240) < 0.2 && abs(size.height - 160) < 0.2)
    #expect(facts.hasCoverage == false)
    #expect(facts.isGrey == false)
    #expect(facts.summary == "One of everything: “Łódź”.")
    #expect(facts.smallestText == nil && facts.thinnestLine == nil && facts.text == nil)
  }

  @Test func whatIsNoFigureIsNone() {
    #expect(FigureReader.facts(of: []) == nil)
    #expect(FigureReader.facts(of: Array("plain text".utf8)) == nil)
  }

  @Test(arguments: ["svg", "pdf", "eps", "png", "tif"])
  func cutFilesAreReadWithoutHarm(ending: String) throws {
    let format = try #require(
      PictureFormats.format(forFileExtension: ending, options: FormatOptions(resolution: 36)))
    let bytes = try format.encode(.sample, with: fonts)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      var broken = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      for _ in 0..<4 where !broken.isEmpty {
        broken[Int.random(in: broken.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = FigureReader.facts(of: broken)
    }
  }

  @Test func aForeignDrawingInMillimetres() throws {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="89mm" height="60mm" viewBox="0 0 890 600">
      <desc>A &amp; B</desc>
      <g transform="scale(2)" style="stroke:#000000;stroke-width:0.5">
      <path d="M0 0h9" fill="none"/><text font-size="10" fill-opacity="0.5">a</text></g></svg>
      """
    let facts = try #require(FigureReader.facts(of: Array(svg.utf8)))
    let unit = 72 / 25.4 / 10
    #expect(abs((facts.size?.width ?? 0) - 890 * unit) < 1e-6)
    #expect(abs((facts.smallestText ?? 0) - 20 * unit) < 1e-6)
    #expect(abs((facts.thinnestLine ?? 0) - 1 * unit) < 1e-6)
    #expect(facts.hasCoverage == true)
    #expect(facts.summary == "A & B")
  }

  @Test func aStyleSheetHidesSizes() throws {
    let svg = """
      <svg width="10" height="10"><style>text { font-size: 3px }</style><text>a</text>
      <path stroke="red" d="M0 0h1"/></svg>
      """
    let facts = try #require(FigureReader.facts(of: Array(svg.utf8)))
    #expect(facts.smallestText == nil && facts.thinnestLine == nil && facts.hasCoverage == nil)
    #expect(facts.text == .live)
  }

  @Test func linesThatAreDefinedOnceCountWhereTheyStand() throws {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="100pt" viewBox="0 0 100 100">
      <defs><path id="shape.1" d="M0 0l1 1"/></defs>
      <use xlink:href="#shape.1" x="1" y="2" fill="#ffffff"/>
      <use xlink:href="#shape.1" x="5" y="2" fill="none" stroke="#ff0000" stroke-width="0.4"/></svg>
      """
    let facts = try #require(FigureReader.facts(of: Array(svg.utf8)))
    #expect(facts.thinnestLine == 0.4)
    #expect(facts.isGrey == false)
    #expect(facts.text == FigureFacts.Text.none)
  }

  @Test func anEncryptedDocumentTellsNothing() throws {
    let pdf = """
      %PDF-1.4
      1 0 obj << /Type /Page /MediaBox [0 0 10 10] >> endobj
      trailer << /Encrypt 2 0 R >>
      """
    let facts = try #require(FigureReader.facts(of: Array(pdf.utf8)))
    #expect(facts.format == .pdf)
    #expect(facts.size == nil && facts.missingFonts == nil && facts.hasCoverage == nil)
  }

  @Test func aForeignDocument() throws {
    let content = "q 2 0 0 2 0 0 cm 0.1 w 0 0 m 9 9 l S BT /F1 3 Tf (a\\)) Tj ET /G gs Q"
    let pdf = """
      %PDF-1.4
      1 0 obj << /Type /Pages /Kids [2 0 R] /MediaBox [0 0 100 50] >> endobj
      2 0 obj << /Type /Page /Parent 1 0 R /Contents 3 0 R /Rotate 90 /Resources
      << /Font << /F1 4 0 R >> /ExtGState << /G << /ca 0.5 >> >> >> >> endobj
      3 0 obj << /Length \(content.utf8.count) >> stream
      \(content)
      endstream endobj
      4 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
      trailer << /Root 1 0 R >>
      """
    let facts = try #require(FigureReader.facts(of: Array(pdf.utf8)))
    #expect(facts.size == Size(width: 50, height: 100))
    #expect(facts.thinnestLine == 0.2)
    #expect(facts.smallestText == 6)
    #expect(facts.missingFonts == ["Helvetica"])
    #expect(facts.hasCoverage == true)
    #expect(facts.summary == "")
  }

  @Test func aForeignPostScriptTellsItsBoxAlone() throws {
    let eps =
      "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 10 10 110 60\n%%EndComments\n0.1 setlinewidth"
    let facts = try #require(FigureReader.facts(of: Array(eps.utf8)))
    #expect(facts.size == Size(width: 100, height: 50))
    #expect(facts.thinnestLine == nil && facts.text == nil && facts.missingFonts == nil)
  }
}
