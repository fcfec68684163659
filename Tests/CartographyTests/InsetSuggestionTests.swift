import Drawing
import Geodata
import TestSupport
import Testing

@testable import Cartography

@Suite struct InsetSuggestionTests {
  private func suggestions(_ names: [(String, Double, Double)], towns: Set<String> = []) throws
    -> [InsetSuggestion]
  {
    let font = Font(family: "Test", size: 7)
    let labels = names.map { text, x, y in
      Label(
        anchor: Point(x: x, y: y), radius: 2, text: text, font: font, color: Color(0),
        isMandatory: false, isTown: towns.contains(text), priority: 0,
        metrics: FixedTextMetrics().measure(text, font: font, language: nil))
    }
    let frame = MapFrame(
      area: Rectangle(minX: 0, minY: 0, maxX: 400, maxY: 300),
      content: PlaneBox(
        minEasting: 4_200_000, minNorthing: 2_800_000, maxEasting: 5_000_000,
        maxNorthing: 3_400_000))
    return InsetSuggestion.suggestions(for: labels, in: frame, projection: try Projection())
  }

  @Test func threeNamesThatLieTogetherNeedAnInset() throws {
    let found = try suggestions([
      ("b", 200, 150), ("c", 220, 150), ("a", 210, 170), ("far", 20, 20), ("off", 40, 20),
    ])
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect(only.names == ["a", "b", "c"])
    // The middle of the map lies near 52 degrees north, 14 degrees east.
    #expect(only.extent.south < only.extent.north)
    #expect(only.extent.east - only.extent.west < 2)
    #expect(only.extent.west > 9 && only.extent.east < 20)
  }

  @Test func theLargestCrowdComesFirstAndCitiesDoNotCount() throws {
    let west = (0..<3).map { ("w\($0)", 50 + Double($0) * 5, 50.0) }
    let east = (0..<4).map { ("e\($0)", 350 + Double($0) * 5, 250.0) }
    let found = try suggestions(west + east)
    #expect(found.map(\.names.count) == [4, 3])
    #expect(try suggestions(west + east, towns: ["w0", "e0"]).map(\.names.count) == [3])
  }

  @Test func nothingLeftOutNeedsNothing() throws {
    #expect(try suggestions([]).isEmpty)
  }
}
