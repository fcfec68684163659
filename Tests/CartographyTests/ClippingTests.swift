import Drawing
import Testing

@testable import Cartography

@Suite struct ClippingTests {
  let window = Rectangle(minX: 0, minY: 0, maxX: 10, maxY: 8)
  var clipping: Clipping { Clipping(window: window, tolerance: 0) }

  private func points(_ pairs: [(Double, Double)]) -> [Point] {
    pairs.map { Point(x: $0.0, y: $0.1) }
  }

  /// Whether a point is inside rings by the even-odd rule.
  private func isInside(_ point: Point, _ rings: [[Point]]) -> Bool {
    var inside = false
    for ring in rings {
      guard var a = ring.last else { continue }
      for b in ring {
        if (a.y > point.y) != (b.y > point.y),
          point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
        {
          inside.toggle()
        }
        a = b
      }
    }
    return inside
  }

  // MARK: Areas

  @Test func areaInsideStaysAsItIs() {
    let ring = points([(1, 1), (9, 1), (5, 7)])
    #expect(clipping.area(ring) == ring)
  }

  @Test func areaOutsideOrOnlyTouchingGoes() {
    #expect(clipping.area(points([(11, 1), (19, 1), (15, 7)])).isEmpty)
    #expect(clipping.area(points([(10, 1), (19, 1), (15, 7)])).isEmpty)
    #expect(clipping.area(points([(1, 8), (9, 8), (5, 12)])).isEmpty)
    #expect(clipping.area([]).isEmpty)
    #expect(clipping.area(points([(1, 1), (2, 2)])).isEmpty)
  }

  @Test func areaAroundTheWindowBecomesTheWindow() {
    let ring = clipping.area(points([(-5, -5), (20, -5), (20, 20), (-5, 20)]))
    #expect(Path(polyline: ring).controlBounds == window)
    #expect(ring.allSatisfy { [0, 10].contains($0.x) && [0, 8].contains($0.y) })
  }

  @Test func areaAcrossAnEdgeIsCutThere() {
    let ring = clipping.area(points([(5, 2), (15, 2), (15, 6), (5, 6)]))
    #expect(Set(ring) == Set(points([(5, 2), (10, 2), (10, 6), (5, 6)])))
  }

  @Test func areasWithHolesHoldTheSamePointsOfTheWindow() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<150 {
      let rings = (0..<3).map { _ in
        (0..<Int.random(in: 3...9, using: &random)).map { _ in
          Point(
            x: .random(in: -12...22, using: &random), y: .random(in: -12...20, using: &random))
        }
      }
      let cut = rings.map(clipping.area)
      for ring in cut {
        #expect(ring.allSatisfy { window.inset(by: -1e-9).contains($0) })
      }
      for _ in 0..<60 {
        let point = Point(
          x: .random(in: 0.001...9.999, using: &random),
          y: .random(in: 0.001...7.999, using: &random))
        #expect(isInside(point, cut) == isInside(point, rings))
      }
    }
  }

  @Test func cornersThatCannotBeProjectedAreLeftOutOfAreas() {
    let infinite = Point(x: .infinity, y: .infinity)
    let ring = points([(1, 1), (9, 1), (5, 7)])
    #expect(clipping.area([infinite] + ring + [infinite]) == ring)
    #expect(clipping.area([ring[0], infinite, ring[1], ring[2]]) == ring)
    #expect(clipping.area([infinite, infinite, infinite]).isEmpty)
    #expect(clipping.area([Point(x: .nan, y: 1)] + ring) == ring)
  }

  // MARK: Lines

  @Test func lineInsideStaysAsItIs() {
    let line = points([(1, 1), (9, 1), (5, 7)])
    #expect(clipping.line(line) == [line])
  }

  @Test func lineThatLeavesAndReturnsIsTwo() {
    let line = points([(5, 4), (15, 4), (15, 6), (5, 6)])
    #expect(clipping.line(line) == [points([(5, 4), (10, 4)]), points([(10, 6), (5, 6)])])
  }

  @Test func lineAcrossTheWindowIsCutAtBothEdges() {
    #expect(clipping.line(points([(-5, 4), (25, 4)])) == [points([(0, 4), (10, 4)])])
  }

  @Test func lineOutsideOrTouchingACornerGoes() {
    #expect(clipping.line(points([(-5, 4), (-1, 4)])).isEmpty)
    #expect(clipping.line(points([(-2, 1), (4, -5)])).isEmpty)
    #expect(clipping.line(points([(-1, 1), (1, -1)])).isEmpty)
    #expect(clipping.line([]).isEmpty)
    #expect(clipping.line(points([(1, 1)])).isEmpty)
  }

  @Test func lineEndsAtCornersThatCannotBeProjected() {
    let infinite = Point(x: .infinity, y: .infinity)
    let line = points([(1, 1), (2, 1), (3, 1), (4, 1)])
    #expect(clipping.line([infinite] + line) == [line])
    #expect(
      clipping.line([line[0], line[1], infinite, line[2], line[3]])
        == [[line[0], line[1]], [line[2], line[3]]])
  }

  @Test func linesHoldTheSamePointsOfTheWindow() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<150 {
      let line = (0..<8).map { _ in
        Point(x: .random(in: -12...22, using: &random), y: .random(in: -12...20, using: &random))
      }
      let parts = clipping.line(line).map { Polyline($0) }
      for part in parts {
        #expect(part.points.allSatisfy { window.inset(by: -1e-9).contains($0) })
      }
      // The length inside, from many short pieces of the uncut line.
      let whole = Polyline(line)
      let steps = 4_000
      let inside = (0..<steps).count { step in
        whole.location(at: whole.length * (Double(step) + 0.5) / Double(steps)).map {
          window.contains($0.point)
        } ?? false
      }
      let expected = whole.length * Double(inside) / Double(steps)
      let length = parts.reduce(0) { $0 + $1.length }
      #expect(abs(length - expected) < whole.length * 20 / Double(steps))
    }
  }

  @Test func cornersCloserThanTheToleranceAreLeftOutButNeverTheEnds() {
    let clipping = Clipping(window: window, tolerance: 0.5)
    let line = points([(1, 1), (1.1, 1), (1.2, 1), (5, 1), (5.2, 1)])
    #expect(clipping.line(line) == [points([(1, 1), (5, 1), (5.2, 1)])])
  }
}
