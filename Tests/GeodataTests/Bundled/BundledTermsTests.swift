import Foundation
import Testing

@testable import Geodata

@Suite("The bundled list of words that are not used")
struct BundledTermsTests {
  private let list: TermList

  init() throws {
    let (list, problems) = try TermList.read(BundledData.folder.path + "/terms.csv")
    try #require(problems.map(\.description) == [])
    self.list = list
  }

  @Test("Every entry has a reason, and a source that can be read")
  func reasons() {
    #expect(list.terms.count > 20)
    #expect(list.terms.filter { $0.reason.count < 20 }.map(\.words) == [])
    #expect(list.terms.filter { !($0.source ?? "").hasPrefix("http") }.map(\.words) == [])
    #expect(list.terms.filter { $0.better == nil }.map(\.words) == [])
  }

  @Test("The data use none of the words as their own")
  func data() {
    let check = TermCheck(folder: BundledData.folder.path, language: "en", terms: list)
    #expect(check.diagnostics.map(\.description) == [])
  }

  @Test(
    "It finds the perpetrators' word for driving people off, in every language",
    arguments: [
      ("en", "was evacuated"), ("de", "Die Evakuierung"), ("pl", "podczas ewakuacji"),
      ("fr", "l\u{2019}évacuation du camp"), ("fr", "E\u{301}vacuation"), ("ru", "Эвакуация"),
      ("he", "בפינוי המחנה"), ("fa", "تخلیه‌ی اردوگاه"),
    ])
  func clearances(language: String, text: String) {
    #expect(list.uses(in: text, language: language).count == 1)
    #expect(list.uses(in: "\u{201C}\(text)\u{201D}", language: language).isEmpty)
  }

  @Test(
    "It finds what moves the guilt, and spares what does not",
    arguments: [
      ("en", "a Polish camp", 1), ("en", "in Polish death camps", 1),
      ("en", "a camp in occupied Poland", 0), ("en", "Polish prisoners of the camp", 0),
      ("de", "die polnischen Konzentrationslager", 1), ("de", "polnische Häftlinge im Lager", 0),
      ("pl", "polskie obozy śmierci", 1), ("pl", "polscy więźniowie obozu", 0),
      ("fr", "les camps de concentration polonais", 1), ("ru", "польские лагеря смерти", 1),
      ("he", "במחנות ההשמדה הפולניים", 1), ("fa", "اردوگاه‌های مرگ لهستانی", 1),
      ("en", "the extermination camp", 1), ("de", "das Vernichtungslager", 0),
      ("fr", "camps d\u{2019}extermination", 1), ("en", "the site of mass murder", 0),
    ])
  func guilt(language: String, text: String, count: Int) {
    #expect(list.uses(in: text, language: language).count == count)
  }
}
