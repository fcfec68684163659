import Drawing
import Testing

@testable import Cartography

@Suite struct CollisionGridTests {
  private func box(_ random: inout SplitMix64, reach: Double) -> Rectangle {
    Rectangle(
      origin: Point(
        x: .random(in: -reach...200 + reach, using: &random),
        y: .random(in: -reach...100 + reach, using: &random)),
      size: Size(
        width: .random(in: 0...60, using: &random), height: .random(in: 0...40, using: &random)))
  }

  @Test(arguments: [3.0, 16, 500])
  func findsWhatBruteForceFinds(_ cell: Double) {
    var random = SplitMix64(seed: 5)
    let area = Rectangle(minX: 0, minY: 0, maxX: 200, maxY: 100)
    var grid = CollisionGrid<Int>(over: area, cell: cell)
    var all: [Rectangle] = []
    for index in 0..<300 {
      let bounds = box(&random, reach: 80)
      grid.insert(index, bounds: bounds)
      all.append(bounds)
      let question = box(&random, reach: 80)
      let expected = all.indices.filter { all[$0].intersects(question) }
      #expect(grid.near(question).map(\.item) == expected)
    }
  }

  @Test func touchingIsNotSharing() {
    var grid = CollisionGrid<String>(
      over: Rectangle(minX: 0, minY: 0, maxX: 40, maxY: 40), cell: 10)
    grid.insert("a", bounds: Rectangle(minX: 0, minY: 0, maxX: 10, maxY: 10))
    #expect(grid.near(Rectangle(minX: 10, minY: 0, maxX: 20, maxY: 10)).isEmpty)
    #expect(grid.near(Rectangle(minX: 9, minY: 0, maxX: 20, maxY: 10)).map(\.item) == ["a"])
  }

  @Test func worksOverAnAreaWithoutSize() {
    var grid = CollisionGrid<String>(
      over: Rectangle(minX: 5, minY: 5, maxX: 5, maxY: 5), cell: 16)
    grid.insert("a", bounds: Rectangle(minX: -1e12, minY: 0, maxX: 1e12, maxY: 10))
    #expect(grid.near(Rectangle(minX: 1, minY: 1, maxX: 2, maxY: 2)).map(\.item) == ["a"])
  }
}
