import Testing

@testable import Geodata

@Suite("The search for words that are not used")
struct TermListTests {
  private func list(
    _ words: [String], language: String = "mul", allowed: [String] = ["quoted", "works"]
  ) -> TermList {
    var term = Term()
    term.language = language
    term.words = words
    term.allowed = allowed
    term.reason = "a reason"
    return TermList([term])
  }

  private func found(_ text: String, _ words: String...) -> [String] {
    list(words).uses(in: text, language: nil).map(\.word)
  }

  @Test(
    "Words end where letters end, in every script",
    arguments: [
      ("camp", "A camp, a camp-site and camps", ["camp", "camp"]),
      ("camp*", "A camp, encamped, camps", ["camp", "camps"]),
      ("*camp*", "encamped", ["encamped"]),
      ("naïve", "NAI\u{308}VE", ["NAI\u{308}VE"]),
      ("лагерь", "лагерь, Лагеря, подлагерь", ["лагерь"]),
      ("ewaku*", "Ewakuację i ewakuowano; reewakuacja", ["Ewakuację", "ewakuowano"]),
      ("*פינוי*", "הפינוי של המחנה", ["הפינוי"]),
      ("פינוי", "הפינוי, פינוי", ["פינוי"]),
      ("פינוי", "פִּנּוּי פִּינוּי", ["פִּינוּי"]),
      ("تخلیه", "تخلیه‌شده و تخلیۀ", ["تخلیه\u{200C}"]),
      ("تخلیه", "اتخلیه تخليه", ["تخليه"]),
      ("راه‌حل نهایی", "راه‌حل نهایی، راهحل نهایی", ["راه‌حل نهایی", "راهحل نهایی"]),
      ("収容所", "強制収容所の地図", ["収容所"]),
      ("camp d’extermination", "un camp d'extermination", ["camp d'extermination"]),
      ("polish camp*", "Polish-\n camps; polish, camp", ["Polish-\n camps"]),
    ])
  func boundaries(word: String, text: String, uses: [String]) {
    #expect(found(text, word) == uses)
  }

  @Test(
    "Words in quotation marks of any language are spared, those in unclosed ones are not",
    arguments: [
      ("the \u{201C}evacuation\u{201D} began", 0), ("the \"evacuation\" began", 0),
      ("die \u{201E}evacuation\u{201C} begann", 0), ("\u{201E}evacuation\u{201D}", 0),
      ("\u{AB}\u{202F}evacuation\u{202F}\u{BB}", 0), ("\u{BB}evacuation\u{AB}", 0),
      ("\u{2018}evacuation\u{2019}", 0), ("\u{5F4}evacuation\u{5F4}", 0),
      ("it\u{2019}s evacuation and that\u{2019}s it", 1), ("the \"evacuation began", 1),
      ("\u{201C}one\u{201D} evacuation \u{201C}two\u{201D}", 1),
      ("\u{201C}a \u{2018}b\u{2019} evacuation\u{201D}", 0), ("צה\"ל evacuation צה\"ל", 1),
    ])
  func quotations(text: String, count: Int) {
    #expect(list(["evacuation"]).uses(in: text, language: "en").count == count)
    #expect(list(["evacuation"], allowed: []).uses(in: text, language: "en").count == 1)
  }

  @Test("A term concerns texts of its language, and those whose language is not known")
  func languages() {
    let german = list(["Lager"], language: "de")
    #expect(german.uses(in: "Lager", language: "de-AT").count == 1)
    #expect(german.uses(in: "Lager", language: "en").isEmpty)
    #expect(german.uses(in: "Lager", language: nil).count == 1)
    #expect(list(["Lager"]).uses(in: "Lager", language: "pl").count == 1)
  }

  @Test("Titles of works are spared only by terms that allow it")
  func works() {
    #expect(list(["camp"]).uses(in: "A camp", language: nil, context: .works).isEmpty)
    #expect(
      list(["camp"], allowed: ["quoted"]).uses(in: "A camp", language: nil, context: .works).count
        == 1)
  }

  @Test("Of words that begin together the longest is named, and where it stands")
  func longest() {
    let uses = list(["polish", "polish death camp*"]).uses(
      in: "in Polish death camps", language: nil)
    #expect(uses.map(\.word) == ["Polish death camps"])
    #expect(uses.map(\.range) == [3..<21])
  }

  @Test("A hint names the better word and the source")
  func hint() {
    var term = Term()
    term.language = "en"
    term.words = ["x"]
    #expect(TermList([term]).uses(in: "x", language: "en").first?.hint == nil)
    term.better = "y"
    term.source = "https://example.org"
    term.allowed = ["quoted"]
    #expect(
      TermList([term]).uses(in: "x", language: "en").first?.hint
        == "better: y; it may stand in quotation marks; see https://example.org")
  }

  @Test("A list without a column, with a strange context or without a word says where")
  func badFiles() throws {
    let folder = try DataFolder([
      "short.csv": "language,words,allowed,reason,better,note\nen,x,,why,,\n",
      "strange.csv": "language,words,allowed,reason,better,source,note\n"
        + "en,a*b;*,nowhere,why,,,\nen,,,why,,,\nen,x,quoted,,,,\n",
    ])
    let (_, missing) = try TermList.read(folder.path + "/short.csv")
    #expect(missing.map(\.rule) == ["missing-column"])
    #expect(missing.map(\.field) == ["source"])
    let (_, strange) = try TermList.read(folder.path + "/strange.csv")
    let marks = strange.map { "\($0.line):\($0.column) \($0.rule)" }
    #expect(
      Set(marks) == ["2:4 term-words", "2:10 token", "3:4 term-words", "4:13 required"])
    #expect(throws: FileProblem.self) { _ = try TermList.read(folder.path + "/none.csv") }
  }

  @Test("Each use in the tables has its line and column, behind doubled quotes and line breaks too")
  func positions() throws {
    let notes = [
      ["movement": "m", "note": "evacuation"],
      ["movement": "m", "note": "a \"\"word\"\" é, evacuation\nand evacuation"],
    ]
    let folder = try DataFolder([
      "stages.csv": table(Stage.self, notes),
      "names.csv": table(
        PlaceName.self,
        [
          ["place": "p", "language": "de", "name": "evacuation", "kind": "modern"],
          ["place": "p", "language": "en", "name": "evacuation", "kind": "perpetrators"],
        ]),
      "sources.csv": table(Source.self, [["id": "s", "citation": "The evacuation."]]),
    ])
    let check = TermCheck(
      folder: folder.path, language: "en", terms: list(["evacuation"], language: "en"))
    let marks = check.diagnostics.map { "\($0.line):\($0.column) \($0.field ?? "") \($0.rule)" }
    #expect(marks == ["2:9 note term", "3:24 note term", "4:5 note term"])
    #expect(check.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(check.diagnostics.first?.message == "\u{201C}evacuation\u{201D}: a reason")
  }
}
