import Drawing
import TestSupport
import Testing

@testable import Cartography

/// Eight parts at once are as near to a point as one after the other.
struct SegmentChunkTests {
  @Test func agreesWithThePartsOneByOne() {
    var random = SeededGenerator(seed: 7)
    func coordinate() -> Double { Double.random(in: -40...640, using: &random) }
    var near = 0
    for number in 0..<2_000 {
      let points = (0..<(1 + number % 20)).map { _ in Point(x: coordinate(), y: coordinate()) }
      let chunks = SegmentChunk.chunks(of: points)
      #expect(chunks.count == (points.count + 6) / 8)
      let point = Point(x: coordinate(), y: coordinate())
      let distances = zip(points, points.dropFirst()).map {
        Polyline([$0, $1]).distance(to: point)
      }
      guard let least = distances.min() else { continue }
      // A hair nearer and a hair further: the chunks have single precision.
      for (distance, isNear) in [(least * 0.999 - 0.001, false), (least * 1.001 + 0.001, true)]
      where distance > 0 {
        let found = chunks.contains {
          $0.comes(within: Float(distance), x: Float(point.x), y: Float(point.y))
        }
        #expect(found == isNear)
        near += found ? 1 : 0
      }
    }
    #expect(near > 1_500)
  }

  @Test func partsWithoutLengthArePoints() {
    let chunks = SegmentChunk.chunks(of: [Point(x: 3, y: 4), Point(x: 3, y: 4)])
    #expect(chunks.count == 1)
    #expect(chunks[0].comes(within: 5.01, x: 0, y: 0))
    #expect(!chunks[0].comes(within: 4.99, x: 0, y: 0))
  }
}
