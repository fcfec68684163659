import Drawing
import Geodata
import RouteGraph
import Testing

@testable import Cartography

@Suite struct FlowStretchesTests {
  private let stops = [0.0, 10, 30, 60].map { Point(x: $0, y: 0) }

  private func flow(_ look: LineLook = .plain) -> Flow {
    Flow(
      movement: MovementID("m"), look: look, places: ["a", "b", "c", "d"].map { PlaceID($0) },
      line: Polyline(stops), stops: stops)
  }

  private func stretch(
    _ start: Int, _ end: Int, paths: [Int] = [1], isLast: Bool = false
  ) -> AnswerStretches.Stretch {
    AnswerStretches.Stretch(
      start: start, end: end, paths: paths, isOnlyPossible: true, isLast: isLast)
  }

  @Test func partsFollowEachOtherWithoutGaps() {
    let parts = flow().parts([stretch(1, 2)])
    #expect(parts.map { $0.places.map(\.rawValue) } == [["a", "b"], ["b", "c"], ["c", "d"]])
    #expect(parts.map(\.line.length) == [10, 20, 30])
    #expect(parts.map(\.look.role) == [.context, .answer, .context])
    #expect(parts.map(\.paths) == [[], [1], []])
  }

  @Test func wholeMovementIsOnePart() {
    #expect(flow().parts([stretch(0, 3)]).map(\.line) == [Polyline(stops)])
    #expect(flow().parts([]).map(\.look) == [.context])
  }

  @Test func stretchesOfFurtherPathsOnlyAreLighter() {
    let parts = flow().parts([stretch(0, 1, paths: [2]), stretch(1, 3, paths: [1, 2])])
    #expect(parts.map(\.look.role) == [.furtherAnswer, .answer])
    let style = MapStyle.print
    #expect(parts[0].look.width(in: style) < parts[1].look.width(in: style))
    #expect(parts[0].look.color(in: style) != parts[1].look.color(in: style))
  }

  @Test func widthDoesNotDependOnTheNumberOfPeople() {
    let widths = MapStyle.print.widthClasses.indices.map { index in
      flow(.plain.with { $0.widthClass = index }).parts([stretch(0, 3)])[0].look
        .width(in: .print)
    }
    #expect(Set(widths) == [MapStyle.print.answerWidth])
  }

  @Test func onlyTheLastLegCanHaveBeenIntendedOnly() {
    let flow = flow(.plain.with { $0.isIntended = true })
    #expect(flow.parts([stretch(0, 3, isLast: true)]).map(\.look.isIntended) == [true])
    #expect(flow.parts([stretch(0, 2)]).map(\.look.isIntended) == [false, false])
  }

  @Test func placeThatIsPassedTwiceIsFoundInItsOrder() {
    let loop = [(0.0, 0.0), (20, 0), (0, 0), (0, 30)].map { Point(x: $0.0, y: $0.1) }
    let line = Polyline(loop)
    #expect(line.distances(ofStops: loop) == [0, 20, 40, 70])
    #expect(line.distances(ofStops: [loop[0], Point(x: 19, y: 1), loop[3]]) == [0, 20, 70])
  }

  @Test func linesToCompareWithAreOneThinStroke() {
    let marks = FlowDrawing(style: .print).marks(
      Polyline(stops), look: .context, startGap: 0, endGap: 0)
    #expect(marks.count == 1)
    #expect(marks.shapes.first?.stroke?.width == MapStyle.print.contextWidth)
    #expect(marks.shapes.first?.stroke?.color == MapStyle.print.contextGrey)
    #expect(marks.shapes.first?.stroke?.dash == [])
  }
}
