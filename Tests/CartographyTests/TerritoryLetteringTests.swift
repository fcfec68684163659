import Drawing
import Geodata
import TestSupport
import Testing

@testable import Cartography

/// Names of states and occupied areas, which stay within their borders.
@Suite("Names of territories")
struct TerritoryLetteringTests {
  private let area = Rectangle(minX: 0, minY: 0, maxX: 500, maxY: 400)

  private func entry(
    _ id: String, _ status: String = "", rows: ClosedRange<Int> = 10...20, from: Double = 50,
    to: Double = 450
  ) -> TerritoryLettering.Entry {
    TerritoryLettering.Entry(
      id: id, name: id, status: status,
      lines: rows.map { row in
        let y = Double(row) * 10
        return Polyline([Point(x: from, y: y), Point(x: to, y: y)])
      })
  }

  private func placed(
    _ entries: [TerritoryLettering.Entry], in space: FreeSpace? = nil
  ) -> [TerritoryLettering.Placed] {
    TerritoryLettering(style: .print, measurer: FixedTextMetrics(), language: "en")
      .placed(entries, in: space ?? FreeSpace(area: area), on: area)
  }

  @Test("A name with room stands in the middle in the largest type, its status below in one line")
  func middle() throws {
    let name = try #require(placed([entry("Land", "occupied by Germany")]).first)
    #expect(name.lines.map(\.text) == ["Land", "occupied by Germany"])
    #expect(abs(name.box.center.x - 250) < 1 && abs(name.box.center.y - 150) < 6)
    #expect(name.lines[0].font.size == MapStyle.print.landTextSize * 1.5)
    #expect(name.lines[0].font.weight == .bold && name.lines[1].font.weight == .regular)
  }

  @Test("A name does not stand on an exclave, also where there is no room elsewhere")
  func exclaves() {
    var land = entry("Land", rows: 20...30, from: 50, to: 300)
    land.lines = entry("", rows: 12...16, from: 330, to: 450).lines + land.lines
    #expect(
      TerritoryLettering.isOnMainPart(land.lines)
        == Array(repeating: false, count: 5) + Array(repeating: true, count: 11))
    #expect(placed([land]).allSatisfy { $0.box.center.x < 300 } && placed([land]).count == 1)
    var space = FreeSpace(area: area)
    space.block(Rectangle(minX: 0, minY: 180, maxX: 320, maxY: 400))
    #expect(placed([land], in: space).isEmpty)
    // Of two parts that are nearly as large either may bear it.
    land.lines = entry("", rows: 8...17, from: 330, to: 470).lines + land.lines.suffix(11)
    #expect(placed([land], in: space).count == 1)
    #expect(TerritoryLettering.isOnMainPart([]).isEmpty)
  }

  @Test("No name crosses a border, wherever the border runs")
  func borders() {
    var random = SplitMix64(seed: 3)
    var count = 0
    for _ in 0..<60 {
      var space = FreeSpace(area: area)
      let x = Double.random(in: 60...440, using: &random)
      let border = [Point(x: x, y: 0), Point(x: x + 40, y: 400)]
      space.block(border, reach: 1)
      for name in placed([entry("Bordered Land", "occupied by Germany")], in: space) {
        count += 1
        let box = name.box.level
        // Where the border runs at the heights of the box.
        let (top, bottom) = (x + box.minY / 10, x + box.maxY / 10)
        #expect(box.maxX < min(top, bottom) || box.minX > max(top, bottom))
      }
    }
    #expect(count > 50)
  }

  @Test(
    "Where there is little room the type is smaller, then the status is broken, then nothing stands"
  )
  func narrow() throws {
    func lines(_ width: Double) -> [TerritoryLettering.Line] {
      var space = FreeSpace(area: area)
      for x in [199.0, 201.0 + width] {
        space.block([Point(x: x, y: 0), Point(x: x, y: 400)], reach: 0.5)
      }
      return placed(
        [entry("Land", "occupied by Germany", from: 200, to: 200 + width)], in: space
      ).first?.lines ?? []
    }
    #expect(lines(300).count == 2)
    let broken = lines(60)
    #expect(broken.map(\.text) == ["Land", "occupied", "by Germany"])
    #expect(lines(14).isEmpty)
    let sizes = stride(from: 300.0, to: 40, by: -10).map { lines($0).first?.font.size ?? 0 }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test("Names do not touch each other, and the largest territory is served first")
  func several() {
    let entries = [
      entry("Small", rows: 10...12), entry("Large", rows: 8...30), entry("Middle", rows: 9...16),
    ]
    let names = placed(entries)
    #expect(names.map { $0.lines[0].text } == ["Large", "Middle", "Small"])
    for (index, one) in names.enumerated() {
      for other in names.dropFirst(index + 1) {
        #expect(!one.box.level.intersects(other.box.level))
      }
    }
  }

  @Test(
    "A text is broken between words where both lines are nearly as long",
    arguments: [
      ("occupied by Germany", ["occupied", "by Germany"]),
      ("partly occupied by Germany", ["partly occupied", "by Germany"]), ("annexed", []),
    ])
  func halves(text: String, lines: [String]) {
    #expect(TerritoryLettering.halves(text) == lines)
  }

  @Test("Small maps have few names")
  func limit() {
    #expect(TerritoryLettering.limit(on: Rectangle(minX: 0, minY: 0, maxX: 80, maxY: 80)) == 1)
    #expect(TerritoryLettering.limit(on: Rectangle(minX: 0, minY: 0, maxX: 5, maxY: 50)) == 0)
  }

  @Test("Every language has words for every status, and no two statuses share theirs")
  func words() {
    for wording in Wording.all {
      let words = wording.territories
      #expect(Set(words.statuses.keys) == Set(Territory.Status.allCases), "\(wording.language)")
      #expect(Set(words.statuses.values).count == words.statuses.count, "\(wording.language)")
      #expect(words.bordersOfDay.contains("{date}") && words.bordersOfDay.contains("{source}"))
      #expect(words.frontLine.contains("{date}") && words.frontLine.contains("{n}"))
    }
  }
}

