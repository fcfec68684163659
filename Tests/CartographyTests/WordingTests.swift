import Geodata
import HistoricalTime
import Testing

@testable import Cartography

@Suite struct WordingTests {
  @Test(arguments: [
    ("1945-01-18", "18 January 1945", "18. Januar 1945"),
    ("1945-01-17/1945-01-31", "17\u{2013}31 January 1945", "17.\u{2013}31. Januar 1945"),
    ("1945-02", "February 1945", "Februar 1945"),
    ("1944-02", "February 1944", "Februar 1944"),
    (
      "1945-01-17/1945-02-03", "17 January \u{2013} 3 February 1945",
      "17. Januar \u{2013} 3. Februar 1945"
    ),
    (
      "1944-12-17/1945-02-03", "17 December 1944 \u{2013} 3 February 1945",
      "17. Dezember 1944 \u{2013} 3. Februar 1945"
    ),
    ("../1945-05-08", "until 8 May 1945", "bis 8. Mai 1945"),
    ("1945-03-01/..", "from 1 March 1945", "ab 1. März 1945"),
    (
      "1945-01/1945-02", "1 January \u{2013} 28 February 1945",
      "1. Januar \u{2013} 28. Februar 1945"
    ),
  ])
  func datesInWords(_ date: String, _ english: String, _ german: String) throws {
    #expect(Wording.english.words(try interval(date)) == english)
    #expect(Wording.german.words(try interval(date)) == german)
  }

  @Test(arguments: [
    ("{a} and {b}", "1 and {a}"), ("{b}{b}", "{a}{a}"), ("no names", "no names"), ("", ""),
    ("{c} {} {", "{c} {} {"), ("{ {a}", "{ 1"), ("{a", "{a"), ("a} {a}", "a} 1"),
    ("ב {a} י", "ב 1 י"), ("{ä}{ab}{a}", "{ä}{ab}1"),
  ])
  func namesInBracesAreFilledOnce(_ text: String, _ expected: String) {
    #expect(text.filled(["a": "1", "b": "{a}"]) == expected)
  }

  @Test func nothingKnownIsNothingSaid() {
    #expect(Wording.english.words(.unbounded) == "")
  }

  @Test(arguments: [
    ("1945-01-18", "1945-01-18"), ("1945-01", "1945-01-01/1945-01-31"),
    ("../1945-05-08", "../1945-05-08"), ("1945-03-01/..", "1945-03-01/.."),
  ])
  func datesByISO(_ date: String, _ expected: String) throws {
    #expect(Wording.english.iso(try interval(date)) == expected)
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (4999, "4999", "4999"), (10_000, "10,000", "10.000"),
    (56_000, "56,000", "56.000"), (100_001, "100,001", "100.001"),
    (1_234_567, "1,234,567", "1.234.567"),
  ])
  func numbers(_ value: Int, _ english: String, _ german: String) {
    #expect(Wording.english.number(value) == english)
    #expect(Wording.german.number(value) == german)
  }

  @Test(arguments: [
    (0.5, "0.5 km", "0,5 km"), (0.1, "0.1 km", "0,1 km"), (200, "200 km", "200 km"),
  ])
  func kilometres(_ value: Double, _ english: String, _ german: String) {
    #expect(Wording.english.kilometres(value) == english)
    #expect(Wording.german.kilometres(value) == german)
  }

  @Test func wordingIsFoundByItsPrimaryLanguage() {
    #expect(Wording.of("de")?.language == "de")
    #expect(Wording.of("DE-at")?.language == "de")
    #expect(Wording.of("en-GB")?.language == "en")
    #expect(Wording.of("de_DE")?.language == "de")
    #expect(Wording.of("iw")?.language == "he")
    #expect(Wording.of("es") == nil)
    #expect(Wording.of("") == nil)
  }

  @Test(arguments: Wording.all.map(\.language))
  func everySignHasItsOwnWords(_ language: String) throws {
    let wording = try #require(Wording.of(language))
    #expect(wording.dates.months.count == 12)
    #expect(Set(Mode.allCases.compactMap { wording.modes[$0] }).count == Mode.allCases.count)
    #expect(Set(Course.allCases.compactMap { wording.courses[$0] }).count == Course.allCases.count)
    let kinds = PlaceKind.allCases.filter { $0 != .region }
    #expect(Set(kinds.compactMap { wording.kinds[$0] }).count == kinds.count)
  }

  /// Every text of a wording, however deep it lies.
  private func texts(_ value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { texts($0.value) }
  }

  @Test(arguments: Wording.all.map(\.language))
  func noTextIsBlankOrTakenFromThePerpetrators(_ language: String) throws {
    let texts = texts(try #require(Wording.of(language)))
    #expect(texts.count > 150)
    #expect(!texts.contains(""))
    let stems = ["evakuier", "ewakua", "évacu", "эваку", "פינוי", "تخلیه", "evacu"]
    #expect(texts.filter { text in stems.contains { text.lowercased().contains($0) } } == [])
  }

  /// A template keeps its places in every language.
  @Test(arguments: Wording.all.map(\.language))
  func templatesHoldWhatStandsInThem(_ language: String) throws {
    let wording = try #require(Wording.of(language))
    let dates = wording.dates
    for text in [dates.until, dates.from, dates.notBefore, dates.notAfter, dates.about] {
      #expect(text.contains("{date}"))
    }
    for text in [dates.betweenDays, dates.betweenYears, dates.or, dates.and] {
      #expect(text.contains("{a}") && text.contains("{b}"))
    }
    for text in [wording.orMore, wording.orFewer, wording.below] {
      #expect(text.contains("{n}"))
    }
    #expect(
      wording.answer.pathTitle.contains("{from}") && wording.answer.pathTitle.contains("{to}"))
    #expect(wording.answer.fromTitle.contains("{from}") && wording.answer.toTitle.contains("{to}"))
    #expect(wording.figures.flowTitle.contains("{from}"))
    #expect(wording.figures.flowTitle.contains("{to}"))
  }
}
