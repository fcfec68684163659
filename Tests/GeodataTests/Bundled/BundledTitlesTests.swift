import RouteGraph
import Testing

@testable import Geodata

/// The titles of the bundled data set in other languages than its own.
@Suite("Bundled titles in other languages")
struct BundledTitlesTests {
  private let dataset: Dataset

  init() throws { dataset = try BundledData.load().dataset }

  @Test("Every title stands in every language", arguments: ["de", "pl", "fa", "he", "ru", "fr"])
  func complete(language: String) {
    let titles =
      dataset.periods.map { dataset.title(of: $0.id, in: language) }
      + dataset.events.map { dataset.title(of: $0.id, in: language) }
      + dataset.operations.map { dataset.title(of: $0.id, in: language) }
    #expect(titles.filter { !$0.isInLanguage }.map(\.text) == [])
    let cities = Set(dataset.translations.filter { $0.table == .cities }.map(\.record))
    #expect(
      cities.filter { !dataset.title(ofCity: $0, in: language).isInLanguage }.isEmpty)
  }

  @Test("A region's tag finds the language; the language of the tables needs no row")
  func lookup() throws {
    let winter = PeriodID("winter-1944-45")
    #expect(dataset.title(of: winter, in: "fr-CH").text == "Hiver 1944\u{2013}45")
    #expect(
      dataset.title(of: winter, in: "en-GB")
        == Dataset.Title(text: "Winter 1944\u{2013}45", isInLanguage: true))
    #expect(!dataset.title(of: winter, in: "es").isInLanguage)
    #expect(dataset.title(ofCity: "Warsaw", in: "pl").text == "Warszawa")
  }
}
