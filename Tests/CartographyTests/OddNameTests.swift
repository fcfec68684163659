import Drawing
import Geodata
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

/// Names that no map expects.
@Suite struct OddNameTests {
  /// A measurer for a font that is not there.
  private struct NoFont: TextMeasurer {
    let width: Double
    func measure(_ text: String, font: Font, language: String?) -> TextMetrics {
      TextMetrics(width: width, ascent: width, descent: width)
    }
  }

  private let area = Rectangle(minX: 0, minY: 0, maxX: 600, maxY: 400)

  private func item(_ id: String, _ name: String, _ x: Double) -> PlaceLayer.Item {
    var place = Place()
    place.id = PlaceID(id)
    place.kind = .town
    place.name = name
    return PlaceLayer.Item(place: place, point: Point(x: x, y: 200), isEnd: false)
  }

  private func labels(_ items: [PlaceLayer.Item], _ measurer: any TextMeasurer) throws -> [Label] {
    try PlaceLabels(
      DataFolder().dataset(), language: "en", style: .print, measurer: measurer
    ).labels(of: items)
  }

  @Test func namesOfFiveHundredLettersAreLeftOutAndSaid() throws {
    let long = String(repeating: "Langer Name ", count: 42)
    let all = try labels(
      [item("a", long, 100), item("b", "Beta", 300)], FixedTextMetrics())
    #expect(all.first?.divided == nil)
    var placement = LabelPlacement(area: area)
    let result = placement.place(all)
    #expect(result.placed.map(\.label.text) == ["Beta"])
    #expect(result.dropped.map(\.text) == [all[0].text])
  }

  @Test func placesWithoutANameGetNone() throws {
    let all = try labels([item("a", "", 100), item("b", "Beta", 300)], FixedTextMetrics())
    var placement = LabelPlacement(area: area)
    let result = placement.place(all)
    #expect(result.placed.map(\.label.text) == ["Beta"])
    #expect(result.dropped.isEmpty)
  }

  @Test(arguments: [Double.nan, .infinity, 1e300])
  func namesThatCannotBeMeasuredAreLeftOut(_ width: Double) throws {
    let all = try labels([item("a", "Alpha beta", 100)], NoFont(width: width))
    var placement = LabelPlacement(area: area)
    let result = placement.place(all)
    #expect(result.placed.isEmpty)
    #expect(result.dropped.map(\.text) == ["Alpha beta"])
  }

  @Test func namesWithoutWidthStillStandApart() throws {
    let all = try labels([item("a", "Alpha", 100), item("b", "Beta", 110)], NoFont(width: 0))
    var placement = LabelPlacement(area: area)
    #expect(placement.place(all).overlaps == 0)
  }

  @Test func haltsAreSmallerThanEndsButNeverLarger() throws {
    var end = item("b", "Beta", 300)
    end.isEnd = true
    let sizes = try labels([item("a", "Alpha", 100), end], FixedTextMetrics()).map(\.font.size)
    #expect(sizes == [6, 7])
  }

  /// A line begins with a word: no mark and no number goes there alone.
  @Test func namesAreDividedBetweenWords() throws {
    let names = ["Rottleberode / Stempeda", "Kauferingen Nord I-XI", "Long Name of Camps I-IV"]
    let all = try labels(
      names.enumerated().map { item("p\($0)", $1, 100 + Double($0) * 90) }, FixedTextMetrics())
    let lines = all.map { [$0.inTwoLines?.text] + ($0.inTwoLines?.details.map(\.text) ?? []) }
    #expect(lines[0] == ["Rottleberode /", "Stempeda"])
    #expect(lines[1] == ["Kauferingen", "Nord I-XI"])
    #expect(
      lines[2] == ["Long Name", "of Camps I-IV"] || lines[2] == ["Long Name of", "Camps I-IV"])
  }

  /// Camps under one name bear what their names have in common where there is no room for all.
  @Test func namesInCommonAreBrief() throws {
    let camps = [item("a1", "Camp I", 100), item("a2", "Camp II", 102)].map { item in
      var item = item
      item.place.kind = .subcamp
      return item
    }
    let all = try labels(camps, FixedTextMetrics())
    #expect(all.map(\.text) == ["Camp I, II"])
    #expect(all[0].brief?.text == "Camp")
    #expect(try labels([item("b", "Camp I", 100)], FixedTextMetrics())[0].brief == nil)
    let saints = camps.enumerated().map { index, item in
      var item = item
      item.place.name = ["St. Anna", "St. Emma"][index]
      return item
    }
    #expect(try labels(saints, FixedTextMetrics()).map(\.brief?.text) == [nil])
    var placement = LabelPlacement(area: Rectangle(minX: 88, minY: 180, maxX: 116, maxY: 230))
    let placed = try #require(placement.place([all[0]]).placed.first)
    #expect(placed.label.text == "Camp" && placed.label.places.count == 2)
    var wide = LabelPlacement(area: Rectangle(minX: 0, minY: 100, maxX: 300, maxY: 300))
    #expect(wide.place([all[0]]).placed.first?.label.text == "Camp I, II")
  }

  @Test func longNamesMayStandInTwoLines() throws {
    let all = try labels(
      [item("a", "Schippenbeil and other subcamps", 100), item("b", "Beta", 300)],
      FixedTextMetrics())
    let two = try #require(all[0].inTwoLines)
    #expect(two.text == "Schippenbeil and")
    #expect(two.details.map(\.text) == ["other subcamps"])
    #expect(two.width < all[0].width * 0.75)
    #expect(two.bodyHeight > all[0].bodyHeight)
    #expect(all[1].inTwoLines == nil)
    // A frame too narrow for the whole.
    var placement = LabelPlacement(area: Rectangle(minX: 80, minY: 180, maxX: 160, maxY: 230))
    let placed = try #require(placement.place([all[0]]).placed.first)
    #expect(placed.label.text == "Schippenbeil and")
    let marks = LabelLayer(style: .print).marks(of: Labelling(placed: [placed])).compactMap(\.text)
    #expect(marks.map(\.text) == ["Schippenbeil and", "other subcamps"])
  }
}
