import Drawing
import Geodata
import TestSupport
import Testing

@testable import Cartography

/// Furniture from right to left: mirrored, but for the map and the signs of the legend.
@Suite struct RightToLeftTests {
  private let style = MapStyle.print

  private func furniture(_ language: String, _ size: Size? = nil) throws -> (Picture, [PlacedText])
  {
    let picture = try DataFolder().composer().compose(
      .january {
        $0.language = language
        if let size { $0.size = size }
      }
    ).picture
    return (picture, picture.marks(of: "furniture").flatMap(\.flattened).compactMap(\.text))
  }

  private func right(_ text: PlacedText) -> Double {
    text.origin.x + FixedTextMetrics().measure(text.text, font: text.font, language: nil).width
  }

  @Test(arguments: ["fa", "he"])
  func titleAndNotesStandFlushRight(_ language: String) throws {
    let wording = try #require(Wording.of(language))
    let (picture, texts) = try furniture(language)
    let edge = picture.size.width - SheetLayout.margin
    let title = try #require(texts.first { $0.text == wording.defaultTitle })
    #expect(abs(right(title) - edge) < 1e-6)
    let note = try #require(texts.first { $0.text.hasPrefix(wording.notShown) })
    #expect(abs(right(note) - edge) < 1e-6)
    #expect([title, note].allSatisfy { $0.direction == .rightToLeft && $0.language == language })
  }

  @Test(arguments: ["fa", "he"])
  func theKeyStandsLeftOfTheMapAndSignsRightOfTheirWords(_ language: String) throws {
    let wording = try #require(Wording.of(language))
    let wide = Size(width: millimetres(270), height: millimetres(110))
    let (picture, texts) = try furniture(language, wide)
    let area = try #require(picture.layers.first?.clip?.controlBounds)
    let (english, _) = try furniture("en", wide)
    let mirrored = try #require(english.layers.first?.clip?.controlBounds)
    #expect(area.minX > mirrored.minX + millimetres(30))
    #expect(abs(area.maxX - (picture.size.width - SheetLayout.margin)) < 1e-6)
    let foot = try #require(texts.first { $0.text == wording.modes[.foot] })
    #expect(right(foot) < area.minX)
    let words = try #require(wording.kinds[.mainCamp])
    let camp = try #require(texts.first { $0.text == words })
    let signs = picture.marks(of: "furniture").flatMap(\.flattened).compactMap(\.shape)
      .compactMap(\.path.controlBounds).filter { $0.maxX < area.minX && $0.width < 8 }
    #expect(signs.contains { $0.minX > right(camp) && abs($0.center.y - camp.origin.y) < 6 })
  }

  @Test func columnsBelowTheMapCountFromTheRight() throws {
    let tall = Size(width: millimetres(120), height: millimetres(200))
    let (_, hebrew) = try furniture("he", tall)
    let (_, english) = try furniture("en", tall)
    func x(_ texts: [PlacedText], _ wording: Wording, _ kind: PlaceKind) throws -> Double {
      try #require(texts.first { $0.text == wording.kinds[kind] }).origin.x
    }
    func mode(_ texts: [PlacedText], _ wording: Wording) throws -> Double {
      try #require(texts.first { $0.text == wording.modes[.foot] }).origin.x
    }
    // What is first in reading order is leftmost in English, rightmost in Hebrew.
    #expect(try mode(english, .english) < x(english, .english, .mainCamp))
    #expect(try mode(hebrew, .hebrew) > x(hebrew, .hebrew, .mainCamp))
  }

  @Test func theScaleCountsFromTheRight() throws {
    let block = TextBlock(
      font: style.font(), color: style.ink, measurer: FixedTextMetrics(), language: "fa",
      isRightToLeft: true)
    let bar = ScaleBar(style: style, wording: .persian, text: block)
    let marks = bar.marks(at: Point(x: 10, y: 20), width: 100, pointsPerMetre: 0.0004)
    let bounds = try #require(marks.shapes.first?.path.controlBounds)
    #expect(abs(bounds.maxX - 110) < 1e-9)
    #expect(abs(bounds.width - 40) < 1e-9)
    #expect(marks.texts == ["۰", "۱۰۰ کیلومتر"])
    let texts = marks.flatMap(\.flattened).compactMap(\.text)
    #expect(abs(right(texts[0]) - 111) < 1e-6)
    #expect(right(texts[1]) < bounds.center.x)
  }

  @Test func whatIsSetApartEndsAndBeginsAnewWithTheLine() {
    let block = TextBlock(
      font: style.font(), color: style.ink, measurer: FixedTextMetrics(), language: "he",
      isRightToLeft: true)
    let text = "\u{5D0}\u{5D1} \u{2068}Natural Earth\u{2069} \u{5D2}"
    #expect(
      block.lines(of: text, width: 1) == [
        "\u{5D0}\u{5D1}", "\u{2068}Natural\u{2069}", "\u{2068}Earth\u{2069}", "\u{5D2}",
      ])
  }

  @Test func numeralsOnBothSidesOfACommaKeepTheirOrder() {
    let names = ["\u{5D0} I", "\u{5D0} II"]
    #expect(PlaceLabels.joined(names, ", \u{200F}") == "\u{5D0} I, \u{200F}II")
  }

  @Test func namesThatBeginOtherwiseAreWhole() {
    #expect(
      PlaceLabels.joined(["Oświęcim", "Brzezinka", "Oświęcim II"]) == "Oświęcim, Brzezinka, II")
  }

  @Test func arrowsPointInReadingDirection() {
    #expect(Wording.english.arrow(from: "A", to: "B") == "A \u{2192} B")
    #expect(
      Wording.hebrew.arrow(from: "A", to: "B")
        == "\u{2068}A\u{2069} \u{2190} \u{2068}B\u{2069}")
  }
}
