import Drawing
import Testing

@testable import Cartography

@Suite struct LandRasterTests {
  private static let area = Rectangle(minX: 10, minY: 20, maxX: 110, maxY: 120)

  private static func square(_ x: Double, _ y: Double, _ side: Double) -> [Point] {
    [
      Point(x: x, y: y), Point(x: x + side, y: y), Point(x: x + side, y: y + side),
      Point(x: x, y: y + side),
    ]
  }

  private static func box(_ x: Double, _ y: Double, _ side: Double) -> Rectangle {
    Rectangle(minX: x, minY: y, maxX: x + side, maxY: y + side)
  }

  @Test(arguments: [
    (32.0, 42.0, 10.0, 1.0), (12, 22, 10, 0), (20, 42, 20, 0.5), (20, 30, 20, 0.25),
    (50, 60, 10, 0), (40, 60, 20, 0.5),
  ])
  func landIsCountedAndARingInsideIsWater(
    _ x: Double, _ y: Double, _ side: Double, _ share: Double
  ) {
    let raster = LandRaster(
      rings: [LandRasterTests.square(30, 40, 60), LandRasterTests.square(50, 60, 20)],
      area: LandRasterTests.area)
    #expect(raster.landShare(of: LandRasterTests.box(x, y, side)) == share)
  }

  @Test func outsideTheAreaCountsTheNearestCell() {
    let raster = LandRaster(
      rings: [LandRasterTests.square(-50, -50, 100)], area: LandRasterTests.area)
    #expect(raster.landShare(of: LandRasterTests.box(-90, -90, 5)) == 1)
    #expect(raster.landShare(of: LandRasterTests.box(500, 500, 5)) == 0)
  }

  @Test func noRingsAreAllWaterAndHalfARingIsNothing() {
    for rings in [[], [[]], [[Point(x: 30, y: 30)]], [[Point(x: Double.nan, y: 40)]]] {
      let raster = LandRaster(rings: rings, area: LandRasterTests.area)
      #expect(raster.landShare(of: LandRasterTests.box(10, 20, 100)) == 0)
    }
  }

  @Test func sharesAreThoseOfCountingCells() {
    var random = SplitMix64(seed: 4)
    let ring = (0..<9).map { _ in
      Point(x: .random(in: 0...120, using: &random), y: .random(in: 0...140, using: &random))
    }
    let raster = LandRaster(rings: [ring], area: LandRasterTests.area)
    for _ in 0..<40 {
      let x = 10 + 2 * Double(Int.random(in: 0...40, using: &random))
      let y = 20 + 2 * Double(Int.random(in: 0...40, using: &random))
      var land = 0
      for row in 0..<5 {
        for column in 0..<5 {
          let middle = Point(x: x + Double(column) * 2 + 1, y: y + Double(row) * 2 + 1)
          land += LandRasterTests.isInside(middle, ring) ? 1 : 0
        }
      }
      #expect(raster.landShare(of: LandRasterTests.box(x, y, 10)) == Double(land) / 25)
    }
  }

  /// Whether a line to the left of the point crosses the ring an odd number of times.
  private static func isInside(_ point: Point, _ ring: [Point]) -> Bool {
    var isInside = false
    for (index, a) in ring.enumerated() {
      let b = ring[(index + 1) % ring.count]
      guard (a.y > point.y) != (b.y > point.y) else { continue }
      if a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) <= point.x { isInside.toggle() }
    }
    return isInside
  }
}
