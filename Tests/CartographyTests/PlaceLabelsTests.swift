import Drawing
import Geodata
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

@Suite struct PlaceLabelsTests {
  private func labels(language: String = "en", names: String? = nil) throws -> PlaceLabels {
    PlaceLabels(
      try DataFolder(names: names).dataset(), language: language, style: .print,
      measurer: FixedTextMetrics())
  }

  private func item(
    _ id: String, _ kind: PlaceKind, _ name: String, _ x: Double, isEnd: Bool = false
  ) -> PlaceLayer.Item {
    var place = Place()
    place.id = PlaceID(id)
    place.kind = kind
    place.name = name
    return PlaceLayer.Item(place: place, point: Point(x: x, y: 0), isEnd: isEnd)
  }

  @Test(arguments: [
    (["Alpha"], "Alpha"), ([], ""), (["Alpha", "Beta"], "Alpha, Beta"),
    (
      ["Auschwitz I", "Auschwitz II-Birkenau", "Auschwitz III-Monowitz"],
      "Auschwitz I, II-Birkenau, III-Monowitz"
    ),
    (["Alpha", "Alpha"], "Alpha"), (["Alpha", "Alpha II", "Alpha"], "Alpha, II"),
  ])
  func joinedSaysTheCommonWordOnce(_ names: [String], _ expected: String) {
    #expect(PlaceLabels.joined(names) == expected)
  }

  @Test(arguments: [
    ("Beta (Betadorf)", "Beta"), ("Beta", "Beta"), ("Beta(x)", "Beta(x)"), (" (x)", " (x)"),
    ("A\nB", "A B"), ("", ""),
  ])
  func bracketsAreCut(_ name: String, _ expected: String) throws {
    #expect(try labels().text(of: item("x", .town, name, 0).place) == expected)
  }

  @Test func placesOfMoreMovementsComeFirst() throws {
    var crossroads = item("a", .town, "A", 0)
    crossroads.movements = 7
    let all = try labels().labels(of: [
      crossroads, item("b", .town, "B", 100), item("c", .town, "C", 200, isEnd: true),
      item("d", .subcamp, "D", 300),
    ])
    let order = all.sorted { $0.priority > $1.priority }.map(\.text)
    #expect(order == ["D", "C", "A", "B"])
  }

  @Test func nameOfTheLanguageIsTaken() throws {
    let names = """
      place,language,name,kind
      alpha,de,Alfa,historical
      alpha,de-AT,Olfa,historical
      alpha,fr,Alphe,modern
      beta,de,Beda,historical
      """
    func texts(_ language: String) throws -> [String] {
      let labels = try labels(language: language, names: names)
      return [item("alpha", .town, "Alpha", 0), item("beta", .town, "Beta", 0)].map {
        labels.text(of: $0.place)
      }
    }
    #expect(try texts("de") == ["Alfa", "Beda"])
    #expect(try texts("de-AT") == ["Olfa", "Beda"])
    #expect(try texts("DE-at") == ["Olfa", "Beda"])
    #expect(try texts("fr") == ["Alphe", "Beta"])
    #expect(try texts("en") == ["Alpha", "Beta"])
  }

  @Test func campsOfOneNameThatLieTogetherShareALabel() throws {
    let result = try labels().labels(of: [
      item("a2", .subcamp, "Alpha II", 104), item("a1", .mainCamp, "Alpha I", 100, isEnd: true),
      item("a3", .subcamp, "Alpha III", 200), item("b", .subcamp, "Beta", 102),
    ])
    #expect(result.map(\.text) == ["Alpha I, II", "Alpha III", "Beta"])
    #expect(result[0].anchor == Point(x: 102, y: 0))
    #expect(result[0].font.weight == .bold)
    #expect(result.map(\.isMandatory) == [true, false, false])
    // The sign furthest from the middle of the cluster is inside the label's radius.
    #expect(result[0].radius == 2 + PlaceSymbol.radius(of: .mainCamp))
  }

  @Test func townOfTheSameNameKeepsItsOwnLabel() throws {
    let result = try labels().labels(of: [
      item("a", .mainCamp, "Alpha", 100), item("b", .town, "Alpha", 103),
    ])
    #expect(result.map(\.text) == ["Alpha", "Alpha"])
  }

  @Test func mainCampsComeFirstAndCitiesForOrientationLast() throws {
    let labels = try labels()
    let places = labels.labels(of: [
      item("a", .town, "A", 0, isEnd: true), item("b", .mainCamp, "B", 50),
      item("c", .region, "C", 100),
    ])
    let town = labels.label(ofTown: "City", at: Point(x: 0, y: 0), importance: -0.01)
    let all = (places + [town]).sorted { $0.priority > $1.priority }
    #expect(all.map(\.text) == ["B", "A", "C", "City"])
    #expect(all.map(\.isTown) == [false, false, false, true])
  }

  @Test func orderOfTheItemsDoesNotMatter() throws {
    var random = SplitMix64(seed: 7)
    let items = (0..<30).map { item("p\($0 + 10)", .subcamp, "Camp \($0)", Double($0) * 3) }
    let expected = try labels().labels(of: items).map(\.text)
    #expect(try labels().labels(of: items.shuffled(using: &random)).map(\.text) == expected)
  }
}
