import Geodata
import Testing

@testable import GISFormats

@Suite struct GeographicClipTests {
  private let clip: GeographicClip

  init() throws {
    clip = GeographicClip(
      box: try #require(GeographicBox(west: 0, south: 0, east: 10, north: 10)))
  }

  private func positions(_ pairs: (Double, Double)...) -> [Coordinate] {
    pairs.map { Coordinate(longitude: $0.0, latitude: $0.1) }
  }

  @Test func aRingInsideStaysAsItIs() {
    let ring = positions((1, 1), (2, 1), (2, 2), (1, 1))
    #expect(clip.ring(ring) == ring)
  }

  @Test func aRingOutsideGoes() {
    #expect(clip.ring(positions((11, 1), (12, 1), (12, 2), (11, 1))) == nil)
    #expect(clip.ring(positions((10, 1), (12, 1), (12, 2), (10, 1))) == nil)
  }

  @Test func aRingAroundTheBoxBecomesTheBox() throws {
    let ring = try #require(clip.ring(positions((-9, -9), (19, -9), (19, 19), (-9, 19), (-9, -9))))
    #expect(GeographicClip.signedArea(of: ring) == 100)
    #expect(ring.count == 81)
  }

  @Test func aHalfIsCutOff() throws {
    let ring = try #require(clip.ring(positions((5, 4), (15, 4), (15, 6), (5, 6), (5, 4))))
    #expect(GeographicClip.signedArea(of: ring) == 10)
    #expect(Set(ring.filter { $0.longitude == 10 }.map(\.latitude)) == [4, 4.5, 5, 5.5, 6])
  }

  @Test func twoBaysOfOneRingKeepTheirArea() throws {
    let comb = positions(
      (5, 1), (15, 1), (15, 9), (5, 9), (5, 7), (12, 7), (12, 3), (5, 3), (5, 1))
    let ring = try #require(clip.ring(comb))
    #expect(abs(GeographicClip.signedArea(of: ring) - 20) < 1e-9)
    #expect(ring.allSatisfy(clip.box.contains))
  }

  @Test func aLineThatComesBackIsTwoLines() {
    let parts = clip.line(positions((5, 5), (15, 5), (15, 8), (5, 8)))
    #expect(parts == [positions((5, 5), (10, 5)), positions((10, 8), (5, 8))])
  }

  @Test func aLineThroughTheBoxIsCutAtBothEnds() {
    #expect(clip.line(positions((-5, 5), (15, 5))) == [positions((0, 5), (10, 5))])
    #expect(clip.line(positions((-5, 11), (15, 11))).isEmpty)
    #expect(clip.line(positions((-5, 7), (5, 17))).isEmpty)
  }
}
