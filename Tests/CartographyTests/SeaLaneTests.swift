import Drawing
import Testing

@testable import Cartography

@Suite struct SeaLaneTests {
  /// A square island with a lake in it.
  let land = LandMask(rings: [
    Path(Rectangle(minX: 40, minY: -10, maxX: 60, maxY: 10)).points,
    Path(Rectangle(minX: 45, minY: -5, maxX: 55, maxY: 5)).points,
  ])

  private let window = Rectangle(minX: -500, minY: -500, maxX: 500, maxY: 500)

  /// A ship goes around an island on the side that the map shows, though the other is as near; from a
  /// place beyond the edge it goes as if there was none.
  @Test(arguments: [(-30.0, 100.0), (-100, 30)])
  func laneStaysOnTheMap(_ top: Double, _ bottom: Double) {
    let island = LandMask(rings: [
      Path(Rectangle(minX: 40, minY: -28, maxX: 60, maxY: 28)).points
    ])
    let lane = SeaLane(
      land: island, window: Rectangle(minX: -10, minY: top, maxX: 110, maxY: bottom))
    let end = Point(x: 100, y: 0)
    let line = lane.line(from: Point(x: 0, y: 0), to: end)
    #expect(line.points.allSatisfy { $0.y > top && $0.y < bottom })
    #expect(island.share(of: line) == 0)
    let beyond = Point(x: -20, y: 0)
    let seenWhole = SeaLane(land: island, window: window)
    #expect(
      lane.line(from: beyond, to: end).points == seenWhole.line(from: beyond, to: end).points)
  }

  @Test(arguments: [
    (42.0, 0.0, true), (50, 0, false), (50, 7, true), (20, 0, false), (70, 0, false),
    (50, 12, false),
  ])
  func landIsInsideTheShoresAndOutsideTheLakes(_ x: Double, _ y: Double, _ isLand: Bool) {
    #expect(land.isLand(Point(x: x, y: y)) == isLand)
  }

  @Test func shareOfALineOnLand() {
    let across = Polyline([Point(x: 0, y: 7), Point(x: 100, y: 7)])
    #expect(abs(land.share(of: across) - 0.2) < 0.05)
    #expect(land.share(of: Polyline([Point(x: 0, y: 20), Point(x: 100, y: 20)])) == 0)
    #expect(land.share(of: Polyline([])) == 0)
  }

  @Test func laneIsStraightOverOpenWater() {
    let lane = SeaLane(land: LandMask(rings: []), window: window)
    let line = lane.line(from: Point(x: 0, y: 0), to: Point(x: 100, y: 0))
    #expect(line.points.allSatisfy { $0.y == 0 })
  }

  @Test func laneGoesAroundAnIsland() {
    let line = SeaLane(land: land, window: window).line(
      from: Point(x: 0, y: 0), to: Point(x: 100, y: 0))
    #expect(line.points.first == Point(x: 0, y: 0))
    #expect(line.points.last == Point(x: 100, y: 0))
    #expect(land.share(of: line) == 0)
  }

  @Test func laneRunsThroughEachPlace() {
    let places = [Point(x: 0, y: 0), Point(x: 30, y: 40), Point(x: 30, y: 40), Point(x: 90, y: 0)]
    let line = SeaLane(land: land, window: window).line(through: places)
    for place in places { #expect(line.points.contains(place)) }
    #expect(SeaLane(land: land, window: window).line(through: []).points.isEmpty)
  }

  /// A cape from the right edge far beyond the straight way, with open water to its left.
  @Test func laneGoesAroundACapeThatNoSingleCurvePasses() {
    let cape = LandMask(rings: [
      Path(Rectangle(minX: 30, minY: 20, maxX: 200, maxY: 80)).points
    ])
    let start = Point(x: 60, y: 0)
    let end = Point(x: 60, y: 100)
    let line = SeaLane(land: cape, window: window).line(from: start, to: end)
    #expect(line.points.first == start)
    #expect(line.points.last == end)
    #expect(cape.share(of: line) == 0)
    #expect(line.length < 400)
  }

  @Test func gridOfLandAgreesWithSinglePoints() {
    let grid = land.grid(origin: Point(x: 30.5, y: -15.5), step: 3, columns: 14, rows: 11)
    for (index, isLand) in grid.enumerated() {
      let point = Point(x: 30.5 + 3 * Double(index % 14), y: -15.5 + 3 * Double(index / 14))
      #expect(isLand == land.isLand(point))
    }
  }

  @Test(arguments: [0.02, 0.3, 1, 2.2, 4])
  func shortWaysOverLandAreDrawnToo(_ length: Double) {
    let everywhere = LandMask(rings: [
      Path(Rectangle(minX: -50, minY: -50, maxX: 50, maxY: 50)).points
    ])
    for end in [Point(x: length, y: 0), Point(x: 0, y: length), Point(x: -length, y: length)] {
      let line = SeaLane(land: everywhere, window: window).line(from: Point(x: 0, y: 0), to: end)
      #expect(line.points.first == Point(x: 0, y: 0))
      #expect(line.points.last == end)
      #expect(WaterRoute(land: everywhere, from: Point(x: 0, y: 0), to: end).line != nil)
    }
  }

  /// The cells beside a cell, straight and diagonal, and how far they are, in sides of a cell.
  private func neighbours(
    of cell: Int, on grid: WaterRoute.Grid
  ) -> [(cell: Int, distance: Double)] {
    let (row, column) = (cell / grid.columns, cell % grid.columns)
    return grid.prices.indices.compactMap { other in
      let (down, right) = (other / grid.columns - row, other % grid.columns - column)
      guard other != cell, abs(down) <= 1, abs(right) <= 1 else { return nil }
      return (other, down == 0 || right == 0 ? 1 : 1.4142)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func shoresAreDearerThanOpenWaterAndCheaperThanLand(_ seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let (columns, rows) = (1 + random.below(9), 1 + random.below(9))
    let isLand = (0..<columns * rows).map { _ in random.below(6) == 0 }
    var grid = WaterRoute.Grid(columns: columns, rows: rows)
    grid.price(isLand)
    let (open, land) = (1.0, isLand.firstIndex(of: true).map { grid.prices[$0] })
    for cell in isLand.indices {
      let isShore = neighbours(of: cell, on: grid).contains { isLand[$0.cell] }
      if isLand[cell] {
        #expect(grid.prices[cell] == land)
      } else if isShore, let land {
        #expect(grid.prices[cell] > open && grid.prices[cell] < land)
      } else {
        #expect(grid.prices[cell] == open)
      }
    }
  }

  /// The costs of all cells, made cheaper until nothing changes.
  private func costs(from start: Int, on grid: WaterRoute.Grid) -> [Double] {
    var costs = Array(repeating: Double.infinity, count: grid.prices.count)
    costs[start] = 0
    let beside = costs.indices.map { neighbours(of: $0, on: grid) }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for cell in costs.indices {
        for (other, distance) in beside[cell] {
          let cost = costs[other] + distance * (grid.prices[other] + grid.prices[cell]) / 2
          guard cost < costs[cell] - 1e-9 else { continue }
          costs[cell] = cost
          hasChanged = true
        }
      }
    }
    return costs
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func noWayIsCheaper(_ seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let (columns, rows) = (3 + random.below(20), 3 + random.below(20))
    var grid = WaterRoute.Grid(columns: columns, rows: rows)
    grid.price((0..<columns * rows).map { _ in random.below(3) == 0 })
    let start = random.below(columns * rows)
    let costs = costs(from: start, on: grid)
    for _ in 0..<8 {
      let end = random.below(columns * rows)
      let way = grid.way(from: start, to: end)
      #expect(way.first == start && way.last == end)
      var cost = 0.0
      for (cell, next) in zip(way, way.dropFirst()) {
        let step = neighbours(of: cell, on: grid).first { $0.cell == next }
        cost += (step?.distance ?? .infinity) * (grid.prices[cell] + grid.prices[next]) / 2
      }
      #expect(abs(cost - costs[end]) < 1e-6)
    }
  }
}
