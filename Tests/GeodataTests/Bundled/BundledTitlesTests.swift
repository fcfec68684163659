import Foundation
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

  @Test(
    "Cities are called what they are customarily called",
    arguments: [
      ("København", "en", "Copenhagen"), ("Nürnberg", "en", "Nuremberg"),
      ("The Hague", "de", "Den Haag"), ("Bucharest", "fa", "بخارست"),
      ("Bucharest", "pl", "Bukareszt"),
      ("London", "fr", "Londres"), ("Rome", "he", "רומא"), ("Kyiv", "ru", "Киев"),
      ("Berlin", "en", "Berlin"),
    ])
  func cities(name: String, language: String, expected: String) {
    #expect(dataset.title(ofCity: name, in: language).text == expected)
  }

  @Test("The names of cities have the letters of their language")
  func letters() {
    for row in dataset.translations where row.table == .cities {
      #expect(
        NameScript(language: row.language).allows(row.text), "\(row.record), \(row.language)")
    }
  }

  @Test("The largest cities of the region have a name in every language of plates")
  func largestCities() throws {
    let map = try BaseMap(folder: BundledData.folder.appending(path: "basemap").path)
    let region = try #require(GeographicBox(west: 2, south: 44, east: 28.5, north: 60.3))
    let known = Set(dataset.translations.filter { $0.table == .cities }.map(\.record))
    let large = try map.points(.cities, in: region).features.filter {
      ($0.population ?? 0) > 1_000_000
    }
    #expect(large.count > 20)
    #expect(large.compactMap(\.name).filter { !known.contains($0) }.sorted() == [])
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