/// Sums of cells agree with the cells.
@Suite("Free space for level boxes")
struct LevelSpaceTests {
  @Test("A level box is as free as the cells that it meets")
  func agrees() {
    var random = SplitMix64(seed: 9)
    let area = Rectangle(minX: 5, minY: 7, maxX: 125, maxY: 87)
    var outcomes = Set<Bool>()
    for _ in 0..<40 {
      var space = FreeSpace(area: area)
      func point() -> Point {
        Point(x: .random(in: 5...125, using: &random), y: .random(in: 7...87, using: &random))
      }
      space.block([point(), point()], reach: 1)
      let level = LevelSpace(space)
      for _ in 0..<40 {
        let corner = point()
        let box = Rectangle(
          minX: corner.x, minY: corner.y,
          maxX: corner.x + .random(in: 1...40, using: &random),
          maxY: corner.y + .random(in: 1...20, using: &random))
        let isFree = level.isFree(box)
        guard area.contains(box) else {
          #expect(!isFree)
          continue
        }
        var blocked = 0
        for row in space.grid.row(box.minY)...space.grid.row(box.maxY) {
          for column in space.grid.column(box.minX)...space.grid.column(box.maxX) {
            blocked += space.isBlocked(row: row, column: column) ? 1 : 0
          }
        }
        outcomes.insert(isFree)
        #expect(isFree == (blocked == 0))
      }
    }
    #expect(outcomes.count == 2)
  }

  @Test("A box that was taken is free no more")
  func taken() {
    var level = LevelSpace(FreeSpace(area: Rectangle(minX: 0, minY: 0, maxX: 100, maxY: 100)))
    let box = Rectangle(minX: 10, minY: 10, maxX: 30, maxY: 20)
    #expect(level.isFree(box))
    level.block(box)
    #expect(!level.isFree(Rectangle(minX: 25, minY: 15, maxX: 40, maxY: 25)))
    #expect(level.isFree(Rectangle(minX: 35, minY: 25, maxX: 45, maxY: 35)))
  }
}
