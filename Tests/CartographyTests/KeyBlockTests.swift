import Drawing
import Geodata
import TestSupport
import Testing

@testable import Cartography

@Suite struct KeyBlockTests {
  private func key(_ content: LegendContent, columnWidth: Double = 48) -> KeyBlock {
    let style = MapStyle.print
    let block = TextBlock(
      font: style.font(size: 6), color: style.ink, measurer: FixedTextMetrics(), language: "en")
    return KeyBlock(
      legend: Legend(content: content, style: style, wording: .english, text: block),
      scaleBar: ScaleBar(style: style, wording: .english, text: block),
      columnWidth: millimetres(columnWidth))
  }

  @Test func aHeadingNeverStandsWithNothingUnderIt() {
    let key = key(LegendContent(looks: Set(LineLook.all), kinds: Set(PlaceKind.allCases)))
    let heading = Wording.english.people + ":"
    var withHeading = 0
    for isStacked in [true, false] {
      for height in stride(from: 10.0, through: 500, by: 1) {
        let box = Rectangle(
          origin: Point(x: 0, y: 0), size: Size(width: 130, height: height))
        let texts = key.marks(in: box, isStacked: isStacked, pointsPerMetre: 0.001)
          .compactMap(\.text)
        guard let own = texts.first(where: { $0.text == heading }) else { continue }
        withHeading += 1
        #expect(texts.contains { $0.origin.y > own.origin.y && $0.origin.x > own.origin.x })
      }
    }
    #expect(withHeading > 100)
  }

  @Test func theScaleStaysWhereEntriesAreLeftOut() {
    let key = key(LegendContent(looks: Set(LineLook.all)))
    let box = Rectangle(origin: Point(x: 0, y: 0), size: Size(width: 130, height: 90))
    let texts = key.marks(in: box, isStacked: false, pointsPerMetre: 0.001).compactMap(\.text)
    #expect(texts.contains { $0.text.hasSuffix("km") })
    #expect(texts.allSatisfy { $0.origin.y <= box.maxY })
  }

  @Test func narrowerColumnsMakeTheKeyShorterUnlessAWordIsTooLong() {
    let content = LegendContent(looks: Set(LineLook.all), kinds: Set(PlaceKind.allCases))
    let (usual, narrow) = (key(content), key(content, columnWidth: 36))
    #expect(
      narrow.height(width: 230, isStacked: true) < usual.height(width: 230, isStacked: true))
    // No word of the legend fits into columns of 12 mm.
    #expect(
      key(content, columnWidth: 12).height(width: 80, isStacked: true)
        == usual.height(width: 80, isStacked: true))
  }
}
