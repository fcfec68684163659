import Drawing
import RouteGraph
import Testing

@testable import Cartography

@Suite struct FlowLayoutTests {
  let left = Point(x: 0, y: 0)
  let right = Point(x: 120, y: 0)

  private func stop(_ name: String, _ point: Point) -> FlowRoute.Stop {
    FlowRoute.Stop(place: PlaceID(name), point: point)
  }

  private func route(
    _ from: String, _ to: String, _ course: FlowRoute.Course = .free, width: Double = 1,
    periods: UInt64 = .max
  ) -> FlowRoute {
    let points = ["a": left, "b": right, "c": Point(x: 120, y: 30), "d": Point(x: 110, y: -25)]
    return FlowRoute(
      stops: [stop(from, points[from] ?? left), stop(to, points[to] ?? right)], course: course,
      width: width, periods: periods)
  }

  private func lines(
    _ routes: [FlowRoute], obstacles: [FlowNodes.Obstacle] = [], keepOut: [Rectangle] = []
  ) -> [Polyline] {
    FlowLayout(
      rules: FlowRules(), obstacles: obstacles,
      window: Rectangle(minX: -100, minY: -150, maxX: 250, maxY: 150), keepOut: keepOut
    ).lines(of: routes)
  }

  private func middle(_ line: Polyline) -> Point {
    line.location(at: line.length / 2)?.point ?? left
  }

  @Test func aLoneLineIsAGentleSymmetricCurveBetweenItsPlaces() {
    let line = lines([route("a", "b")])[0]
    #expect(line.points.first == left)
    #expect(line.points.last == right)
    for (point, mirror) in zip(line.points, line.points.reversed()) {
      #expect(abs(point.x - (120 - mirror.x)) < 1e-9)
      #expect(abs(point.y - mirror.y) < 1e-9)
    }
    // To the left of the way, which is up on the sheet, and no more than an eighth of it.
    #expect(-15 ... -5 ~= middle(line).y)
  }

  @Test func veryManyLinesAreLaidWithLessCareButWhole() {
    #expect(FlowLayout.effort(0) == 1 && FlowLayout.effort(150) == 1)
    #expect(FlowLayout.effort(300) == 0.25)
    #expect(FlowLayout.effort(2500) == 0)
    let efforts = stride(from: 100, through: 4000, by: 100).map(FlowLayout.effort)
    #expect(efforts == efforts.sorted(by: >))
    let many = (0..<2000).map { number in
      let angle = Double(number) * 0.7
      return FlowRoute(
        stops: [
          stop("a", left),
          stop(
            "p\(number)",
            Point(x: 60 + Double(number % 97), y: angle.truncatingRemainder(dividingBy: 140))),
        ], course: .free, width: 1)
    }
    let laid = lines(many)
    #expect(laid.count == many.count)
    for (line, route) in zip(laid, many) {
      #expect(line.points.first == route.stops[0].point)
      #expect(line.points.last == route.stops[1].point)
      #expect(line.length < 2 * left.distance(to: route.stops[1].point))
    }
  }

  @Test func longLinesBendMoreThanShortOnes() {
    let far = Point(x: 0, y: 140)
    let long = FlowRoute(
      stops: [stop("e", Point(x: -90, y: -140)), stop("f", far)], course: .free, width: 1)
    let laid = lines([route("a", "d"), long])
    func rise(_ line: Polyline) -> Double {
      let baseline = Polyline([line.points[0], line.points[line.points.count - 1]])
      return baseline.distance(to: middle(line)) / baseline.length
    }
    #expect(rise(laid[1]) > rise(laid[0]))
  }

  @Test func oppositeLinesPart() {
    let laid = lines([route("a", "b"), route("b", "a")])
    #expect(middle(laid[0]).y < 0)
    #expect(middle(laid[1]).y > 0)
  }

  @Test func parallelLinesKeepTheWantedGap() {
    let laid = lines((0..<5).map { _ in route("a", "b", width: 1.6) })
    for (index, first) in laid.enumerated() {
      for second in laid[(index + 1)...] {
        #expect(second.distance(to: middle(first)) - 1.6 >= millimetres(0.6))
      }
    }
  }

  @Test func controlPointStaysNearTheBaseline() {
    let laid = lines((0..<14).map { _ in route("a", "b", width: 3.4) })
    // The curve rises to half of what its control point does.
    for line in laid {
      #expect(line.points.allSatisfy { $0.y.magnitude <= 120 * 0.5 / 2 + 1e-9 })
    }
  }

