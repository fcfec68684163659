import Foundation
import Geodata
import Testing

/// The names on the bundled base map.
@Suite struct BundledMapNamesTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Geodata/basemap").path
  private static let languages = ["en", "de", "pl", "fa", "he", "ru", "fr"]

  private let map: BaseMap
  private let names: [BaseMapName]

  init() throws {
    map = try BaseMap(folder: Self.folder)
    names = try map.names(in: .world)
  }

  private func name(_ text: String) throws -> BaseMapName {
    try #require(names.first { $0.name == text })
  }

  @Test(arguments: [
    ("Vistula", "de", "Weichsel"), ("Vistula", "pl", "Wisła"), ("Vistula", "fr", "Vistule"),
    ("Oder", "ru", "Одер"), ("Oder", "he", "אודר"), ("Danube", "fa", "دانوب"),
    ("Neman", "de", "Memel"), ("Lusatian Neisse", "pl", "Nysa Łużycka"), ("Havel", "ru", "Хафель"),
    ("Baltic Sea", "pl", "Morze Bałtyckie"), ("Baltic Sea", "fa", "دریای بالتیک"),
    ("Bay of Lübeck", "de", "Lübecker Bucht"), ("Black Sea", "he", "הים השחור"),
    ("Sudetes", "pl", "Sudety"), ("Harz", "en", "Harz"), ("Lake Balaton", "ru", "Балатон"),
  ])
  func namesAreThoseOfTheLanguage(name: String, language: String, expected: String) throws {
    let found = try self.name(name).text(in: language)
    #expect(found.text == expected)
    #expect(found.language == language)
  }

  @Test func everySeaAndTheGreatRiversAndMountainsHaveAllLanguages() throws {
    let needed = names.filter {
      $0.kind == .sea || $0.kind == .mountains && ($0.rank ?? 9) <= 4
    }
    #expect(needed.count > 40)
    for name in needed {
      #expect(Set(name.names.keys).isSuperset(of: Self.languages), "\(name.name)")
    }
    for river in ["Danube", "Rhine", "Oder", "Elbe", "Vistula", "Warta", "Bug", "Vltava"] {
      #expect(Set(try name(river).names.keys).isSuperset(of: Self.languages), "\(river)")
    }
  }

  @Test func namesAreWrittenInTheLettersOfTheirLanguage() {
    for name in names where name.kind != .lake {
      for (language, text) in name.names where Self.languages.contains(language) {
        #expect(
          NameScript(language: language).allows(text), "\(name.name), \(language): \(text)")
      }
    }
  }

  @Test func namesOfSeasRunThroughWaterAndThoseOfMountainsOverHighLand() throws {
    let land = try map.polygons(.land, in: .world)
    let relief = try map.polygons(.relief, in: .world)
    for name in names where name.kind == .sea {
      for place in name.geometry.joined() {
        #expect(!isInside(place, land), "\(name.name) at \(place)")
      }
    }
    for name in names where name.kind == .mountains {
      let places = Array(name.geometry.joined())
      let high = places.count { place in
        relief.features.contains { feature in
          feature.height == 500
            && feature.parts.count { part in
              relief.coordinates[relief.range(ofPart: part)].encloses(place)
            } % 2 == 1
        }
      }
      #expect(2 * high > places.count, "\(name.name)")
    }
  }

  @Test func noNameIsOfAStateOrARegionOfToday() {
    #expect(names.allSatisfy { $0.kind != .country && $0.kind != .region })
  }
}
