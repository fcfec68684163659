import Drawing
import Geodata
import RouteGraph
import Testing

@testable import Cartography

@Suite struct PathBadgeTests {
  @Test(arguments: [
    ([1], "1"), ([2, 1], "1, 2"), ([1, 2, 3], "1\u{2013}3"), ([1, 3, 4, 5, 9], "1, 3\u{2013}5, 9"),
    ([], ""),
  ])
  func neighboursAreDrawnTogether(_ numbers: [Int], _ expected: String) {
    #expect(PathBadge.text(of: numbers) == expected)
  }

  @Test func numberStandsOnTheLongestPart() throws {
    let stops = [0.0, 10, 110, 120].map { Point(x: $0, y: 5) }
    let flow = Flow(
      movement: MovementID("m"), look: .plain, places: ["a", "b", "c", "d"].map { PlaceID($0) },
      line: Polyline(stops), stops: stops, paths: [1])
    #expect(try #require(PathBadge.place(on: flow)) == Point(x: 55, y: 5))
  }

  @Test func shortLineCarriesNone() {
    let stops = [0.0, 15].map { Point(x: $0, y: 5) }
    let flow = Flow(
      movement: MovementID("m"), look: .plain, places: ["a", "b"].map { PlaceID($0) },
      line: Polyline(stops), stops: stops, paths: [1])
    #expect(PathBadge.place(on: flow) == nil)
  }
}
