import Drawing
import Testing

@testable import Cartography

@Suite struct PolylineTests {
  let corner = Polyline([Point(x: 0, y: 0), Point(x: 30, y: 0), Point(x: 30, y: 40)])

  @Test func lengthIsTheSumOfItsSides() {
    #expect(corner.length == 70)
    #expect(corner.distances == [0, 30, 70])
    #expect(Polyline([]).length == 0)
    #expect(Polyline([Point(x: 1, y: 1)]).length == 0)
  }

  @Test(arguments: [
    (0.0, 0.0, 0.0, 1.0, 0.0), (15, 15, 0, 1, 0), (30, 30, 0, 1, 0), (31, 30, 1, 0, 1),
    (70, 30, 40, 0, 1), (-5, 0, 0, 1, 0), (99, 30, 40, 0, 1),
  ])
  func locationAlongTheLine(_ at: (Double, Double, Double, Double, Double)) throws {
    let (point, direction) = try #require(corner.location(at: at.0))
    #expect(point == Point(x: at.1, y: at.2))
    #expect(direction == Vector(dx: at.3, dy: at.4))
  }

  @Test func locationPassesPointsThatRepeat() throws {
    let a = Point(x: 0, y: 0)
    let b = Point(x: 10, y: 0)
    for points in [[a, a, b], [a, a, a, b, b], [a, b, b]] {
      let line = Polyline(points)
      for distance in [0.0, 4, 10] {
        let (point, direction) = try #require(line.location(at: distance))
        #expect(point == Point(x: distance, y: 0))
        #expect(direction == Vector(dx: 1, dy: 0))
      }
    }
  }

  @Test func fewerCornersLieBesideTheLineByNoMoreThanATolerance() {
    let arc = Polyline(
      from: Point(x: 0, y: 0), control: Point(x: 60, y: 80), to: Point(x: 120, y: 0), steps: 96)
    for tolerance in [0.05, 0.15, 1] {
      let coarse = Polyline(arc.coarser(by: tolerance, longest: 40))
      #expect(coarse.points.first == arc.points.first && coarse.points.last == arc.points.last)
      #expect(coarse.points.count < arc.points.count)
      #expect(arc.points.allSatisfy { coarse.distance(to: $0) <= tolerance + 1e-9 })
      let sides = zip(coarse.points, coarse.points.dropFirst()).map { $0.distance(to: $1) }
      #expect(sides.allSatisfy { $0 <= 40 })
    }
    let straight = Polyline((0...100).map { Point(x: Double($0), y: 0) })
    let corners = straight.coarser(by: 0.1, longest: 16).map(\.x)
    #expect(corners == [0, 16, 32, 48, 64, 80, 96, 100])
    // A corner stays, and so does a side longer than the longest.
    #expect(corner.coarser(by: 0.1, longest: 16) == corner.points)
    #expect(Polyline([]).coarser(by: 1, longest: 1) == [])
  }

  @Test func lineWithoutLengthHasNoLocation() {
    let point = Point(x: 3, y: 4)
    #expect(Polyline([]).location(at: 0) == nil)
    #expect(Polyline([point]).location(at: 0) == nil)
    #expect(Polyline([point, point]).location(at: 0) == nil)
    #expect(Polyline([point, point]).part(from: 0, to: 1) == nil)
  }

  @Test func partKeepsTheCornersBetween() {
    #expect(
      corner.part(from: 10, to: 50)?.points
        == [Point(x: 10, y: 0), Point(x: 30, y: 0), Point(x: 30, y: 20)])
    #expect(corner.part(from: 0, to: 30)?.points == [Point(x: 0, y: 0), Point(x: 30, y: 0)])
    #expect(corner.part(from: 5, to: 5) == nil)
    #expect(corner.part(from: 6, to: 5) == nil)
  }

  @Test func partsOfRandomLinesHaveTheirLength() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let line = Polyline(
        (0..<6).map { _ in
          Point(x: .random(in: 0...100, using: &random), y: .random(in: 0...100, using: &random))
        })
      let start = Double.random(in: 0...line.length / 2, using: &random)
      let end = Double.random(in: line.length * 0.6...line.length, using: &random)
      let part = try #require(line.part(from: start, to: end))
      #expect(abs(part.length - (end - start)) < 1e-9)
    }
  }

  @Test func distanceToTheNearestSide() {
    #expect(corner.distance(to: Point(x: 15, y: 8)) == 8)
    #expect(corner.distance(to: Point(x: -3, y: -4)) == 5)
    #expect(corner.distance(to: Point(x: 42, y: 20)) == 12)
    #expect(corner.distance(to: Point(x: 30, y: 33)) == 0)
    #expect(Polyline([]).distance(to: Point(x: 0, y: 0)) == .infinity)
    #expect(Polyline([Point(x: 3, y: 4)]).distance(to: Point(x: 0, y: 0)) == 5)
  }

  @Test func quadraticCurveRunsFromEndToEndAndHalfwayToItsControlPoint() throws {
    let start = Point(x: 0, y: 0)
    let end = Point(x: 100, y: 0)
    let curve = Polyline(from: start, control: Point(x: 50, y: 40), to: end)
    #expect(curve.points.first == start)
    #expect(curve.points.last == end)
    #expect(curve.points[16] == Point(x: 50, y: 20))
  }

  @Test func leftNormalPointsUpForALineToTheRight() {
    #expect(Vector(dx: 1, dy: 0).leftNormal == Vector(dx: 0, dy: -1))
  }
}
