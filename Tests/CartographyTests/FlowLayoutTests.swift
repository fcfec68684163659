import Drawing
import RouteGraph
import Testing

@testable import Cartography

@Suite struct FlowLayoutTests {
  let a = PlaceID("a")
  let b = PlaceID("b")
  let left = Point(x: 0, y: 0)
  let right = Point(x: 120, y: 0)

  private func middle(_ line: Polyline) -> Point { line.points[line.points.count / 2] }

  @Test func curveJoinsItsPlacesAndIsSymmetric() {
    var layout = FlowLayout(obstacles: [])
    let line = layout.lay(from: a, at: left, to: b, at: right)
    #expect(line.points.first == left)
    #expect(line.points.last == right)
    for (point, mirror) in zip(line.points, line.points.reversed()) {
      #expect(abs(point.x - (120 - mirror.x)) < 1e-9)
      #expect(abs(point.y - mirror.y) < 1e-9)
    }
  }

  @Test func curveNeverRisesAboveItsShareOfTheBaseline() {
    var layout = FlowLayout(obstacles: [])
    for _ in 0..<9 {
      let line = layout.lay(from: a, at: left, to: b, at: right)
      #expect(line.points.allSatisfy { $0.y.magnitude <= 0.27 * 120 + 1e-9 })
    }
  }

  @Test func oppositeLinesPart() {
    var layout = FlowLayout(obstacles: [])
    let there = layout.lay(from: a, at: left, to: b, at: right)
    let back = layout.lay(from: b, at: right, to: a, at: left)
    #expect(middle(there).distance(to: middle(back)) >= FlowLayout.spacing)
    #expect(middle(there).y < 0 && middle(back).y > 0)
  }

  @Test func parallelLinesStayApart() {
    var layout = FlowLayout(obstacles: [])
    let lines = (0..<5).map { _ in layout.lay(from: a, at: left, to: b, at: right) }
    for (index, first) in lines.enumerated() {
      for second in lines[(index + 1)...] {
        #expect(middle(first).distance(to: middle(second)) >= FlowLayout.spacing)
      }
    }
  }

  @Test func linesThroughTheSameHaltsTouchThemAndStayApartBetweenThem() {
    var layout = FlowLayout(obstacles: [])
    let halt = Point(x: 60, y: 30)
    let halts = [(a, left), (PlaceID("h"), halt), (b, right)].map { (place: $0.0, point: $0.1) }
    let lines = (0..<3).map { _ in layout.lay(through: halts) }
    for line in lines {
      for point in [left, halt, right] { #expect(line.points.contains(point)) }
    }
    #expect(lines[0].points == [left, halt, right])
    let quarters = lines.map { $0.location(at: $0.distance(ofNearest: halt) / 2)?.point }
    for (index, first) in quarters.enumerated() {
      for second in quarters[(index + 1)...] {
        #expect((first?.distance(to: second ?? left) ?? 0) > 2)
      }
    }
  }

  @Test func lineThatIsKeptPushesOthersAway() {
    var free = FlowLayout(obstacles: [])
    let gentle = free.lay(from: a, at: left, to: b, at: right)
    var layout = FlowLayout(obstacles: [])
    layout.keep(gentle, from: a, to: b)
    let line = layout.lay(from: a, at: left, to: b, at: right)
    #expect(middle(line).distance(to: middle(gentle)) >= FlowLayout.spacing)
  }

  @Test func lineKeepsOffAPlaceThatItDoesNotTouch() {
    var free = FlowLayout(obstacles: [])
    let gentle = free.lay(from: a, at: left, to: b, at: right)
    let obstacle = FlowLayout.Obstacle(place: PlaceID("c"), point: middle(gentle))
    var layout = FlowLayout(obstacles: [obstacle])
    let line = layout.lay(from: a, at: left, to: b, at: right)
    #expect(gentle.distance(to: obstacle.point) == 0)
    #expect(line.distance(to: obstacle.point) >= FlowLayout.clearance)
  }

  @Test func ownPlacesAreNoObstacles() {
    var free = FlowLayout(obstacles: [])
    let gentle = free.lay(from: a, at: left, to: b, at: right)
    var layout = FlowLayout(obstacles: [
      FlowLayout.Obstacle(place: a, point: middle(gentle)),
      FlowLayout.Obstacle(place: b, point: middle(gentle)),
    ])
    #expect(layout.lay(from: a, at: left, to: b, at: right) == gentle)
  }

  @Test func placesAtOnePointGiveALineWithoutLength() {
    var layout = FlowLayout(obstacles: [])
    #expect(layout.lay(from: a, at: left, to: b, at: left).length == 0)
  }

  @Test func sameLinesInTheSameOrderGiveTheSameCurves() {
    func lay() -> [Polyline] {
      var random = SplitMix64(seed: 4)
      func point() -> Point {
        Point(x: .random(in: 0...400, using: &random), y: .random(in: 0...300, using: &random))
      }
      let places = (0..<40).map { FlowLayout.Obstacle(place: PlaceID("\($0)"), point: point()) }
      var layout = FlowLayout(obstacles: places)
      return (0..<60).map { _ in
        let ends = places.shuffled(using: &random)
        return layout.lay(
          from: ends[0].place, at: ends[0].point, to: ends[1].place, at: ends[1].point)
      }
    }
    #expect(lay() == lay())
  }
}
