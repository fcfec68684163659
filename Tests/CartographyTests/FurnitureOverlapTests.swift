import Drawing
import TestSupport
import Testing

@testable import Cartography

/// Title, time line, key and notes at the sizes of books and journals: in their order from top to
/// bottom, and no words on others.
@Suite struct FurnitureOverlapTests {
  private static let sizes = [
    Size(width: millimetres(89), height: millimetres(120)),
    Size(width: millimetres(180), height: millimetres(130)),
    Size(width: millimetres(277), height: millimetres(190)),
  ]

  private func box(_ text: PlacedText) -> Rectangle {
    let width = FixedTextMetrics().measure(text.text, font: text.font, language: nil).width
    return Rectangle(
      minX: text.origin.x, minY: text.origin.y - text.font.size * 0.75,
      maxX: text.origin.x + width, maxY: text.origin.y + text.font.size * 0.2)
  }

  @Test(arguments: sizes, ["en", "de", "fa", "he", "ru"])
  func nothingOverlaps(_ size: Size, _ language: String) throws {
    let sheet = try MapSheet.january {
      $0.size = size
      $0.language = language
      $0.furniture.strip = .on
    }
    let picture = try DataFolder().composer().compose(sheet).picture
    let map = try #require(picture.layers.first?.clip?.controlBounds)
    let texts = picture.marks(of: "furniture").flatMap(\.flattened).compactMap(\.text)
    let boxes = texts.map(box)
    let page = Rectangle(origin: Point(x: 0, y: 0), size: size)
    for (index, first) in boxes.enumerated() {
      #expect(page.contains(first), "\(texts[index].text)")
      for other in boxes.indices.dropFirst(index + 1) {
        #expect(
          !first.intersects(boxes[other]), "\(texts[index].text) / \(texts[other].text)")
      }
      // Only degrees stand on the map.
      #expect(texts[index].halo != nil || !first.intersects(map), "\(texts[index].text)")
    }
    let wording = try #require(Wording.of(language))
    let title = try #require(texts.firstIndex { $0.text.hasPrefix(wording.defaultTitle.prefix(9)) })
    let month = try #require(
      texts.firstIndex {
        $0.text == wording.dates.months[1] || $0.text == wording.dates.shortMonths[1]
      })
    let note = try #require(texts.firstIndex { $0.text.hasPrefix(wording.notShown.prefix(9)) })
    #expect(boxes[title].maxY < boxes[month].minY)
    #expect(boxes[month].maxY <= map.minY)
    #expect(boxes[note].minY >= map.maxY)
  }
}
