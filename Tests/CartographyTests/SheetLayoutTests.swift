import Drawing
import Testing

@testable import Cartography

@Suite struct SheetLayoutTests {
  @Test func partsNeverOverlapAndStayOnTheSheet() {
    var isStacked: Set<Bool> = []
    let sides = [1.0, 20, 72, 150, 255, 368, 510, 842, 1191, 3370]
    for width in sides {
      for height in sides {
        for aspect in [0.05, 0.5, 1, 1.6, 20] {
          for (title, words) in [(0.0, 0.0), (20, 3_000), (25, 40_000), (5_000, 900_000)] {
            let size = Size(width: width, height: height)
            let layout = SheetLayout(
              size: size, titleHeight: title, stripHeight: title, footHeight: title * 0.8,
              aspect: aspect,
              keyHeight: { _, width, _ in words / max(width, 1) })
            isStacked.insert(layout.isStacked)
            let sheet = Rectangle(origin: Point(x: 0, y: 0), size: size).inset(by: -1e-9)
            #expect(!layout.strip.intersects(layout.title))
            #expect(!layout.strip.intersects(layout.map))
            #expect(!layout.strip.intersects(layout.key))
            for part in [layout.title, layout.strip, layout.map, layout.key, layout.foot] {
              #expect(sheet.contains(part))
              #expect(part.width >= 0 && part.height >= 0)
            }
            #expect(layout.map.width > 0)
            #expect(layout.map.height >= height * SheetLayout.leastMapOfAll - 1e-9)
            #expect(!layout.map.intersects(layout.title))
            #expect(!layout.map.intersects(layout.key))
            #expect(!layout.title.intersects(layout.key))
            #expect(!layout.foot.intersects(layout.map))
            #expect(!layout.foot.intersects(layout.key))
          }
        }
      }
    }
    #expect(isStacked == [true, false])
  }

  @Test func highContentStandsBesideTheKeyAndWideContentAboveThem() {
    func layout(_ aspect: Double, _ width: Double, _ height: Double) -> SheetLayout {
      SheetLayout(
        size: Size(width: width, height: height), titleHeight: 25, footHeight: 20,
        aspect: aspect,
        keyHeight: { _, width, _ in 18_000 / width })
    }
    #expect(!layout(0.8, 510, 368).isStacked)
    #expect(layout(3, 368, 510).isStacked)
  }

  @Test func aKeyBesideTheMapAlwaysHasTheHeightItNeeds() {
    for words in stride(from: 1_000.0, through: 100_000, by: 1_000) {
      let layout = SheetLayout(
        size: Size(width: 510, height: 368), titleHeight: 25, footHeight: 20, aspect: 1,
        keyHeight: { _, width, _ in words / width })
      if !layout.isStacked {
        #expect(words / layout.key.width <= layout.key.height + 1e-9)
      }
    }
  }

  @Test func aKeyIsSetSmallerOnlyWhereItDoesNotFit() {
    func layout(_ words: Double, height: Double) -> SheetLayout {
      SheetLayout(
        size: Size(width: 252, height: height), titleHeight: 25, footHeight: 20, aspect: 1,
        keyHeight: { setting, width, _ in words * setting.size * setting.columnWidth / width })
    }
    let settings = KeySetting.all(of: .print)
    #expect(layout(10, height: 400).setting == settings.first)
    #expect(layout(10, height: 400).isKeyWhole)
    let smaller = layout(60, height: 400)
    #expect(smaller.isKeyWhole && smaller.setting.size < settings[0].size)
    let cut = layout(200, height: 400)
    #expect(!cut.isKeyWhole && cut.setting.size == settings.last?.size)
    #expect(cut.map.height >= 400 * SheetLayout.leastMapOfAll - 1e-9)
  }

  @Test func theMapGivesUpHeightOnlyForAKeyThatHasNoRoomOtherwise() {
    var shares: [Double] = []
    for words in stride(from: 1.0, through: 140, by: 1) {
      let layout = SheetLayout(
        size: Size(width: 252, height: 400), titleHeight: 25, footHeight: 20, aspect: 1,
        keyHeight: { setting, width, _ in words * setting.size * setting.columnWidth / width })
      guard layout.isKeyWhole else { continue }
      shares.append(layout.map.height / 400)
      let last =
        KeySetting.all(of: .print).map { words * $0.size * $0.columnWidth / 252 }.min() ?? 0
      if layout.map.height < 199.9 {
        // No setting leaves the map half of the sheet.
        #expect(layout.map.height + last > 200)
      }
    }
    #expect((shares.max() ?? 0) > 0.5)
    let least = shares.min() ?? 1
    #expect(least < 0.45 && least >= SheetLayout.leastMapOfAll - 1e-9)
  }

  @Test func noTypeIsSmallerThanTheLeastOfTheStyle() {
    var style = MapStyle.print
    #expect(KeySetting.all(of: style).map(\.size).min() == 5)
    style.smallestText = 6
    #expect(KeySetting.all(of: style).map(\.size).first == 6.5)
    #expect(KeySetting.all(of: style).map(\.size).min() == 6)
    style.textSize = 5
    style.smallestText = 0
    #expect(Set(KeySetting.all(of: style).map(\.size)) == [4.5])
  }
}