  @Test func lineKeepsOffAPlaceThatItDoesNotTouch() {
    let free = middle(lines([route("a", "b")])[0])
    let obstacle = FlowNodes.Obstacle(place: PlaceID("x"), point: free, radius: 2)
    let line = lines([route("a", "b")], obstacles: [obstacle])[0]
    #expect(line.distance(to: free) - 2 - 0.5 >= millimetres(0.8))
  }

  @Test func lineRunsUpToItsOwnPlaces() {
    let own = [("a", left), ("b", right)].map {
      FlowNodes.Obstacle(place: PlaceID($0.0), point: $0.1, radius: 3)
    }
    #expect(lines([route("a", "b")], obstacles: own) == lines([route("a", "b")]))
  }

  @Test func lineKeepsOutOfTheSpaceOfAName() {
    let free = middle(lines([route("a", "b")])[0])
    let name = Rectangle(
      minX: free.x - 25, minY: free.y - 5, maxX: free.x + 25, maxY: free.y + 5)
    let line = lines([route("a", "b")], keepOut: [name])[0]
    #expect(!line.samples(40).contains(where: name.contains))
  }

  @Test func knownCoursesStayWhereTheyAre() {
    let halts = [stop("a", left), stop("h", Point(x: 60, y: 40)), stop("b", right)]
    let known = FlowRoute(stops: halts, course: .known, width: 2)
    let laid = lines([known, route("a", "b"), route("b", "a"), route("a", "c")])
    #expect(laid[0] == Polyline(halts.map(\.point)))
  }

  @Test func linesThroughTheSameHaltsTouchThemAndPartBetweenThem() {
    let halts = [stop("a", left), stop("h", Point(x: 60, y: 30)), stop("b", right)]
    let known = FlowRoute(stops: halts, course: .known, width: 1)
    let laid = lines([known, known, known])
    for line in laid {
      for halt in halts { #expect(line.points.contains(halt.point)) }
    }
    let quarters = laid.map { $0.location(at: $0.length / 4)?.point ?? left }
    for (index, line) in laid.enumerated() {
      for quarter in quarters[(index + 1)...] { #expect(line.distance(to: quarter) > 2) }
    }
  }

  @Test func endsAtAPlaceAreSpread() {
    // Three places in nearly one direction: straight lines would come in within eleven degrees.
    let far = [-12.0, 0, 12].enumerated().map { stop("p\($0)", Point(x: 120, y: $1)) }
    let routes = far.map {
      FlowRoute(stops: [$0, stop("a", left)], course: .free, width: 1)
    }
    let angles = lines(routes).map { line in
      let ahead = line.points[line.points.count - 3]
      return Angle.of(dx: ahead.x - left.x, dy: ahead.y - left.y)
    }.sorted()
    for (a, b) in zip(angles, angles.dropFirst()) { #expect(b - a > Angle.radians(9)) }
  }

  @Test func placesAtOnePointGiveALineWithoutLength() {
    let route = FlowRoute(stops: [stop("a", left), stop("b", left)], course: .free, width: 1)
    #expect(lines([route])[0].length == 0)
  }

  @Test func theSameRoutesGiveTheSameLines() {
    let routes = RandomFlows(count: 40, seed: 4).routes
    #expect(lines(routes) == lines(routes))
  }

  @Test func noPartOfALineIsSharp() {
    for line in lines(RandomFlows(count: 60, seed: 9).routes) {
      for (index, point) in line.points.enumerated().dropFirst().dropLast() {
        let (a, b) = (line.points[index - 1], line.points[index + 1])
        let turn = Angle.difference(
          Angle.of(dx: b.x - point.x, dy: b.y - point.y),
          Angle.of(dx: point.x - a.x, dy: point.y - a.y))
        #expect(turn.magnitude < Angle.radians(20))
      }
    }
  }

  /// A sheet that shows a village: lines run far beyond its edges.
  @Test func partsOfALineAreCountedAndNotItsLength() {
    #expect(FlowField.parts(of: 10) == 4)
    #expect(FlowField.parts(of: 300) < FlowField.parts(of: 500))
    #expect(FlowField.parts(of: 1e4) == FlowField.mostParts)
    #expect(FlowField.parts(of: 1e300) == FlowField.mostParts)
    let far = (0..<6).map { index in
      FlowRoute(
        stops: [
          stop("a", left), stop("far\(index)", Point(x: 4e6, y: Double(index) * 1e6)),
        ], course: index % 2 == 0 ? .free : .known, width: 1)
    }
    for line in lines(far) {
      #expect(line.points.count < 100)
      #expect(line.points.allSatisfy { $0.x.magnitude < 1e7 && $0.y.magnitude < 1e7 })
    }
  }
}
