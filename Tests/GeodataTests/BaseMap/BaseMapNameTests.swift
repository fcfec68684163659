import Geodata
import Testing

@Suite struct BaseMapNameTests {
  private let columns = ["name", "class", "name_de", "name_fa"].map {
    LayerColumn(name: $0, kind: .text)
  }
  private let line = [
    Coordinate(longitude: 10, latitude: 50), Coordinate(longitude: 12, latitude: 51),
  ]

  private func map() throws -> BaseMap {
    var rivers = LayerEncoder(
      geometry: .lines, columns: columns + [LayerColumn(name: "rank", kind: .number)])
    let other = line.map { Coordinate(longitude: $0.longitude + 3, latitude: $0.latitude) }
    rivers.add(parts: [line], attributes: ["name": .text("Long"), "rank": .number(5)])
    rivers.add(
      parts: [other],
      attributes: ["name": .text("Long"), "name_de": .text("Lange"), "rank": .number(3)])
    rivers.add(parts: [line], attributes: [:])
    rivers.add(parts: [line], attributes: ["name": .text("Brook"), "rank": .number(4)])
    var names = LayerEncoder(geometry: .lines, columns: columns)
    names.add(
      parts: [line],
      attributes: [
        "name": .text("Sea"), "class": .text("Sea"), "name_de": .text("Meer"),
        "name_fa": .text("دریا"),
      ])
    names.add(parts: [line], attributes: ["name": .text("Hills"), "class": .text("what?")])
    return try BaseMapFolder([.rivers: rivers, .names: names]).open()
  }

  @Test func stretchesOfARiverAreOneNameAndTheImportantComeFirst() throws {
    let names = try map().names(in: .world)
    #expect(names.map(\.name) == ["Long", "Brook", "Sea", "Hills"])
    #expect(names.map(\.kind) == [.river, .river, .sea, .region])
    #expect(names[0].geometry.count == 2)
    #expect(names[0].rank == 3)
    #expect(names[0].names == ["de": "Lange"])
  }

  @Test func onlyWhatMeetsTheBoxIsNamed() throws {
    let box = try #require(GeographicBox(west: 14, south: 49, east: 16, north: 52))
    let names = try map().names(in: box)
    #expect(names.map(\.name) == ["Long"])
    #expect(names[0].geometry.count == 1)
  }

  @Test(arguments: [
    ("de", "Meer", "de"), ("de-AT", "Meer", "de"), ("DE", "Meer", "de"), ("fa", "دریا", "fa"),
    ("fr", "Sea", nil), ("", "Sea", nil),
  ])
  func nameIsThatOfTheLanguage(_ language: String, _ text: String, _ code: String?) throws {
    let sea = try #require(try map().names(in: .world).first { $0.kind == .sea })
    #expect(sea.text(in: language).text == text)
    #expect(sea.text(in: language).language == code)
  }

  @Test func mapWithoutNamesHasNone() throws {
    #expect(try BaseMapFolder([:], extent: .world).open().names(in: .world).isEmpty)
  }
}
