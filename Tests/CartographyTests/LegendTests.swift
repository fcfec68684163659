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
