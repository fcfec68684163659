import Drawing
import Testing

struct PathTests {
  @Test func polylineMovesOnceThenDraws() {
    let points = [Point(x: 0, y: 0), Point(x: 3, y: 0), Point(x: 3, y: 4)]
    let open = Path(polyline: points)
    #expect(open.verbs == [.move, .line, .line])
    #expect(open.points == points)
    #expect(Path(polyline: points, closed: true).verbs == [.move, .line, .line, .close])
  }

  @Test func polylineOfNothingIsEmpty() {
    let path = Path(polyline: [Point](), closed: true)
    #expect(path.isEmpty)
    #expect(path.controlBounds == nil)
  }

  @Test func rectangleIsClosed() {
    let path = Path(Rectangle(minX: 1, minY: 2, maxX: 3, maxY: 5))
    #expect(path.verbs == [.move, .line, .line, .line, .close])
    #expect(path.controlBounds == Rectangle(minX: 1, minY: 2, maxX: 3, maxY: 5))
  }

  @Test func circleStaysOnItsRadius() throws {
    let path = Path(circleAt: Point(x: 5, y: -2), radius: 10)
    #expect(path.controlBounds == Rectangle(minX: -5, minY: -12, maxX: 15, maxY: 8))
    // The middle of each of the four curves, by de Casteljau's construction at one half.
    try #require(path.points.count == 13)
    for quarter in 0..<4 {
      let four = path.points[(quarter * 3)...(quarter * 3 + 3)].map { ($0.x - 5, $0.y + 2) }
      let x = (four[0].0 + 3 * four[1].0 + 3 * four[2].0 + four[3].0) / 8
      let y = (four[0].1 + 3 * four[1].1 + 3 * four[2].1 + four[3].1) / 8
      let radius = (x * x + y * y).squareRoot()
      #expect((radius - 10).magnitude < 0.003, "quarter \(quarter)")
    }
  }

  @Test func appendKeepsOrder() {
    var path = Path(polyline: [Point(x: 0, y: 0), Point(x: 1, y: 1)])
    path.append(Path(Rectangle(minX: 0, minY: 0, maxX: 2, maxY: 2)))
    #expect(path.verbs == [.move, .line, .move, .line, .line, .line, .close])
    #expect(path.points.count == 6)
  }
}
