import Drawing
import TestSupport
import Testing

@testable import Cartography

@Suite struct CrowdedPartTests {
  private let area = Rectangle(minX: 0, minY: 0, maxX: 400, maxY: 300)

  private func points(
    _ count: Int, x: ClosedRange<Double>, y: ClosedRange<Double>, seed: UInt64
  ) -> [Point] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      Point(x: .random(in: x, using: &random), y: .random(in: y, using: &random))
    }
  }

  @Test func theFirstPartHoldsTheMostPlaces() throws {
    let crowd = points(20, x: 300...325, y: 100...112, seed: 9)
    let others = points(20, x: 0...250, y: 0...300, seed: 10)
    let part = try #require(
      CrowdedPart.parts(of: area, around: others + crowd, least: 5, most: 1).first)
    #expect(crowd.allSatisfy(part.box.contains))
    #expect(part.count == 20)
    #expect(part.box.width <= 44.001 && part.box.height <= 33.001)
    #expect(part.box.width >= 31.999 && part.box.height >= 23.999)
  }

  @Test func noWindowHoldsMoreThanTheFirst() throws {
    for seed in UInt64(0)..<40 {
      let all = points(60, x: 0...400, y: 0...300, seed: seed)
      let part = CrowdedPart.parts(of: area, around: all, least: 5, most: 1).first
      let counts = all.flatMap { left in
        all.map { top in
          all.count {
            (left.x...left.x + 30).contains($0.x) && (top.y...top.y + 19).contains($0.y)
          }
        }
      }
      let most = counts.max() ?? 0
      #expect(part?.count == (most >= 5 ? most : nil))
    }
  }

  @Test func furtherPartsHoldWhatIsLeft() throws {
    let east = points(9, x: 300...320, y: 100...110, seed: 1)
    let west = points(7, x: 40...60, y: 200...210, seed: 2)
    let few = points(4, x: 200...210, y: 20...30, seed: 3)
    let parts = CrowdedPart.parts(of: area, around: west + few + east, least: 5, most: 8)
    #expect(parts.map(\.count) == [9, 7])
    #expect(west.allSatisfy(parts[1].box.contains))
    #expect(CrowdedPart.parts(of: area, around: few, least: 5, most: 8).isEmpty)
    #expect(CrowdedPart.parts(of: area, around: [], least: 5, most: 8).isEmpty)
    #expect(
      CrowdedPart.parts(
        of: area, around: east.map { Point(x: $0.x + 400, y: $0.y) }, least: 5, most: 8
      )
      .isEmpty)
  }

  @Test func namesThatHaveRoomAroundThePartNeedNoEnlargedMap() {
    // Twice 44 and 33 points around the largest window.
    #expect(CrowdedPart.least(on: area, leading: 8) == 20)
    #expect(CrowdedPart.least(on: area, leading: 4) == 39)
    #expect(CrowdedPart.least(on: Rectangle(minX: 0, minY: 0, maxX: 9, maxY: 9), leading: 8) == 5)
    let crowd = points(12, x: 300...325, y: 100...112, seed: 9)
    #expect(CrowdedPart.parts(of: area, around: crowd, least: 12, most: 1).count == 1)
    #expect(CrowdedPart.parts(of: area, around: crowd, least: 13, most: 1).isEmpty)
  }

  @Test func theOrderOfThePlacesDoesNotMatter() {
    let all = points(80, x: 0...200, y: 0...150, seed: 4)
    let parts = CrowdedPart.parts(of: area, around: all, least: 5, most: 4)
    let turned = CrowdedPart.parts(of: area, around: all.reversed(), least: 5, most: 4)
    #expect(!parts.isEmpty)
    #expect(parts.map(\.box) == turned.map(\.box))
  }
}
