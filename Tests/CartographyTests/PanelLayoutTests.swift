import Drawing
import Testing

@testable import Cartography

/// Where panels and what stands around them are on a sheet.
@Suite struct PanelLayoutTests {
  private func layout(
    _ count: Int, columns: Int? = nil, width: Double = 510, height: Double = 720,
    aspect: Double = 1, key: Double = 20_000, title: Double = 25, isRightToLeft: Bool = false
  ) -> PanelLayout {
    PanelLayout(
      size: Size(width: width, height: height),
      PanelLayout.Content(
        count: count, columns: columns, aspect: aspect, titleHeight: title, footHeight: title,
        settings: KeySetting.all(of: .print), headHeight: { 4_000 / max($0, 1) },
        keyHeight: { setting, width, _ in key * setting.size / 6.5 / max(width, 1) }),
      isRightToLeft: isRightToLeft)
  }

  @Test func partsNeverOverlapAndStayOnTheSheet() {
    for (width, height) in [(510.0, 720.0), (720, 510), (255, 368), (1191, 1684)] {
      for count in 1...12 {
        for key in [0.0, 20_000, 900_000] {
          for isRightToLeft in [false, true] {
            let layout = layout(
              count, width: width, height: height, key: key, isRightToLeft: isRightToLeft)
            let sheet = Rectangle(
              origin: Point(x: 0, y: 0), size: Size(width: width, height: height)
            ).inset(by: -1e-9)
            let parts =
              layout.panels.flatMap { [$0.head, $0.map] } + [layout.title, layout.key, layout.foot]
            for (index, part) in parts.enumerated() {
              #expect(sheet.contains(part))
              for other in parts.dropFirst(index + 1) {
                #expect(!part.inset(by: 1e-9).intersects(other), "\(count) \(width) \(key)")
              }
            }
          }
        }
      }
    }
  }

  @Test func panelsHaveOneSizeAndFollowEachOtherInReadingOrder() throws {
    for isRightToLeft in [false, true] {
      let layout = layout(5, columns: 3, isRightToLeft: isRightToLeft)
      let maps = layout.panels.map(\.map)
      #expect(maps.count == 5 && layout.columns == 3)
      for map in maps {
        #expect(abs(map.width - maps[0].width) < 1e-9 && abs(map.height - maps[0].height) < 1e-9)
      }
      #expect(maps[0].minY == maps[2].minY && maps[3].minY > maps[2].maxY)
      #expect((maps[0].minX < maps[1].minX) != isRightToLeft)
      #expect(maps[0].minX == maps[3].minX)
      for panel in layout.panels { #expect(panel.head.maxY == panel.map.minY) }
    }
  }

  @Test func columnsAreChosenSoThatTheMapsAreLargest() {
    for count in 1...12 {
      let chosen = layout(count)
      func scale(_ layout: PanelLayout) -> Double {
        min(layout.panels[0].map.width, layout.panels[0].map.height)
      }
      for columns in 1...count {
        #expect(scale(layout(count, columns: columns)) <= scale(chosen) + 1e-9)
      }
    }
    // Content that is wide stands one below the other, content that is high side by side.
    #expect(layout(3, aspect: 4).columns == 1)
    #expect(layout(3, aspect: 0.3).columns == 3)
  }

  @Test func moreColumnsThanPanelsAreNotNeeded() {
    #expect(layout(2, columns: 12).columns == 2)
  }

  @Test func theKeyStandsInTheFreeSpaceOfTheLastRowIfThatLetsTheMapsBeLarger() throws {
    let inside = layout(11, columns: 3)
    let last = try #require(inside.panels.last)
    #expect(inside.key.minX > last.map.maxX && inside.key.minY == last.head.minY)
    let mirrored = layout(11, columns: 3, isRightToLeft: true)
    #expect(mirrored.key.maxX < mirrored.panels[10].map.minX)
    // Without free space, or where it is too small, below all maps.
    for below in [layout(12, columns: 3), layout(11, columns: 3, key: 80_000)] {
      #expect(below.key.minY > below.panels.map(\.map.maxY).max() ?? .infinity)
      #expect(below.isStacked)
    }
  }
}
