import CairoRenderer
import Drawing
import TestSupport
import Testing

struct SVGLiveTextTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  private func svg(_ picture: Picture) throws -> String {
    String(decoding: try SVGFormat(text: .live).encode(picture, with: fonts), as: UTF8.self)
  }

  @Test func aNameWhole() throws {
    let text = try svg(
      TestPictures.picture([
        TestPictures.text(
          "Łódź & co", size: 7, weight: .bold, slant: .italic,
          halo: Halo(color: Color(0xFFFFFF), width: 1.5), rotation: .pi / 2, language: "pl")
      ]))
    #expect(
      text.contains(
        """
        <use xlink:href="#text.1" aria-hidden="true" stroke="#ffffff" stroke-width="3" \
        stroke-linejoin="round"/>
        <text id="text.1" x="5" y="20" transform="rotate(90 5 20)" \
        font-family="'Noto Sans', 'Noto Sans Hebrew', 'Noto Sans Arabic', 'Noto Sans Symbols', \
        'Noto Sans Symbols2', 'Noto Sans Math', sans-serif" font-size="7" font-weight="bold" \
        font-style="italic" xml:lang="pl" lang="pl" fill="#1f2933">Łódź &amp; co</text>
        """))
  }

  @Test func outlinesOfAllNamesLieBelowTheLettersOfAll() throws {
    let halo = Halo(color: Color(0xFFFFFF), width: 1)
    let text = try svg(
      TestPictures.picture([TestPictures.text("a", halo: halo), TestPictures.text("b", halo: halo)])
    )
    let order = text.matches(of: #/<use xlink:href="#text\.(\d)"|<text id="text\.(\d)"/#)
    #expect(
      order.map { $0.1.map { "use \($0)" } ?? "text \($0.2 ?? "")" }
        == ["use 1", "use 2", "text 1", "text 2"])
  }

  @Test func spaceBetweenLettersStandsInTheMarkupButNotOfJoinedLetters() throws {
    func text(_ words: String) throws -> String {
      let font = Font(family: "Noto Serif", size: 8, spacing: 1.25)
      let placed = PlacedText(
        words, font: font, origin: Point(x: 5, y: 20), color: TestPictures.ink)
      return try svg(TestPictures.picture([.text(placed)]))
    }
    #expect(try text("Oder").contains(" letter-spacing=\"1.25\""))
    #expect(try !text("اودر").contains("letter-spacing"))
  }

  @Test(arguments: [("הים הבלטי", true), ("دریای بالتیک", true), ("Baltic Sea", false)])
  func lettersWithoutItalicsStayUpright(name: String, isUpright: Bool) throws {
    let text = try svg(TestPictures.picture([TestPictures.text(name, slant: .italic)]))
    #expect(text.contains("font-style=\"italic\"") != isUpright)
  }

  @Test(arguments: [("דכאו (Dachau)", "he"), ("آشویتس ۱۹۴۵", "fa")])
  func namesFromRightToLeftStandInLogicalOrder(name: String, language: String) throws {
    let text = try svg(
      TestPictures.picture([TestPictures.text(name, language: language)]))
    #expect(text.contains(">\(name)</text>"))
    #expect(text.contains("lang=\"\(language)\" direction=\"rtl\" text-anchor=\"end\""))
  }

  @Test func eachNameStandsOnceAndNoLetterIsAnOutline() throws {
    let text = try svg(.sample)
    for name in ["Łódź, Groß-Rosen", "Освенцим", "דכאו (Dachau)", "آشویتس ۱۹۴۵", "Mauthausen"] {
      #expect(text.split(separator: name, omittingEmptySubsequences: false).count == 2)
    }
    #expect(!text.contains("glyph."))
    #expect(text.contains("text-rendering=\"geometricPrecision\""))
  }

  @Test func spacesAloneAndControlsShowNothing() throws {
    let text = try svg(
      TestPictures.picture([
        TestPictures.text(" "), TestPictures.text("a\u{0}\u{202E}<b>", language: "\"x"),
      ]))
    #expect(text.split(separator: "<text", omittingEmptySubsequences: false).count == 2)
    #expect(text.contains("lang=\"&quot;x\""))
    #expect(text.contains(">a&lt;b&gt;</text>"))
  }
}
