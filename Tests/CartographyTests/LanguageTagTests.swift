import Testing

@testable import Cartography

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("de", "de", "de"), ("DE", "de", "de"), ("de-AT", "de", "de-AT"), ("de_de", "de", "de-DE"),
    ("sr-latn", "sr", "sr-Latn"), ("ZH-hant-tw", "zh", "zh-Hant-TW"), ("iw", "he", "he"),
    ("de-1996", "de", "de-1996"), ("yi", "yi", "yi"),
  ])
  func tagsInTheirUsualSpelling(_ text: String, _ primary: String, _ spelled: String) throws {
    let tag = try LanguageTag(text)
    #expect(tag.primary == primary)
    #expect(tag.description == spelled)
  }

  @Test(arguments: ["", "d", "de-", "-de", "de--AT", "deutschland", "d3", "de at", "de-abcdefghi"])
  func whatIsNoTag(_ text: String) {
    #expect(throws: LanguageTag.Problem.malformed(text)) { try LanguageTag(text) }
  }

  @Test(arguments: ["es", "yi", "sr-Latn"])
  func languagesWithoutWords(_ text: String) {
    #expect(throws: LanguageTag.Problem.unknown(text)) { try LanguageTag(supported: text) }
  }

  @Test func theHintNamesAllLanguages() {
    #expect(
      LanguageTag.Problem.unknown("es").hint == "the languages are: en, de, pl, fa, he, ru, fr")
  }
}
