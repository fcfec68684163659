import Drawing
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

@Suite struct AnswerLegendTests {
  private let words = Wording.english.answer

  private func texts(_ content: LegendContent) -> [String] {
    let style = MapStyle.print
    let block = TextBlock(
      font: style.font(), color: style.ink, measurer: FixedTextMetrics(), language: "en")
    return Legend(content: content, style: style, wording: .english, text: block)
      .groups().flatMap { $0 }.map(\.text)
  }

  private func look(_ role: LineRole, isPossible: Bool = false) -> LineLook {
    .plain.with {
      $0.role = role
      $0.isOnlyPossible = isPossible
    }
  }

  @Test func onePathSaysItsDaysAndHowFarItHolds() {
    let answer = AnswerContent(spans: ["18\u{2013}30 January 1945"])
    #expect(
      texts(LegendContent(looks: [look(.answer, isPossible: true), .context], answer: answer))
        == [
          "path: 18\u{2013}30 January 1945; \(words.possiblePath)", "on foot",
          "course documented", "other movements",
        ])
    #expect(
      texts(LegendContent(looks: [look(.answer)], answer: answer)).first
        == "path: 18\u{2013}30 January 1945; \(words.certainPath)")
  }

  @Test func severalPathsHaveEntriesOfTheirOwnUpToSix() {
    func texts(_ count: Int) -> [String] {
      let answer = AnswerContent(spans: (1...count).map { "\($0) May 1945" })
      return self.texts(
        LegendContent(looks: [look(.answer), look(.furtherAnswer)], answer: answer))
    }
    #expect(texts(6).filter { $0.hasPrefix("path:") }.count == 6)
    #expect(!texts(6).contains(words.furtherPaths))
    #expect(texts(7).filter { $0.hasPrefix("path:") }.count == 5)
    #expect(texts(7).contains(words.furtherPaths))
    #expect(texts(7).contains(words.certainPath))
    #expect(!texts(7).contains(words.possiblePath))
  }

  @Test func linesToCompareWithTellNothingElse() {
    #expect(
      texts(LegendContent(looks: [.context], answer: AnswerContent())) == [words.otherMovements])
  }

  @Test func marksOfDatesAreExplainedWhereTheyOccur() {
    let answer = AnswerContent(hasOtherPlaces: true, hasDoubt: true, hasApproximate: true)
    #expect(
      texts(LegendContent(answer: answer)) == [
        words.otherPlaces, words.doubtful, words.approximate,
      ])
  }

  @Test func placesAreExplainedByMonthAndCertainty() throws {
    let days = try ["1945-01-18", "1945-03-01"].map { try #require(Day(iso: $0)) }
    var answer = AnswerContent(reach: .from(PlaceID("alpha")), months: MonthClasses(days))
    answer.signs = [
      ReachedSign(month: 0, certainty: .certain), ReachedSign(month: 2, certainty: .possible),
    ]
    #expect(
      texts(LegendContent(answer: answer)) == [
        words.earliestDay, "January 1945", "March 1945", words.certainPlace, words.possiblePlace,
        words.reachStart,
      ])
    answer.reach = .to(PlaceID("alpha"))
    answer.signs = [ReachedSign(month: nil, certainty: .possible)]
    #expect(
      texts(LegendContent(answer: answer)) == [
        words.latestDay, words.dayUnknown, words.possiblePlace, words.reachEnd,
      ])
  }

  @Test func plateWithoutAnAnswerHasNoEntriesOfOne() {
    #expect(
      texts(LegendContent(looks: [.plain.with { $0.isOnlyPossible = true }])).contains(
        Wording.english.onlyPossible))
    #expect(!texts(LegendContent(looks: [.plain])).contains(words.otherMovements))
  }
}
