import Drawing
import Geodata
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

/// What is not known, row by row: the line on the map and the entry of the legend that explains it.
@Suite struct UncertaintyTests {
  private let style = MapStyle.print
  private let line = Polyline([Point(x: 0, y: 0), Point(x: millimetres(60), y: 0)])

  private func marks(_ look: LineLook) -> [Mark] {
    FlowDrawing(style: style).marks(line, look: look, startGap: 0, endGap: 0)
  }

  private func legend(_ looks: Set<LineLook>, _ wording: Wording = .english) -> [String] {
    let block = TextBlock(
      font: style.font(), color: style.ink, measurer: FixedTextMetrics(), language: "en")
    return Legend(
      content: LegendContent(looks: looks), style: style, wording: wording, text: block
    ).groups().flatMap { $0 }.map(\.text)
  }

  /// Millimetres of dash and gap; none for a solid line.
  @Test(arguments: [
    (Course.sourced, []), (.approximate, [3.5, 0.75]), (.schematic, [1.5, 0.75]),
  ])
  func coursesAreSolidDashedAndShortDashed(_ course: Course, _ dash: [Double]) throws {
    let look = LineLook.plain.with { $0.course = course }
    let strokes = marks(look).compactMap { $0.shape?.stroke }
    let stem = try #require(strokes.first { $0.color == look.color(in: style) })
    #expect(stem.dash == dash.map(millimetres))
    let words = Wording.english.courses
    #expect(legend([look]).contains(try #require(words[course])))
    for other in Course.allCases where other != course {
      #expect(!legend([look]).contains(try #require(words[other])))
    }
  }

  @Test func questionMarksStandEveryTwelveMillimetresOnDoubtfulLines() {
    let texts = marks(LineLook.plain.with { $0.isQuestionable = true }).compactMap(\.text)
    #expect(texts.map(\.text) == ["?", "?", "?", "?"])
    let steps = zip(texts, texts.dropFirst()).map { $1.origin.x - $0.origin.x }
    #expect(steps.allSatisfy { $0 >= millimetres(12) && $0 < millimetres(15) })
    #expect(marks(.plain).compactMap(\.text).isEmpty)
  }

  /// Names keep off the space around each question mark; a line without one has none.
  @Test func questionMarksHaveSpacesOfTheirOwn() {
    func boxes(_ look: LineLook) -> [Rectangle] {
      let flow = Flow(
        movement: MovementID("m"), look: look, places: [PlaceID("a"), PlaceID("b")], line: line,
        stops: [line.points[0], line.points[1]])
      return MovementLayer(flows: [flow]).questionBoxes(of: flow, style: style)
    }
    let doubtful = LineLook.plain.with { $0.isQuestionable = true }
    let texts = marks(doubtful).compactMap(\.text)
    #expect(boxes(doubtful).count == texts.count && texts.count == 4)
    for (box, text) in zip(boxes(doubtful), texts) {
      let size = text.font.size
      #expect(box.contains(text.origin))
      #expect(box.contains(Point(x: text.origin.x + size / 2, y: text.origin.y - size * 0.7)))
      #expect(box.width < 2 * size && box.height < 2 * size)
    }
    #expect(boxes(.plain).isEmpty)
  }

  @Test func possibleMovementsAreHollow() {
    let look = LineLook.plain.with { $0.isOnlyPossible = true }
    // The casing below the line is in the colour of the land; so is the hollow above it.
    let definite = marks(.plain).compactMap { $0.shape?.stroke?.color == style.land }
    let possible = marks(look).compactMap { $0.shape?.stroke?.color == style.land }
    #expect(possible.prefix(3) == [true, false, true])
    #expect(definite.prefix(2) == [true, false])
    #expect(definite.count { $0 } == 1)
  }

  @Test func anOpenEndIsAStubWithoutAnArrowhead() throws {
    let look = LineLook.plain.with { $0.isOpenEnded = true }
    let (whole, stub) = (marks(.plain), marks(look))
    // The arrowhead is the filled shape.
    #expect(whole.contains { $0.shape?.fill != nil })
    #expect(!stub.contains { $0.shape?.fill != nil })
    let end = stub.compactMap { $0.shape?.path.controlBounds?.maxX }.max()
    #expect(abs(try #require(end) - millimetres(56)) < 1e-9)
  }

  @Test func whatWasNotReachedDoesNotLookLikeWhatWas() throws {
    let reached = marks(.plain).last?.shape
    let intended = marks(LineLook.plain.with { $0.isIntended = true }).last?.shape
    #expect(try #require(reached).stroke == nil)
    #expect(try #require(intended).stroke != nil)
    #expect(try #require(intended).fill == style.land)
  }

  @Test func unknownNumbersAreTheThinnestAndGrey() {
    let look = LineLook.plain.with { $0.widthClass = nil }
    #expect(look.width(in: style) < LineLook.plain.width(in: style))
    #expect(look.color(in: style) != LineLook.plain.color(in: style))
  }

  /// Each sign of doubt brings its own entry, in every language, and no other.
  @Test(arguments: Wording.all.map(\.language))
  func theLegendExplainsTheSignsOfThePlateAndNoOthers(_ language: String) throws {
    let wording = try #require(Wording.of(language))
    let signs: [(words: String, change: (inout LineLook) -> Void)] = [
      (wording.onlyPossible, { $0.isOnlyPossible = true }),
      (wording.questionable, { $0.isQuestionable = true }),
      (wording.intended, { $0.isIntended = true }),
      (wording.openEnded, { $0.isOpenEnded = true }),
      (wording.peopleUnknown, { $0.widthClass = nil }),
    ]
    let all = Set(signs.map(\.words))
    #expect(all.count == signs.count)
    #expect(Set(legend([.plain], wording)).isDisjoint(with: all))
    for sign in signs {
      let texts = Set(legend([LineLook.plain.with(sign.change)], wording))
      #expect(texts.intersection(all) == [sign.words])
    }
  }

  @Test func openEndsComeFromTheData() throws {
    let movements =
      DataFolder.movementHeader + """

        m1,alpha,beta,foot,1945-01-20,1945-01-25/..,,,transport,reached,certain,schematic,high
        m2,beta,gamma,foot,1945-01-20/..,,,,transport,reached,certain,schematic,high
        m3,alpha,gamma,foot,1945-01-20,1945-01-25,,,transport,reached,certain,schematic,high
        """
    let folder = try DataFolder(movements: movements, stages: "movement,sequence,place,kind\n")
    let shown = ShownMovements(try folder.dataset(), sheet: try .january { $0.period = nil })
    #expect(
      shown.items.map { MovementLayer.look(of: $0, .print).isOpenEnded } == [true, true, false])
  }
}
