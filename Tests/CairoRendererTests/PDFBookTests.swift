import CairoRenderer
import Drawing
import TestSupport
import Testing

@Suite struct PDFBookTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  private func book(_ pictures: [Picture]) throws -> [UInt8] {
    let book = PDFBook(title: "Maps", author: "Waymark", fonts: fonts)
    for (index, picture) in pictures.enumerated() {
      try book.add(picture, label: "\(index + 1)", bookmark: "Łódź \(index + 1)")
    }
    return try book.finished()
  }

  private func objects(_ document: [UInt8]) throws -> String {
    String(
      decoding: try ExternalTool.run(
        "qpdf", package: "qpdf", ["--json=2", "FILE"], input: document, fileExtension: "pdf"),
      as: UTF8.self)
  }

  @Test func pagesKeepTheirSizes() throws {
    var other = Picture.sample
    other.size = Size(width: 300, height: 500)
    let facts = String(
      decoding: try ExternalTool.run(
        "pdfinfo", package: "poppler-utils", ["-l", "2", "FILE"], input: book([.sample, other]),
        fileExtension: "pdf"), as: UTF8.self)
    #expect(facts.contains("Page    1 size:  240 x 160 pts"))
    #expect(facts.contains("Page    2 size:  300 x 500 pts"))
  }

  @Test func eachFigureHasItsOwnWords() throws {
    var (other, silent) = (Picture.sample, Picture.sample)
    other.summary = "Something else"
    other.language = "de"
    silent.summary = ""
    let text = try objects(book([.sample, silent, other]))
    #expect(text.contains("\"/Alt\": \"u:One of everything: “Łódź”.\""))
    #expect(text.contains("\"/Alt\": \"u:Something else\""))
    #expect(text.ranges(of: "\"/Alt\": ").count == 2)
    #expect(text.contains("\"/Lang\": \"u:de\""))
    #expect(text.contains("\"title\": \"Łódź 3\""))
  }

  @Test func equalPagesGiveEqualBytes() throws {
    #expect(try book([.sample, .sample]) == book([.sample, .sample]))
  }

  @Test func aBookNeedsAPage() throws {
    #expect(throws: RenderError.self) { try book([]) }
  }

  @Test func aPageThatNoFormatCouldDrawIsRefused() throws {
    var wide = Picture.sample
    wide.size.width = 20_000
    #expect(throws: RenderError.self) { try book([wide]) }
  }
}
