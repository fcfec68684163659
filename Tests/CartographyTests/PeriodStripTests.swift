import Drawing
import Geodata
import HistoricalTime
import TestSupport
import Testing

@testable import Cartography

@Suite struct PeriodStripTests {
  private func strip(
    _ language: String = "en", span: String = "1944-07/1945-05", period: String = "1945-01",
    events: [(String, String)] = [], rows: Int = 2
  ) throws -> PeriodStrip {
    let style = MapStyle.print
    let wording = try #require(Wording.of(language))
    return PeriodStrip(
      span: try interval(span), period: try interval(period),
      events: try events.map {
        PeriodStrip.Event(days: try interval($0.0), name: $0.1, language: language)
      }, style: style, wording: wording,
      text: TextBlock(
        font: style.font(size: 6), color: style.quietInk, measurer: FixedTextMetrics(),
        language: language, isRightToLeft: wording.isRightToLeft), rowLimit: rows)
  }

  private func box(_ strip: PeriodStrip, width: Double) -> Rectangle {
    Rectangle(
      origin: Point(x: 10, y: 20), size: Size(width: width, height: strip.height(width: width)))
  }

  private func filled(_ marks: [Mark]) throws -> Rectangle {
    try #require(marks.shapes.first { $0.fill != nil }?.path.controlBounds)
  }

  @Test func thePeriodFillsItsDays() throws {
    let strip = try strip()
    let bar = try filled(strip.marks(in: box(strip, width: 670)))
    // 335 days from 1 July to 31 May; 184 of them before January, 31 in it.
    #expect(abs(bar.minX - (10 + 2 * 184)) < 1e-9)
    #expect(abs(bar.width - 2 * 31) < 1e-9)
  }

  @Test func aPeriodThatIsOpenFillsTheLineToItsEnd() throws {
    let strip = try strip(period: "1945-03/..")
    let bar = try filled(strip.marks(in: box(strip, width: 335)))
    #expect(abs(bar.maxX - (10 + 335)) < 1e-9)
    #expect(abs(bar.width - 92) < 1e-9)
  }

  @Test func timeRunsInReadingDirection() throws {
    for language in ["fa", "he"] {
      let strip = try strip(language)
      let bar = try filled(strip.marks(in: box(strip, width: 335)))
      #expect(abs(bar.maxX - (10 + 335 - 184)) < 1e-9)
      let texts = strip.marks(in: box(strip, width: 670)).compactMap(\.text)
      #expect(texts.allSatisfy { $0.direction == .rightToLeft && $0.language == language })
      #expect(try #require(texts.first).origin.x > #require(texts.last).origin.x)
    }
  }

