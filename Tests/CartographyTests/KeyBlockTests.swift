import Drawing
import Geodata
import TestSupport
import Testing

@testable import Cartography

extension Wording {
  /// The wording with another name for a kind of place.
  fileprivate func with(_ kind: PlaceKind, _ name: String) -> Wording {
    var wording = self
    wording.kinds[kind] = name
    return wording
  }
}

@Suite struct KeyBlockTests {
  private func key(
    _ content: LegendContent, columnWidth: Double = 48, isTight: Bool = false,
    wording: Wording = .english
  ) -> KeyBlock {
    let style = MapStyle.print
    let block = TextBlock(
      font: style.font(size: 6), color: style.ink, measurer: FixedTextMetrics(),
      language: wording.language,
      isRightToLeft: wording.isRightToLeft)
    var setting = KeySetting(size: 6, columnWidth: millimetres(columnWidth))
    setting.isTight = isTight
    return KeyBlock(
      legend: Legend(
        content: content, style: style, wording: wording, text: block,
        signWidth: isTight ? setting.signWidth : nil),
      scaleBar: ScaleBar(style: style, wording: wording, text: block), setting: setting)
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

  private let everything = LegendContent(
    looks: Set(LineLook.all), kinds: Set(PlaceKind.allCases), hasTowns: true)

  @Test func whatTheKeyHasNoRoomForIsSaidAndIsTheEndOfIt() {
    let key = key(everything)
    let all = key.legend.groups().flatMap { $0 }.map(\.text)
    var counts: Set<Int> = []
    for isStacked in [true, false] {
      for height in stride(from: 0.0, through: 500, by: 5) {
        let size = Size(width: 230, height: height)
        let (fitted, missing) = key.fitted(to: size, isStacked: isStacked)
        counts.insert(missing.count)
        #expect(missing == Array(all.suffix(missing.count)))
        if missing.count < all.count {
          #expect(fitted.height(width: 230, isStacked: isStacked) <= height + 1.001)
        }
        let words = fitted.marks(
          in: Rectangle(origin: Point(x: 0, y: 0), size: size), isStacked: isStacked,
          pointsPerMetre: 0.001
        ).compactMap(\.text?.text).joined(separator: " ")
        for text in all.dropLast(missing.count) { #expect(words.contains(text)) }
      }
    }
    #expect(counts.contains(0) && counts.contains(all.count) && counts.count > 10)
  }

  @Test func theWidthsOfLinesAreToldTogetherOrNotAtAll() {
    let key = key(LegendContent(looks: Set(LineLook.all)))
    let numbers = (key.legend.groups().last ?? []).map(\.text)
    #expect(numbers.first == Wording.english.people + ":")
    for height in stride(from: 0.0, through: 300, by: 1) {
      let missing = key.fitted(to: Size(width: 130, height: height), isStacked: false).missing
      let count = missing.count(where: numbers.contains)
      #expect(count == 0 || count == numbers.count)
    }
  }

  @Test(arguments: ["en", "fa"])
  func inATightKeyTheScaleStandsBelowTheShortestColumn(_ language: String) throws {
    let wording = try #require(Wording.of(language))
    let usual = key(everything, columnWidth: 24, wording: wording)
    let tight = key(everything, columnWidth: 24, isTight: true, wording: wording)
    let height = tight.height(width: 230, isStacked: true)
    #expect(height < usual.height(width: 230, isStacked: true) - 15)
    let box = Rectangle(origin: Point(x: 10, y: 20), size: Size(width: 230, height: height))
    let texts = tight.marks(in: box, isStacked: true, pointsPerMetre: 0.0002).compactMap(\.text)
    let boxes = texts.map { text in
      Rectangle(
        minX: text.origin.x, minY: text.origin.y - text.font.size * 0.75,
        maxX: text.origin.x
          + FixedTextMetrics().measure(text.text, font: text.font, language: nil).width,
        maxY: text.origin.y + text.font.size * 0.2)
    }
    let lengths = [10, 20, 50, 100, 200, 500].map(wording.kilometres)
    #expect(texts.contains { lengths.contains($0.text) })
    for (index, first) in boxes.enumerated() {
      #expect(box.inset(by: -2).contains(first), "\(texts[index].text)")
      for other in boxes.indices.dropFirst(index + 1) {
        #expect(!first.intersects(boxes[other]), "\(texts[index].text) / \(texts[other].text)")
      }
    }
  }

  /// Beside columns with a long word others are narrower, so that there are as many.
  @Test func columnsOfATightKeyAreAsWideAsTheirWords() {
    let content = LegendContent(kinds: Set(PlaceKind.allCases))
    let long = Wording.english.with(PlaceKind.mainCamp, "extraordinarilylongw")
    let plain = key(content, columnWidth: 18, isTight: true)
    let wide = key(content, columnWidth: 18, isTight: true, wording: long)
    let equal = key(content, columnWidth: 18, wording: long)
    func columns(_ key: KeyBlock) -> Int {
      let box = Rectangle(origin: Point(x: 0, y: 0), size: Size(width: 212, height: 400))
      let signs = key.marks(in: box, isStacked: true, pointsPerMetre: 0)
        .compactMap(\.text).filter { !$0.text.isEmpty }.map(\.origin.x)
      return Set(signs.map { ($0 * 100).rounded() }).count
    }
    #expect(columns(plain) == 3)
    #expect(columns(wide) == 3)
    #expect(columns(equal) < 3)
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
