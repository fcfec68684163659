import Geodata
import RouteGraph
import Testing

@testable import Cartography

@Suite struct PlaceNamesTests {
  private let names = """
    place,language,name,kind
    alpha,pl,Alfa,historical
    beta,pl,Beta dzisiejsza,modern
    gamma,pl,Gamma dzisiejsza,modern
    """

  private func name(_ place: String, _ language: String) throws -> PlaceNames.Name {
    let dataset = try DataFolder(names: names).dataset()
    let found = try #require(dataset.places.first { $0.id.rawValue == place })
    return PlaceNames(dataset, language: language).name(of: found)
  }

  @Test func theNameOfTheTimeComesFirst() throws {
    #expect(try name("alpha", "pl") == .init(text: "Alfa", language: "pl"))
  }

  @Test func aCampNeverBearsTodaysName() throws {
    #expect(try name("beta", "pl") == .init(text: "Beta (Betadorf)", language: nil))
    #expect(try name("gamma", "pl") == .init(text: "Gamma dzisiejsza", language: "pl"))
  }

  @Test func theLanguageOfTheTablesLacksNothing() throws {
    let dataset = try DataFolder(names: names).dataset()
    #expect(MissingTranslations(dataset, language: try LanguageTag("en-GB")).places.isEmpty)
    #expect(
      MissingTranslations(dataset, language: try LanguageTag("pl")).places.map(\.id.rawValue)
        == ["beta", "delta", "nowhere"])
  }

  @Test func todaysNamesStandInBracketsOnDemand() throws {
    let dataset = try DataFolder(names: names).dataset()
    let place = try #require(dataset.places.first { $0.id.rawValue == "beta" })
    let plain = PlaceNames(dataset, language: "pl")
    let both = PlaceNames(dataset, language: "pl", withModern: true)
    #expect(plain.modern(of: place) == nil)
    #expect(both.modern(of: place) == "Beta dzisiejsza")
    let picture = try DataFolder(names: names).composer().compose(
      .january {
        $0.language = "pl"; $0.withModernNames = true
      }
    ).picture
    #expect(picture.marks(of: "labels").texts.contains("Beta (Beta dzisiejsza)"))
  }
}
