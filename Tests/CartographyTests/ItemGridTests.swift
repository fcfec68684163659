import Drawing
import Testing

@testable import Cartography

/// What a grid finds near rectangles, against all items looked at one by one.
@Suite struct ItemGridTests {
  private struct Item: Bounded, Hashable {
    var number: Int
    var bounds: Rectangle
  }

  private func rectangle(_ random: inout SplitMix64, upTo size: Double) -> Rectangle {
    Rectangle(
      origin: Point(
        x: .random(in: -20...220, using: &random), y: .random(in: -20...120, using: &random)),
      size: Size(
        width: .random(in: 0...size, using: &random), height: .random(in: 0...size, using: &random))
    )
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func findsWhatIsNearOnce(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let area = Rectangle(minX: 0, minY: 0, maxX: 200, maxY: 100)
    var grid = ItemGrid<Item>(CellGrid(over: area, cell: 16))
    let items = (0..<80).map { Item(number: $0, bounds: rectangle(&random, upTo: 60)) }
    for item in items { grid.add(item) }
    grid.index()
    for _ in 0..<50 {
      let box = rectangle(&random, upTo: 40)
      let near = items.filter {
        $0.bounds.minX <= box.maxX && $0.bounds.maxX >= box.minX && $0.bounds.minY <= box.maxY
          && $0.bounds.maxY >= box.minY
      }
      var found: [Item] = []
      grid.forEach(near: box) {
        found.append($0)
        return true
      }
      #expect(found.sorted { $0.number < $1.number } == near)
      #expect(
        grid.contains(near: box) { $0.number % 7 == 0 } == near.contains { $0.number % 7 == 0 })
      var asked = 0
      grid.forEach(near: box) { _ in
        asked += 1
        return false
      }
      #expect(asked == min(1, near.count))
    }
  }

  @Test func emptyGridHoldsNothing() {
    let area = Rectangle(minX: 0, minY: 0, maxX: 10, maxY: 10)
    var grid = ItemGrid<Item>(CellGrid(over: area, cell: 16))
    #expect(!grid.contains(near: area) { _ in true })
    grid.index()
    #expect(!grid.contains(near: area) { _ in true })
  }
}
