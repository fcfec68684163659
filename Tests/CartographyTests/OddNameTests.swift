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
