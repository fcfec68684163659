import Drawing
import RouteGraph
import Testing

@testable import Cartography

@Suite struct FlowEndsTests {
  private func flow(_ name: String, from: Point, widthClass: Int? = 1) -> Flow {
    let hub = Point(x: 0, y: 0)
    return Flow(
      movement: MovementID(name), look: .plain.with { $0.widthClass = widthClass },
      places: [PlaceID(name), PlaceID("hub")], line: Polyline([from, hub]), stops: [from, hub])
  }

  private func placed(_ flows: [Flow], style: MapStyle = .print) -> [Flow] {
    var flows = flows
    FlowEnds(style: style) { _ in 3 }.place(&flows)
    return flows
  }

  @Test func aLoneLineReachesItsPlace() {
    let flow = placed([flow("a", from: Point(x: 100, y: 0))])[0]
    #expect(flow.startGap == 3)
    #expect(flow.endGap == 3)
  }

  @Test func headsAtAPlaceDoNotOverlapAndWideLinesComeNearest() {
    let flows = placed(
      (0..<5).map {
        flow("m\($0)", from: Point(x: 200, y: Double($0) * 10), widthClass: $0 == 3 ? 3 : 1)
      })
    let ends = FlowEnds(style: .print) { _ in 3 }
    let heads = flows.compactMap(ends.head)
    #expect(heads.count == 5)
    for (index, head) in heads.enumerated() {
      #expect(!heads[..<index].contains { $0.overlaps(head) })
    }
    #expect(flows[3].endGap == 3)
    #expect(flows.allSatisfy { $0.endGap <= 3 + millimetres(15) })
  }

  @Test func linesFromDifferentSidesAreNotShortened() {
    let flows = placed([
      flow("a", from: Point(x: 100, y: 0)), flow("b", from: Point(x: -100, y: 0)),
      flow("c", from: Point(x: 0, y: 100)),
    ])
    #expect(flows.map(\.endGap) == [3, 3, 3])
  }

  @Test func straightMapsLeaveTheEndsAlone() {
    var style = MapStyle.print
    style.flow.isStraight = true
    let flows = placed(
      (0..<4).map { flow("m\($0)", from: Point(x: 200, y: Double($0))) }, style: style)
    #expect(flows.allSatisfy { $0.endGap == 3 })
  }

  @Test func overlappingHeadsAreFoundWhateverTheirDirection() throws {
    func head(_ from: Point, _ to: Point) throws -> ArrowHead {
      try #require(ArrowHead(at: Polyline([from, to]), width: 2, style: .print))
    }
    let level = try head(Point(x: 0, y: 0), Point(x: 50, y: 0))
    let upright = try head(Point(x: 48, y: 50), Point(x: 48, y: 0))
    let far = try head(Point(x: 0, y: 9), Point(x: 50, y: 9))
    #expect(level.overlaps(upright) && upright.overlaps(level))
    #expect(!level.overlaps(far) && !far.overlaps(level))
    #expect(level.overlaps(far, within: 5))
  }
}
