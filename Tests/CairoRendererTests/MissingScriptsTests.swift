import Drawing
import Testing

@testable import CairoRenderer

@Suite struct MissingScriptsTests {
  private func missing(_ texts: String...) throws -> [MissingScript] {
    let font = Font(family: "Noto Sans", size: 8)
    let marks = texts.map {
      Mark.text(
        PlacedText($0, font: font, origin: Point(x: 0, y: 10), color: Color(0x000000)))
    }
    let picture = Picture(
      size: Size(width: 100, height: 100), background: nil, title: "", summary: "", author: "",
      language: "en",
      layers: [Group(marks: marks)])
    return try FontLibrary().missingScripts(in: picture)
  }

  @Test func theScriptsOfPlatesAreThere() throws {
    #expect(
      try missing("Łódź", "Освенцим", "אושוויץ", "آشویتس ۱۲۳", "ژانویهٔ", "Ελλάδα", "17–31 → ←")
        .isEmpty)
  }

  @Test func aScriptWithoutAFontIsNamedOnce() throws {
    let found = try missing("Dachau", "\u{5948}\u{826F}", "\u{4EAC}\u{90FD}")
    #expect(found.map(\.script) == ["han"])
    #expect(found.map(\.text) == ["\u{5948}\u{826F}"])
  }
}
