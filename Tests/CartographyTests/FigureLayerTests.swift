import Drawing
import Geodata
import RouteGraph
import Testing

@testable import Cartography

@Suite struct FigureLayerTests {
  private let window = Rectangle(minX: 0, minY: 0, maxX: 400, maxY: 300)

  private func flow(_ id: String, _ people: Int?, _ points: [(Double, Double)]) -> Flow {
    let line = points.map { Point(x: $0.0, y: $0.1) }
    var flow = Flow(
      movement: MovementID(id), look: .plain, places: points.indices.map { PlaceID("\($0)") },
      line: Polyline(line), stops: line)
    flow.figure = LineFigure(people: CountRange(minimum: people, maximum: people), widthClass: nil)
    return flow
  }

  private func layer(_ flows: [Flow]) -> FigureLayer {
    FigureLayer(
      flows, taken: [], window: window, font: Font(family: "Test", size: 8), style: .print,
      wording: .english
    ) { 5 * Double($0.count) }
  }

  /// How near the nearest of some points of a box comes to a line.
  private func distance(_ box: Rectangle, _ flow: Flow) -> Double {
    (0...20).map {
      let x = box.minX + (box.maxX - box.minX) * Double($0) / 20
      return min(
        flow.line.distance(to: Point(x: x, y: box.minY)),
        flow.line.distance(to: Point(x: x, y: box.maxY)))
    }.min() ?? .infinity
  }

  @Test func eachStandsNearestToItsOwnLine() throws {
    // Two lines that meet, of which the one below has the larger figure.
    let flows = [
      flow("below", 16_000, [(20, 40), (380, 160)]), flow("above", 4_000, [(20, 20), (380, 150)]),
      flow("far", 700, [(20, 250), (380, 250)]),
    ]
    let layer = layer(flows)
    #expect(layer.items.map(\.text) == ["16,000", "4000", "700"])
    #expect(layer.leftOut == 0)
    for (item, flow) in zip(layer.items, flows) {
      let own = distance(item.box, flow)
      for other in flows where other.movement != flow.movement {
        #expect(distance(item.box, other) > own + 1, "\(item.text)")
      }
    }
  }

  @Test func oneThatCouldBeAnothersIsLeftOut() {
    let near = [
      flow("one", 500, [(20, 100), (380, 100)]), flow("two", 400, [(20, 102), (380, 102)]),
      flow("three", 300, [(20, 98), (380, 98)]),
    ]
    let layer = layer(near)
    #expect(!layer.items.map(\.text).contains("500"))
    #expect(layer.leftOut == 3 - layer.items.count && layer.leftOut > 0)
    // A line without a figure takes none away.
    #expect(self.layer([near[0], flow("unknown", nil, [(20, 102), (380, 102)])]).items.count == 1)
  }

  @Test func aLineOfShortPartsHasItsFigure() {
    let points = (0..<20).map { (100 + 8 * Double($0), 150.0) }
    #expect(layer([flow("short", 5_000, points)]).items.map(\.text) == ["5000"])
  }
}
