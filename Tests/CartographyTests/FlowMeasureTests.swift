import Drawing
import RouteGraph
import Testing

@testable import Cartography

@Suite struct FlowMeasureTests {
  private func line(
    _ points: [(Double, Double)], width: Double = 1, places: [String], head: Bool = false
  ) -> FlowMeasure.Line {
    let line = Polyline(points.map { Point(x: $0.0, y: $0.1) })
    let stops = zip(places, [line.points[0], line.points[line.points.count - 1]]).map {
      FlowRoute.Stop(place: PlaceID($0), point: $1)
    }
    return FlowMeasure.Line(
      line: line, width: width, stops: stops,
      head: head ? ArrowHead(at: line, width: width, style: .print) : nil, movement: 0)
  }

  private func figures(
    _ lines: [FlowMeasure.Line], obstacles: [(String, Double, Double)] = []
  ) -> LayoutFigures {
    let numbered = lines.enumerated().map { index, line in
      var line = line
      line.movement = index
      return line
    }
    let places = obstacles.map {
      FlowNodes.Obstacle(place: PlaceID($0.0), point: Point(x: $0.1, y: $0.2), radius: 2)
    }
    return FlowMeasure(rules: FlowRules(), obstacles: places).figures(of: numbered)
  }

  @Test func nothingIsMeasuredWithoutLines() {
    #expect(figures([]) == LayoutFigures())
  }

  @Test func crossingsAreCountedAndThoseBelowThirtyDegreesApart() {
    let level = line([(0, 50), (200, 50)], places: ["a", "b"])
    let upright = line([(101, 0), (101, 100)], places: ["c", "d"])
    let slanting = line([(0, 81), (200, 17)], places: ["e", "f"])
    #expect(figures([level, upright]).crossings == 1)
    #expect(figures([level, upright]).acuteCrossings == 0)
    #expect(figures([level, slanting]).crossings == 1)
    #expect(figures([level, slanting]).acuteCrossings == 1)
    #expect(figures([level, upright, slanting]).crossings == 3)
  }

  @Test func whatIsOutsideTheWindowIsNotMeasured() {
    let lines = [
      line([(0, 0), (200, 0)], places: ["a", "b"]),
      line([(150, -40), (151, 40)], places: ["c", "d"]),
    ]
    var measured = lines
    measured[1].movement = 1
    var measure = FlowMeasure(rules: FlowRules(), obstacles: [])
    #expect(measure.figures(of: measured).crossings == 1)
    measure.window = Rectangle(minX: 0, minY: -50, maxX: 100, maxY: 50)
    #expect(measure.figures(of: measured).crossings == 0)
  }

  @Test func gapIsMeasuredBetweenTheEdgesOfLinesSideBySide() throws {
    let lines = [
      line([(0, 0), (200, 0)], width: 2, places: ["a", "b"]),
      line([(0, 5), (200, 5)], width: 1, places: ["c", "d"]),
    ]
    let gap = try #require(figures(lines).smallestGap)
    #expect(abs(gap - 3.5 / millimetres(1)) < 0.006)
    #expect(figures(lines).overlapLength == 0)
    let across = line([(50, -50), (50, 50)], places: ["e", "f"])
    #expect(figures([lines[0], across]).smallestGap == nil)
  }

  @Test func overlapIsTheLengthThatLinesLieOnEachOther() {
    let lines = [
      line([(0, 0), (200, 0)], width: 2, places: ["a", "b"]),
      line([(100, 1), (300, 1)], width: 2, places: ["c", "d"]),
    ]
    #expect(abs(figures(lines).overlapLength - 100 / millimetres(1)) < 2)
    #expect(figures(lines).smallestGap == 0)
  }

  @Test func linesMayMeetAtAPlaceOfBoth() {
    // They part at once and end far from each other.
    let lines = [
      line([(0, 0), (200, 0)], places: ["a", "b"]),
      line([(0, 0), (7, 2), (200, 60)], places: ["a", "c"]),
    ]
    #expect(figures(lines).overlapLength == 0)
  }

  @Test func placesUnderAndNearALineAreCountedUnlessItTouchesThem() {
    let lines = [line([(0, 0), (200, 0)], places: ["a", "b"])]
    let under = figures(lines, obstacles: [("x", 100, 2)])
    #expect(under.flowsUnderPlaces == 1)
    #expect(under.flowsNearPlaces == 1)
    let near = figures(lines, obstacles: [("x", 100, 4)])
    #expect(near.flowsUnderPlaces == 0)
    #expect(near.flowsNearPlaces == 1)
    #expect(figures(lines, obstacles: [("x", 100, 5)]).flowsNearPlaces == 0)
    #expect(figures(lines, obstacles: [("a", 0, 0), ("b", 200, 0)]).flowsNearPlaces == 0)
  }

  @Test func headsThatOverlapAreCountedInPairs() {
    let heads = [
      line([(0, 0), (100, 0)], places: ["a", "b"], head: true),
      line([(0, 1), (101, 1)], places: ["c", "b"], head: true),
      line([(0, 40), (100, 40)], places: ["d", "e"], head: true),
    ]
    #expect(figures(heads).overlappingHeads == 1)
  }
}
