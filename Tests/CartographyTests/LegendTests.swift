import Drawing
import Geodata
import TestSupport
import Testing

@testable import Cartography

@Suite struct LegendTests {
  private func texts(_ content: LegendContent) -> [String] {
    let style = MapStyle.print
    let block = TextBlock(
      font: style.font(), color: style.ink, measurer: FixedTextMetrics(), language: "en")
    return Legend(content: content, style: style, wording: .english, text: block)
      .groups().flatMap { $0 }.map(\.text)
  }

  private func expected(_ content: LegendContent) -> Set<String> {
    let words = Wording.english
    let numbers = ["below 1000", "1000\u{2013}4999", "5000\u{2013}14,999", "15,000 or more"]
    var texts: Set<String> = []
    for look in content.looks {
      texts.insert(words.modes[look.mode] ?? "")
      texts.insert(words.courses[look.course] ?? "")
      texts.insert(words.people + ":")
      texts.insert(look.widthClass.map { numbers[$0] } ?? words.peopleUnknown)
      if look.isOnlyPossible { texts.insert(words.onlyPossible) }
      if look.isQuestionable { texts.insert(words.questionable) }
      if look.isIntended { texts.insert(words.intended) }
    }
    for kind in content.kinds {
      texts.insert(kind == .region ? words.region : words.kinds[kind] ?? "")
    }
    if content.hasTowns { texts.insert(words.orientationTown) }
    for look in content.borders {
      let name = look.dividesStates ? words.stateBorder : words.innerBorder
      texts.insert(name)
      if look.isRough { texts.insert(words.roughBorder) }
    }
    if content.hasModernBorders { texts.insert(words.modernBorders) }
    return texts
  }

  @Test func explainsExactlyTheSignsThatOccur() {
    var random = SplitMix64(seed: 8)
    let looks = LineLook.all
    for _ in 0..<300 {
      let content = LegendContent(
        looks: Set(looks.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))),
        kinds: Set(
          PlaceKind.allCases.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))),
        hasTowns: .random(using: &random),
        borders: Set(BorderLayer.Look.all.filter { _ in Bool.random(using: &random) }),
        hasModernBorders: .random(using: &random))
      let texts = texts(content)
      #expect(Set(texts) == expected(content))
      #expect(Set(texts).count == texts.count)
    }
  }

  @Test func emptyMapHasNoLegend() {
    #expect(texts(LegendContent()).isEmpty)
  }

  /// In small type the heads of broad arrows are higher than a line.
  @Test(arguments: [4.5, 5, 7])
  func noArrowReachesIntoTheWordsAboveIt(_ size: Double) {
    let style = MapStyle.print
    let block = TextBlock(
      font: style.font(size: size), color: style.ink, measurer: FixedTextMetrics(), language: "en")
    let looks = style.widthClasses.indices.map { index in
      var look = LineLook.plain
      look.widthClass = index
      return look
    }
    let legend = Legend(
      content: LegendContent(looks: Set(looks)), style: style, wording: .english, text: block,
      entryGap: 0.1)
    var y = 0.0
    var bottom = 0.0
    for entry in legend.groups().flatMap({ $0 }) {
      let marks = legend.marks(of: entry, at: Point(x: 0, y: y), width: 100)
      let points = marks.shapes.flatMap(\.path.points)
      #expect(points.allSatisfy { $0.y >= bottom - 1e-9 })
      y += legend.height(of: entry, width: 100)
      #expect(points.allSatisfy { $0.y <= y })
      let baselines = marks.flatMap(\.flattened).compactMap(\.text?.origin.y)
      bottom = max(points.map(\.y).max() ?? bottom, baselines.max() ?? bottom)
      #expect(bottom <= y)
    }
  }

  @Test func entryIsAsHighAsItsLines() throws {
    let style = MapStyle.print
    let block = TextBlock(
      font: style.font(), color: style.ink, measurer: FixedTextMetrics(), language: "en")
    let legend = Legend(
      content: LegendContent(looks: [.plain]), style: style, wording: .english, text: block)
    let entry = try #require(legend.groups().first?.first)
    let wide = legend.height(of: entry, width: 300)
    let narrow = legend.height(of: entry, width: legend.sampleWidth + Legend.sampleGap + 10)
    #expect(abs(narrow - wide - block.leading) < 1e-9)
  }
}
