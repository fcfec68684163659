import Drawing
import Testing

@testable import Cartography

struct CostRasterTests {
  private let area = Rectangle(minX: 10, minY: 20, maxX: 130, maxY: 110)

  private func raster(_ fill: (inout CostRaster) -> Void) -> CostRaster {
    var raster = CostRaster(over: area)
    fill(&raster)
    raster.sumUp()
    return raster
  }

  private func isNear(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a - b) <= tolerance
  }

  @Test func aLineCostsByItsLength() {
    let line = Segment(from: Point(x: 20, y: 30), to: Point(x: 100, y: 90))
    let costs = raster { $0.add(line, weight: 0.5) }
    #expect(isNear(costs.cost(of: area), 50))
    // A line through whole cells is known exactly at their edges.
    let level = raster {
      $0.add(Segment(from: Point(x: 22, y: 51), to: Point(x: 70, y: 51)), weight: 2)
    }
    #expect(isNear(level.cost(of: Rectangle(minX: 40, minY: 40, maxX: 52, maxY: 60)), 24))
    #expect(level.cost(of: Rectangle(minX: 40, minY: 60, maxX: 52, maxY: 70)) == 0)
    #expect(level.cost(of: Rectangle(minX: 100, minY: 40, maxX: 110, maxY: 60)) == 0)
  }

  @Test func whatLiesUnderAreasOfNamesIsKnownWell() {
    var random = RepeatableRandom(seed: 5)
    func point() -> Point {
      Point(x: Double(random.below(1_400)) / 10, y: Double(random.below(1_200)) / 10)
    }
    let lines = (0..<60).map { _ in Segment(from: point(), to: point()) }
    let costs = raster { for line in lines { $0.add(line, weight: 0.35) } }
    var (exact, raster, off) = (0.0, 0.0, 0.0)
    for _ in 0..<500 {
      let corner = point()
      let box = Rectangle(origin: corner, size: Size(width: 30, height: 7))
      guard area.contains(box) else { continue }
      let cost = lines.reduce(0) { $0 + $1.length(inside: box) * 0.35 }
      exact += cost
      raster += costs.cost(of: box)
      off += abs(cost - costs.cost(of: box))
    }
    #expect(exact > 100)
    #expect(abs(raster - exact) < exact * 0.02)
    #expect(off < exact * 0.15)
  }

  @Test func aHeadCostsByTheShareThatIsCovered() {
    let head = Rectangle(minX: 40, minY: 50, maxX: 52, maxY: 59)
    let costs = raster { $0.add(head, cost: 18) }
    #expect(isNear(costs.cost(of: area), 18))
    #expect(isNear(costs.cost(of: Rectangle(minX: 40, minY: 50, maxX: 46, maxY: 59)), 9))
    #expect(isNear(costs.cost(of: Rectangle(minX: 43, minY: 53, maxX: 49, maxY: 56)), 3))
  }

  @Test func whatLiesOutsideCostsNothing() {
    let far = Rectangle(minX: -50, minY: -60, maxX: 400, maxY: 15)
    let costs = raster {
      $0.add(Segment(from: Point(x: -500, y: 0), to: Point(x: 500, y: 0)), weight: 1)
      $0.add(far, cost: 100)
      $0.add(Segment(from: Point(x: .nan, y: 30), to: Point(x: 40, y: .infinity)), weight: 1)
      $0.add(Rectangle(minX: 40, minY: 40, maxX: .infinity, maxY: 50), cost: 1)
      $0.add(Segment(from: Point(x: 70, y: 200), to: Point(x: 70, y: -200)), weight: 1)
    }
    #expect(isNear(costs.cost(of: area), 90))
    #expect(costs.cost(of: Rectangle(minX: .nan, minY: 0, maxX: .nan, maxY: 9)).isFinite)
  }
}
