import Drawing
import Geodata
import Testing

@testable import Cartography

@Suite struct FlowDrawingTests {
  let style = MapStyle.print
  let line = Polyline([Point(x: 0, y: 0), Point(x: 60, y: 0), Point(x: 60, y: 80)])

  private func marks(_ look: LineLook, _ line: Polyline? = nil, style: MapStyle = .print) -> [Mark]
  {
    FlowDrawing(style: style).marks(line ?? self.line, look: look, startGap: 3, endGap: 4)
  }

  /// The arrowhead: the one mark that reaches the end of the visible line.
  private func head(_ look: LineLook, style: MapStyle = .print) throws -> Shape {
    let tip = Point(x: 60, y: 76)
    return try #require(
      marks(look, style: style).shapes.first {
        $0.path.points.contains { $0.distance(to: tip) < 1e-9 }
      })
  }

  @Test(arguments: LineLook.all.filter { $0.mode == .foot })
  func headEndsTheLinePointsAlongItAndIsAtMostThreeTimesAsWide(_ look: LineLook) throws {
    let path = try head(look).path
    let bounds = try #require(path.controlBounds)
    // The line ends downwards at (60, 76): the head is symmetric around x = 60 and ends there.
    #expect(abs(bounds.maxY - 76) < 1e-9)
    #expect(abs(bounds.center.x - 60) < 1e-9)
    #expect(bounds.width <= 3 * look.width(in: style) + 1e-9)
    #expect(bounds.height >= style.minimumHeadLength - 1e-9)
    #expect(path.points.filter { abs($0.y - 76) < 1e-9 }.count == 1)
  }

  @Test func headStaysNarrowWhateverTheStyleSays() throws {
    var wide = style
    wide.headWidth = 9
    let bounds = try #require(try head(.plain, style: wide).path.controlBounds)
    #expect(abs(bounds.width - 3) < 1e-9)
  }

  @Test func headOfADestinationNotReachedIsOpen() throws {
    let reached = try head(.plain)
    let intended = try head(.plain.with { $0.isIntended = true })
    #expect(reached.path.verbs.last == .close)
    #expect(reached.fill == style.ink)
    #expect(reached.stroke == nil)
    #expect(intended.path.verbs == [.move, .line, .line])
    #expect(intended.fill == style.land)
    #expect(intended.stroke?.color == style.ink)
  }

  @Test func lineIsShortenedAtBothEnds() throws {
    let points = marks(.plain).shapes.flatMap(\.path.points)
    #expect(points.map(\.x).min().map { $0 >= 3 } == true)
    #expect(points.map(\.y).max().map { $0 <= 76 } == true)
    let stem = try #require(marks(.plain).shapes.first)
    #expect(stem.path.points.first == Point(x: 3, y: 0))
  }

  @Test func gapsNeverTakeMoreThanHalfOfALine() throws {
    let short = Polyline([Point(x: 0, y: 0), Point(x: 4, y: 0)])
    let points = FlowDrawing(style: style)
      .marks(short, look: .plain, startGap: 8, endGap: 8).shapes.flatMap(\.path.points)
    #expect(points.map(\.x).min().map { abs($0 - 1) < 1e-9 } == true)
    #expect(points.map(\.x).max().map { abs($0 - 3) < 1e-9 } == true)
  }

  @Test func waysOfMovingDifferInMoreThanColour() {
    var drawn: [String: Mode] = [:]
    for mode in Mode.allCases {
      var grey = style
      grey.secondHue = grey.ink
      grey.thirdHue = grey.ink
      let words = marks(.plain.with { $0.mode = mode }, style: grey).words
      #expect(drawn.updateValue(mode, forKey: words) == nil)
    }
    #expect(Set(Mode.allCases.map(style.sign)).count == Mode.allCases.count)
  }

  @Test(arguments: [
    (Course.sourced, []), (.approximate, [millimetres(3.5), millimetres(0.75)]),
    (.schematic, [millimetres(1.5), millimetres(0.75)]),
  ])
  func dashTellsWhatIsKnownOfTheCourse(_ course: Course, _ dash: [Double]) {
    let shapes = marks(.plain.with { $0.course = course }).shapes
    let lines = shapes.compactMap(\.stroke).filter { $0.color == style.ink }
    #expect(lines.map(\.dash) == [dash])
  }

  @Test func widthTellsTheNumberOfPeople() {
    var classes: [Int?] = [nil]
    classes += Array(style.widthClasses.indices)
    let widths = classes.map { index in
      marks(LineLook.plain.with { $0.widthClass = index }).shapes[1].stroke?.width ?? 0
    }
    #expect(widths == [style.unknownWidth] + style.widthClasses.map(\.width))
    #expect(widths == widths.sorted())
  }

  @Test func lineOfAnUnknownNumberIsGreyer() {
    #expect(LineLook.plain.color(in: style) == style.ink)
    #expect(LineLook.plain.with { $0.widthClass = nil }.color(in: style) != style.ink)
  }

  @Test func questionMarksStandOnQuestionableLinesOnly() throws {
    #expect(marks(.plain).texts.isEmpty)
    let questionable = marks(.plain.with { $0.isQuestionable = true })
    // 133 points of line less the head, one mark each 12 mm (34 points).
    #expect(questionable.texts == ["?", "?", "?"])
  }

  @Test(arguments: Mode.allCases)
  func questionMarksCanBeReadOnLinesOfEveryHue(mode: Mode) throws {
    for widthClass in [nil, 0] as [Int?] {
      let texts = marks(
        .plain.with {
          $0.isQuestionable = true
          $0.mode = mode
          $0.widthClass = widthClass
        }
      ).compactMap(\.text)
      #expect(!texts.isEmpty)
      for text in texts {
        let halo = try #require(text.halo)
        #expect(text.color.contrast(to: halo.color) >= MapStyle.leastTextContrast)
        #expect(text.color.contrast(to: style.water) >= MapStyle.leastTextContrast)
      }
    }
  }

  @Test(arguments: LineLook.all)
  func nothingOfALineShinesThrough(look: LineLook) {
    for mark in marks(look) {
      #expect(mark.shape?.fill.map { $0.alpha == 1 } ?? true)
      #expect(mark.shape?.stroke.map { $0.color.alpha == 1 } ?? true)
    }
  }

  @Test func questionMarkOfAShortLineStaysOnIt() throws {
    let short = Polyline([Point(x: 0, y: 0), Point(x: 18, y: 0)])
    let text = try #require(
      marks(.plain.with { $0.isQuestionable = true }, short).compactMap(\.text).first)
    #expect(text.origin.x + text.font.size * 0.24 < 14)
  }

  @Test func possibleDatesLookUnlikeDefiniteOnes() {
    for look in LineLook.all where !look.isOnlyPossible {
      #expect(marks(look).words != marks(look.with { $0.isOnlyPossible = true }).words)
    }
  }

  @Test func everyLookIsDrawnInItsOwnWay() {
    #expect(Set(LineLook.all.map { marks($0).words }).count == LineLook.all.count)
  }

  @Test func lineWithoutLengthIsNotDrawn() {
    let point = Point(x: 5, y: 5)
    for look in LineLook.all {
      #expect(marks(look, Polyline([point, point])).isEmpty)
      #expect(marks(look, Polyline([])).isEmpty)
    }
  }
}
