import Drawing
import Geodata
import HistoricalTime
import Testing

@testable import Cartography

@Suite("Words for those who cannot see the plate")
struct AltTextTests {
  private func words(
    _ folder: DataFolder? = nil, _ change: (inout MapSheet) -> Void = { _ in }
  ) throws -> AltText {
    try (folder ?? DataFolder()).composer().compose(.january(change)).report.altText
  }

  @Test("Period, movements, ends, outcomes, courses, numbers, and what is not shown")
  func long() throws {
    #expect(
      try words().long
        == "January 1945. 2 movements (2 on foot); 4 places. Date only possibly in this period: 1. "
        + "They begin at: Alpha. They end at: Beta. "
        + "How they ended \u{2013} destination reached: 1; destination intended, not reached: 1. "
        + "Course approximate, through known halts: 1; "
        + "course not known (schematic): 1. "
        + "People forced to move: 3000\u{2013}4000. "
        + "Died or were murdered on the way: number not known. "
        + "General statements, not counted in these numbers: 1. "
        + "Not shown: movements without a known place: 1; movements without a date: 1.")
  }

  @Test("The short form")
  func short() throws {
    #expect(
      try words().short
        == "Death marches and transports, January 1945. 2 movements, 4 places. "
        + "They begin at: Alpha. They end at: Beta.")
  }

  @Test(
    "The short form has at most 150 characters in every language, whatever the title is",
    arguments: ["en", "de", "pl", "fa", "he", "ru", "fr"])
  func shortLimit(language: String) throws {
    for title in [nil, "A title", String(repeating: "long ", count: 100)] as [String?] {
      let words = try words {
        $0.language = language
        $0.title = title
      }
      #expect((20...AltText.shortLimit).contains(words.short.count))
      #expect(!words.short.contains("\n"))
    }
  }

  @Test("They are a draft in the plate's language until an editor's words take their place")
  func draft() throws {
    let english = try words()
    #expect(english.draftMark == "Draft made from the data, not yet approved by an editor")
    #expect(try words { $0.language = "de" }.draftMark?.hasPrefix("Entwurf") == true)
    let own = AltText(short: "Short.", long: "Long.")
    let (picture, report) = try DataFolder().composer().compose(
      .january { $0.approvedAltText = own })
    #expect(report.altText == own)
    #expect(picture.summary == "Long.")
    #expect(english.embedded == english.long + " (" + (english.draftMark ?? "") + ")")
  }

  @Test("An abbreviation at the end of a sentence keeps its one stop")
  func stops() throws {
    let words = try words { $0.language = "ru" }
    #expect(
      words.long.hasPrefix("Январь 1945\u{A0}г. ") || words.long.hasPrefix("январь 1945\u{A0}г. "))
    #expect(!words.long.contains(".."))
    #expect(!words.short.contains(".."))
  }

  @Test("Places are called the most frequent only if others are named less often")
  func frequency() throws {
    let rows = (1...9).map { number in
      "n\(number),\(number < 5 ? "alpha" : number < 8 ? "beta" : "p\(number)"),gamma,foot,1945-01-02,"
        + "1945-01-03,1,1,transport,reached,certain,schematic,high"
    }
    let more =
      (8...9).map { "p\($0),town,P\($0),1\($0).0,51.0,town,survey" } + [
        "q1,town,Q1,13.0,51.2,town,survey", "q2,town,Q2,13.5,51.2,town,survey",
      ]
    let others = ["q1", "q2"].map {
      "\($0),\($0),gamma,foot,1945-01-02,1945-01-03,1,1,transport,reached,certain,schematic,high"
    }
    let folder = try DataFolder(
      places: DataFolder.places + "\n" + more.joined(separator: "\n"),
      movements: ([DataFolder.movementHeader] + rows + others).joined(separator: "\n"),
      stages: "movement,sequence,place,arrived,departed,kind\n")
    let words = try words(folder)
    #expect(
      words.long.contains("They begin most often at: Alpha (4), Beta (3). They end at: Gamma."))
    #expect(words.short.hasSuffix("They begin most often at: Alpha, Beta. They end at: Gamma."))
  }

  @Test("An empty plate says that it is empty")
  func empty() throws {
    let words = try words { $0.period = DayRange(.distantPast) }
    #expect(words.long == "The data hold no movement for this selection.")
    #expect(words.short.hasSuffix("The data hold no movement for this selection."))
    #expect(words.draftMark != nil)
  }

  @Test("Sums keep to what is known: minima are added, an unknown number leaves the sum open")
  func sums() throws {
    let folder = try DataFolder(
      movements: DataFolder.movementHeader + """

        a,alpha,beta,foot,1945-01-02,1945-01-03,1000,1200,transport,reached,certain,sourced,high
        b,alpha,beta,foot,1945-01-04,1945-01-05,,,transport,massacre,certain,schematic,high
        c,alpha,beta,rail,1945-01-06,1945-01-07,500,500,transport,reached,questionable,schematic,low
        d,beta,alpha,rail,1945-01-08,1945-01-09,20,20,transport,,certain,schematic,high
        """, stages: "movement,sequence,place,arrived,departed,kind\n")
    let long = try words(folder).long
    #expect(
      long.contains(
        "People forced to move: 1020 or more; movements without a known number: 1. "))
    #expect(long.contains("Possibly also: 1 movement; 500. "))
    #expect(long.contains("People who were driven on by another movement are counted with each."))
    #expect(long.contains("They begin at: Alpha (3), Beta (1). They end at: Beta (3), Alpha (1). "))
    #expect(
      long.contains("How they ended \u{2013} destination reached: 2; massacre: 1; not known: 1. "))
  }

  @Test("No language takes over words that the bundled list refuses, and none lacks a word")
  func languages() throws {
    let (list, _) = try TermList.read(DataFolder.bundledTerms)
    for wording in Wording.all {
      let words = wording.description
      let texts =
        [
          words.draft, words.starts, words.mostStarts, words.ends, words.mostEnds, words.outcome,
          words.course, words.deaths, words.possiblyAlso, words.numberUnknown, words.notCounted,
          words.several, words.notKnown, words.shown, words.missing, words.people, words.dead,
          words.reason, wording.defaultTitle, wording.people,
        ] + words.outcomes.values.sorted() + words.reasons.values.sorted()
        + wording.modes.values.sorted() + wording.kinds.values.sorted()
      #expect(texts.allSatisfy { !$0.isEmpty })
      #expect(words.outcomes.count == Outcome.allCases.count)
      #expect(words.reasons.count == LeftOutMovement.Reason.allCases.count)
      #expect(
        texts.flatMap { list.uses(in: $0, language: wording.language) }.map(\.word) == [])
      #expect(words.draft != DescriptionWording.english.draft || wording.language == "en")
    }
  }

  @Test("An editor's file: a short paragraph and a long one, or one for both")
  func approved() throws {
    let both = try AltText(approved: "\u{FEFF}A short\n line.\r\n\r\nA long one.\n\nAnd more.\n")
    #expect(both == AltText(short: "A short line.", long: "A long one. And more."))
    #expect(try AltText(approved: "Only one.").long == "Only one.")
    #expect(throws: AltText.Problem.blank) { _ = try AltText(approved: " \n\n ") }
  }

  @Test("A file that still bears the mark of a draft is not approved")
  func stillDraft() throws {
    let words = try words { $0.language = "pl" }
    let mark = try #require(words.draftMark)
    #expect(throws: AltText.Problem.draft(mark)) { _ = try AltText(approved: words.file) }
    let approved = try AltText(approved: words.file.replacing(mark, with: ""))
    #expect(approved == AltText(short: words.short, long: words.long))
  }
}
