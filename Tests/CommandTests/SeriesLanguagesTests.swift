import Foundation
import Testing

/// Series in several languages: what is written on plates is said in each.
@Suite struct SeriesLanguagesTests {
  private static let shared = Series.defaults + "  languages: [en, de]\n"

  private func text(_ series: Series, _ name: String) throws -> String {
    String(decoding: try series.workspace.read("out/" + name), as: UTF8.self)
  }

  @Test func eachPlateBearsTheTextsOfItsLanguage() throws {
    let series = try Series(
      Self.shared + """
        plates:
          - plate: a
            period: winter
            title: {en: "Winter: {count}", de: "Im Winter: {count}"}
            subtitle: {en: On foot, de: "Zu Fu\u{DF}"}
            note: {en: [One., Two.], de: Eins.}
            caption: {en: "Figure {number}.", de: "Abbildung {number}."}
            beside: [caption]

        """)
    let outcome = try series.batch()
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(!outcome.error.contains("stands on plates in"))
    #expect(try text(series, "a-en.svg").contains(">Winter: 1"))
    #expect(try text(series, "a-de.svg").contains(">Im Winter: 1"))
    #expect(try text(series, "a-en.caption.txt") == "Figure 1.\n")
    #expect(try text(series, "a-de.caption.txt") == "Abbildung 1.\n")
    // A plate in one language with the same texts is the same.
    let alone = try series.workspace.map(
      "--size", "60x50mm", "--fit", "all", "--period", "winter", "--lang", "de", "--title",
      "Im Winter: 1", "--subtitle", "Zu Fu\u{DF}", "--note", "Eins.", "-o", "map.svg")
    #expect(alone.status == 0)
    #expect(try series.workspace.read("map.svg") == series.workspace.read("out/a-de.svg"))
    // A correction of one language draws the plates of that one, and those that have their frame with it.
    let plates = String(decoding: try series.workspace.read("plates.yaml"), as: UTF8.self)
    try series.workspace.write(
      Array(plates.replacing("Im Winter", with: "Winter").utf8), to: "plates.yaml")
    #expect(Set(try series.stale()) == ["a-de", "a-en"])
  }

  @Test func aVarietyOfALanguageTakesItsTexts() throws {
    let series = try Series(
      Series.defaults
        + "plates:\n  - {plate: a, languages: [de-AT], title: {en: W, de: Im Winter}}\n")
    #expect(try series.batch().status == 0)
    #expect(try text(series, "a.svg").contains(">Im Winter"))
  }

  @Test func panelsHaveTitlesByLanguage() throws {
    let series = try Series(
      """
      defaults: {size: 150x110mm, dpi: 72, fit: all, formats: [svg], languages: [en, de]}
      plates:
        - plate: a
          kind: small-multiples
          panels: [{period: winter, title: {en: Cold, de: Kalt}}, {period: spring}]

      """)
    let outcome = try series.batch()
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try text(series, "a-en.svg").contains("<title>Cold</title>"))
    #expect(try text(series, "a-de.svg").contains("<title>Kalt</title>"))
  }

  @Test(arguments: [
    WrongPlates(
      plates: "  - plate: a\n    languages: [en, fr]\n    title: {en: A, de: B}\n", place: "11:12",
      message: "title has no text in the language \u{201C}fr\u{201D}",
      hint: "add fr: to those in de, en",
      rule: "missing-language"),
    WrongPlates(
      plates: "  - plate: a\n    title: {}\n", place: "10:12", message: "has no texts",
      hint: "for each language"),
    WrongPlates(
      plates: "  - plate: a\n    title: {en: [A]}\n", place: "10:17",
      message: "title.en is a text, not a list"),
    WrongPlates(
      plates: "  - plate: a\n    note: {en: []}\n", place: "10:16", message: "is an empty list"),
    WrongPlates(
      plates: "  - plate: a\n    title: {en: \"{perod}\"}\n", place: "10:17",
      message: "there is no token {perod}"),
  ])
  func anErrorHasItsPlace(wrong: WrongPlates) throws { try wrong.check() }

  @Test func theOtherPlatesOfARuleAreDrawnAllTheSame() throws {
    let series = try Series(
      Series.defaults
        + "plates:\n  - {plate: \"{period}\", each: period, languages: [fr, en], "
        + "title: {en: A}}\n")
    let outcome = try series.batch("--keep-going")
    #expect(outcome.status == 78)
    #expect(
      try series.plates().keys.filter { $0.hasSuffix("svg") }.sorted() == [
        "spring-en.svg", "winter-en.svg",
      ])
    #expect(outcome.error.ranges(of: "title has no text in the language").count == 1)
    #expect(try series.batch().error.contains("title has no text"))
  }

  @Test func wordsOfOneLanguageOnPlatesInSeveralAreWarnedOf() throws {
    let series = try Series(
      Self.shared
        + "plates:\n  - {plate: \"{period}\", each: period, title: \"Marches, {period}\"}\n")
    let warning = "the title in line 10 stands on plates in en, de as it is; title: {en: "
    for outcome in [try series.run("plan"), try series.batch("--dry-run"), try series.batch()] {
      #expect(outcome.status == 0)
      #expect(outcome.error.ranges(of: warning).count == 1, "\(outcome.error)")
    }
    #expect(try text(series, "run.json").contains(warning))
    for title in ["\"{period}, {from}\"", "{en: Marches, de: \"M\u{E4}rsche\"}"] {
      try series.write(Self.shared + "plates:\n  - {plate: a, period: winter, title: \(title)}\n")
      #expect(try !series.run("plan").error.contains("stands on plates in"), "\(title)")
    }
    try series.write(Series.defaults + "plates:\n  - {plate: a, period: winter, title: Marches}\n")
    #expect(try !series.run("plan").error.contains("stands on plates in"))
  }
}
