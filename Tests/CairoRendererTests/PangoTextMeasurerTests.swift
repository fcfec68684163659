import CairoRenderer
import Drawing
import Testing

struct PangoTextMeasurerTests {
  private let fonts: FontLibrary
  private let measurer: PangoTextMeasurer

  init() throws {
    fonts = try FontLibrary()
    measurer = try PangoTextMeasurer(fonts: fonts)
  }

  private func width(
    _ text: String, size: Double = 10, family: String = "Noto Sans",
    weight: Font.Weight = .regular, language: String? = nil
  ) -> Double {
    measurer.measure(
      text, font: Font(family: family, size: size, weight: weight), language: language
    ).width
  }

  @Test func measuresDoNotDependOnWhatWasMeasuredBefore() throws {
    // The last two count as equal, but are other characters.
    let texts = ["Łódź", "אב", "Wola", "Wola ", "Se\u{301}vigne\u{301}", "S\u{E9}vign\u{E9}"]
    let fonts = [6.0, 9].flatMap { size in
      [0, 1.5].flatMap { spacing in
        [Font.Weight.regular, .bold].map { weight in
          Font(family: "Noto Sans", size: size, weight: weight, spacing: spacing)
        }
      }
    }
    for text in texts {
      for font in fonts {
        for language in [nil, "he"] {
          let fresh = try PangoTextMeasurer(fonts: self.fonts)
            .measure(text, font: font, language: language)
          let first = measurer.measure(text, font: font, language: language)
          #expect(first == fresh)
          #expect(measurer.measure(text, font: font, language: language) == fresh)
        }
      }
    }
    #expect(width("Wola") < width("Wola "))
    #expect(width("Wola", weight: .bold) > width("Wola"))
  }

  @Test func measuresAreThoseOfTheFontFile() {
    // Noto Sans: 1,000 units to the em; a is 561 wide, ascender 1,069, descender -293.
    let metrics = measurer.measure(
      "aa", font: Font(family: "Noto Sans", size: 10), language: "en")
    #expect((metrics.width - 11.22).magnitude < 1e-9)
    #expect((metrics.ascent - 10.69).magnitude < 1e-9)
    #expect((metrics.descent - 2.93).magnitude < 1e-9)
  }

  @Test func measuresGrowWithTheSizeAndNothingElse() {
    for text in ["Flossenbürg", "Освенцим", "דכאו", "آشویتس"] {
      let one = width(text, size: 1)
      for size in [0.1, 6.5, 7, 72, 500] {
        #expect((width(text, size: size) - one * size).magnitude < 1e-6 * size, "\(text) \(size)")
      }
    }
  }

  @Test func kerningAndWeightCount() {
    #expect(width("AVAVAV") < 3 * (width("A") + width("V")) - 0.1)
    #expect(width("Dachau", weight: .bold) > width("Dachau") * 1.02)
    #expect(width("Dachau", family: "Noto Serif") != width("Dachau"))
  }

  @Test func spaceStandsBetweenLettersAndNeverInsideJoinedOnes() {
    func width(_ text: String, spacing: Double, language: String? = nil) -> Double {
      measurer.measure(
        text, font: Font(family: "Noto Serif", size: 10, slant: .italic, spacing: spacing),
        language: language
      ).width
    }
    for (text, gaps) in [("Elbe", 3.0), ("E", 0), ("Mały Bug", 7), ("הים", 2), ("Эльба", 4)] {
      #expect(abs(width(text, spacing: 2) - width(text, spacing: 0) - 2 * gaps) < 1e-6, "\(text)")
    }
    #expect(width("البه", spacing: 2, language: "fa") == width("البه", spacing: 0, language: "fa"))
    // No ligature joins letters that are set apart.
    let (apart, alone) = (width("fi", spacing: 2), width("f", spacing: 0) + width("i", spacing: 0))
    #expect(abs(apart - alone - 2) < 0.5)
  }

  @Test func noTextHasNoWidthButAHeight() {
    let metrics = measurer.measure("", font: Font(family: "Noto Sans", size: 8), language: nil)
    #expect(metrics.width == 0)
    #expect((metrics.height - 8 * 1.362).magnitude < 1e-9)
  }

  @Test func arabicLettersJoin() {
    // The joined forms are narrower than the letters alone.
    let letters = "سلام".map { width(String($0)) }.reduce(0, +)
    #expect(width("سلام") < letters * 0.9)
    // A non-joiner parts them again.
    #expect(width("می\u{200C}خ") > width("میخ"))
  }

  @Test func highLettersOfOtherScriptsMakeTheLineHigher() {
    let latin = measurer.measure("a", font: Font(family: "Noto Sans", size: 10), language: nil)
    let mixed = measurer.measure("a س", font: Font(family: "Noto Sans", size: 10), language: nil)
    #expect(mixed.ascent >= latin.ascent)
    #expect(mixed.descent > latin.descent)
  }

  @Test func controlsTakeNoRoom() {
    #expect(width("Dach\u{0}au\u{202E}") == width("Dachau"))
    #expect(width("a\u{2066}b\u{2069}c") == width("abc"))
  }

  @Test func aFamilyThatIsNotThereIsMeasuredAsTheFirst() {
    #expect(width("Dachau", family: "Comic Relief") == width("Dachau"))
  }

  @Test func charactersWithoutAGlyphTakeTheRoomOfTheEmptyBox() {
    // No font of the library has Chinese; the box of Noto Sans is 600 units wide.
    #expect((width("中") - 6).magnitude < 1e-9)
    #expect((width("中文") - 12).magnitude < 1e-9)
  }

  @Test func symbolsComeFromTheirFonts() {
    for symbol in ["→", "●", "▲", "✡", "≈"] {
      #expect((width(symbol) - 6).magnitude > 1e-9, "\(symbol) is drawn as an empty box")
    }
  }

  @Test func threadsMeasureTheSame() async throws {
    let texts = ["Flossenbürg", "Освенцим", "דכאו (Dachau)", "آشویتس ۱۹۴۵"]
    let expected = texts.map { width($0) }
    let results = try await withThrowingTaskGroup(of: [Double].self) { group in
      for _ in 0..<8 {
        group.addTask { [fonts] in
          let measurer = try PangoTextMeasurer(fonts: fonts)
          return texts.map {
            measurer.measure($0, font: Font(family: "Noto Sans", size: 10), language: nil).width
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: expected, count: 8))
  }
}