  @Test func monthsAreWholeThenShortThenEveryThird() throws {
    let strip = try strip()
    let wide = strip.marks(in: box(strip, width: 600)).texts
    #expect(wide.first == "July 1944" && wide[1] == "August" && wide.contains("January 1945"))
    let narrow = strip.marks(in: box(strip, width: 350)).texts
    #expect(narrow.first == "July" && narrow.contains("September"))
    #expect(narrow.suffix(2) == ["1944", "1945"])
    #expect(strip.marks(in: box(strip, width: 230)).texts.prefix(3) == ["Jul", "Aug", "Sep"])
    #expect(
      strip.marks(in: box(strip, width: 70)).texts == ["Jul", "Oct", "Jan", "Apr", "1944", "1945"])
  }

  @Test(arguments: Wording.all.map(\.language))
  func wordsStayOnTheLineInEveryLanguage(_ language: String) throws {
    let strip = try strip(language)
    for width in [200.0, 250, 320, 420, 600, 800] {
      let box = box(strip, width: width)
      let texts = strip.marks(in: box).compactMap(\.text)
      #expect(texts.count >= 6)
      for text in texts {
        let right = text.origin.x + Double(text.text.count) * 3
        #expect(text.origin.x >= box.minX - 1e-9 && right <= box.maxX + 1e-9)
        #expect(text.origin.y <= box.maxY && text.origin.y > box.minY)
      }
    }
  }

  @Test func everyLanguageHasShortMonths() {
    for wording in Wording.all {
      #expect(wording.dates.shortMonths.count == 12)
      #expect(Set(wording.dates.shortMonths).count == 12)
      #expect(!wording.north.isEmpty)
    }
  }

  @Test func namesOfEventsNeverMeetEachOtherOrForeignTicks() throws {
    var random = SplitMix64(seed: 5)
    let first = try #require(Day(year: 1944, month: 7, day: 1))
    for language in ["en", "he"] {
      for _ in 0..<100 {
        let events = (0..<12).map { index -> (String, String) in
          let day = first.adding(days: .random(in: 0..<330, using: &random))
          return (
            day.description, String(repeating: "x", count: .random(in: 3...40, using: &random))
          )
        }
        let placed = try strip(language, events: events).placed(width: 480)
        #expect(placed.contains { $0.name != nil })
        for one in placed {
          guard let name = one.name else { continue }
          let right = name.left + Double(one.event.name.count) * 3
          #expect(name.left >= 0 && right <= 480)
          for other in placed where other.event != one.event {
            guard let next = other.name else { continue }
            if next.row >= name.row { #expect(other.x < name.left || other.x > right) }
            let nextRight = next.left + Double(other.event.name.count) * 3
            if next.row == name.row { #expect(nextRight < name.left || next.left > right) }
          }
        }
      }
    }
  }

  @Test func eventsOfThePeriodAreNamedFirst() throws {
    let strip = try strip(
      events: [
        ("1944-12-31", "An event before the period"), ("1945-01-02", "An event of the period"),
      ], rows: 1)
    let placed = strip.placed(width: 150)
    #expect(placed.map { $0.name != nil } == [false, true])
    #expect(placed.map(\.isInPeriod) == [false, true])
    // The tick of the other stays.
    let ticks = strip.marks(in: box(strip, width: 150)).shapes.compactMap(\.path.controlBounds)
      .filter { $0.width == 0 }
    #expect(ticks.count == 2)
  }

  @Test func aNameStandsOnTheSideThatLeavesRoomForALaterOne() throws {
    let strip = try strip(
      period: "1945-04-16/1945-05-10",
      events: [
        ("1945-04-16", "Soviet offensive on Berlin begins"),
        ("1945-05-03", "Sinking of the Cap Arcona"), ("1945-05-09", "Prague is taken"),
      ], rows: 3)
    let placed = strip.placed(width: 500)
    #expect(placed.allSatisfy { $0.name != nil })
    #expect(placed.allSatisfy { ($0.name?.left ?? 600) < $0.x })
  }

  @Test func theHeightDoesNotDependOnThePeriod() throws {
    let events = [
      ("1944-12-31", "An event before the period"), ("1945-01-02", "An event of the period"),
      ("1945-04-16", "Soviet offensive on Berlin begins"), ("1945-05-03", "A sinking"),
    ]
    let heights = try ["1944-12", "1945-01", "1945-05"].map {
      try strip(period: $0, events: events, rows: 3).height(width: 300)
    }
    #expect(Set(heights).count == 1)
  }

  @Test func sheetsSayWhetherTheyHaveOne() throws {
    let composer = try DataFolder().composer()
    func hasStrip(_ change: (inout MapSheet) -> Void) throws -> Bool {
      let picture = try composer.compose(.january(change)).picture
      return picture.marks(of: "furniture").texts.contains { $0.hasPrefix("April") }
    }
    #expect(try hasStrip { _ in })
    #expect(try !hasStrip { $0.furniture.strip = .off })
    #expect(try !hasStrip { $0.period = nil })
    #expect(
      try hasStrip {
        $0.period = nil
        $0.furniture.strip = .on
      })
    #expect(try !hasStrip { $0.size = Size(width: millimetres(70), height: millimetres(70)) })
  }
}
