import Drawing
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

@Suite struct MapAnswerTests {
  private let folder: DataFolder
  private let dataset: Dataset
  private let words = Wording.english.answer

  init() throws {
    folder = try AnswerFolder.make()
    dataset = try folder.dataset()
  }

  private func compose(
    _ answer: MapAnswer, _ change: (inout MapSheet) -> Void = { _ in }
  ) throws -> (picture: Picture, report: MapReport) {
    var sheet = MapSheet(
      size: Size(width: millimetres(180), height: millimetres(130)), answer: answer)
    change(&sheet)
    let result = try folder.composer().compose(sheet)
    #expect(result.picture.isDrawable)
    #expect(Set(result.picture.ids).count == result.picture.ids.count)
    #expect(result.report.labelOverlaps == 0)
    return result
  }

  private func reached(_ id: String, _ day: String, _ certainty: Certainty) -> MapAnswer.DatedPlace
  {
    MapAnswer.DatedPlace(PlaceID(id), day: Day(iso: day) ?? .distantPast, certainty: certainty)
  }

  private var reach: MapAnswer {
    .places(
      [
        reached("gamma", "1945-01-20", .certain), reached("beta", "1945-02-23", .possible),
        reached("lost", "1945-01-20", .possible), reached("omega", "-", .possible),
        reached("beta", "1945-03-30", .certain),
      ], .from(PlaceID("alpha")))
  }

  @Test func answerLiesAboveTheMovementsAndBelowThePlaces() throws {
    let picture = try compose(.paths([try dataset.path("gamma", "omega")])).picture
    #expect(
      picture.layers.map(\.id) == [
        "base", "borders", "movements", "answer", "places", "labels", "furniture",
      ])
    #expect(picture.marks(of: "answer").compactMap { $0.group?.title }.count == 2)
  }

  @Test func onlyTheLegsOfThePathAreStrong() throws {
    let (picture, report) = try compose(.paths([try dataset.path("gamma", "beta")]))
    let style = MapStyle.print
    let strong = picture.marks(of: "answer").shapes.compactMap(\.stroke)
    #expect(strong.contains { $0.width == style.answerWidth + 0.7 && $0.color == style.ink })
    let others = picture.marks(of: "movements").shapes
    #expect(others.allSatisfy { $0.stroke?.color == style.contextGrey && $0.fill == nil })
    #expect(others.allSatisfy { $0.stroke?.width == style.contextWidth })
    #expect(report.answerMovements == [MovementID("m1")])
    #expect(picture.marks(of: "answer").compactMap { $0.group?.id } == ["path-1-m1"])
    // The first leg of the march is not taken, nor is the train from its end.
    let grey = picture.marks(of: "movements").compactMap { $0.group?.id }
    #expect(grey.contains("movement-m1") && grey.contains("movement-m2"))
    #expect(Set(report.movements.map { "movement-\($0)" }) == Set(grey))
  }

  @Test func movementOutsideThePeriodIsShownIfAPathTakesIt() throws {
    let path = try dataset.path("alpha", "beta")
    let (picture, report) = try compose(.paths([path])) {
      $0.period = DayRange(earliest: .distantPast, latest: Day(iso: "1944-12-31") ?? .distantPast)
    }
    #expect(report.movements == [MovementID("m1")])
    #expect(picture.marks(of: "movements").isEmpty)
    #expect(!picture.marks(of: "furniture").texts.contains(words.otherMovements))
  }

  @Test func possiblePathsAreHollowAndCertainOnesAreNot() throws {
    func inner(_ certainty: Certainty) throws -> Int {
      let path = try dataset.path("alpha", "gamma", certainty: certainty)
      let picture = try compose(.paths([path])).picture
      let land = MapStyle.print.land
      return picture.marks(of: "answer").shapes.count { $0.stroke?.color == land }
    }
    // Casings are in that colour too, one of them below each line.
    let (possible, certain) = (try inner(.possible), try inner(.certain))
    #expect(possible == certain + 1)
  }

  @Test func placesOfThePathAreNamedWithTheirDays() throws {
    let (picture, report) = try compose(.paths([try dataset.path("alpha", "omega")]))
    let texts = picture.marks(of: "labels").texts
    for text in [
      "Alpha", "left 18 or 19 January", "Gamma", "arrived and left 20 January", "Sigma", "Beta",
      "arrived between 21 and 23 January (?)", "left 24 January", "Omega",
      "arrived c. 30 January",
    ] {
      #expect(texts.contains(text))
    }
    #expect(report.labelsDropped.isEmpty)
    let notes = picture.marks(of: "furniture").texts
    #expect(notes.contains(words.doubtful))
    #expect(notes.contains(words.approximate))
    #expect(picture.title == "From Alpha to Omega, from 18 January 1945")
    #expect(
      picture.summary.hasPrefix(
        "Alpha \u{2013} Gamma \u{2013} Lost \u{2013} Sigma \u{2013} Beta \u{2013} Omega "
          + "(18\u{2013}30 January 1945); \(words.possiblePath). "))
  }

  @Test func germanAnswer() throws {
    let picture = try compose(.paths([try dataset.path("alpha", "beta")])) {
      $0.language = "de"
    }.picture
    #expect(picture.title == "Von Alpha nach Beta, ab 18. Januar 1945")
    #expect(picture.marks(of: "labels").texts.contains("Abgang 18. oder 19. Januar"))
  }

  @Test func titleSubtitleAndPeriodStandAboveTheMap() throws {
    let texts = try compose(.paths([try dataset.path("alpha", "beta")])) {
      $0.title = "A title"
      $0.subtitle = "A subtitle"
      $0.period = try? interval("1945-01")
    }.picture.marks(of: "furniture").compactMap(\.text).sorted { $0.origin.y < $1.origin.y }
    #expect(
      texts.prefix(3).map(\.text) == [
        "A title", "A subtitle", "Other movements: January 1945 (1945-01-01/1945-01-31)",
      ])
  }

  @Test func mapIsFittedToTheAnswer() throws {
    func window(_ change: (inout MapSheet) -> Void = { _ in }) throws -> [Point] {
      let picture = try compose(.paths([try dataset.path("alpha", "beta")]), change).picture
      let clip = try #require(picture.layers[2].clip?.controlBounds)
      return picture.marks(of: "places").compactMap { mark in
        let box = mark.group?.marks.shapes.first?.path.controlBounds
        return box.map {
          Point(
            x: ($0.center.x - clip.minX) / clip.width, y: ($0.center.y - clip.minY) / clip.height)
        }
      }
    }
    let places = try window()
    // The four places of the path fill the width of the map; those of other movements lie outside.
    #expect(places.count == 4)
    #expect(places.allSatisfy { (0.1...0.9).contains($0.x) && (0.1...0.9).contains($0.y) })
    let left = try #require(places.map(\.x).min())
    let right = try #require(places.map(\.x).max())
    #expect(right - left > 0.5)
    #expect(try window { $0.fit = .all }.count == 6)
  }

  @Test func shortPathHasSurroundings() throws {
    let folder = try DataFolder(
      places: """
        id,kind,name,longitude,latitude,precision,position_source
        a,main-camp,One,10,51,site,survey
        b,subcamp,Two,10.001,51,site,survey
        """,
      movements: DataFolder.movementHeader + """

        m1,a,b,foot,1945-01-20,,,,transport,reached,certain,schematic,high
        """, stages: String(DataFolder.stages.prefix { $0 != "\n" }))
    let path = try folder.dataset().path("a", "b")
    let sheet = MapSheet(size: Size(width: 500, height: 360), answer: .paths([path]))
    let texts = try folder.composer().compose(sheet).picture.marks(of: "furniture").texts
    #expect(texts.contains("10 km") || texts.contains("20 km"))
  }

  @Test func furtherPathsAreLighterAndNumbered() throws {
    let first = try dataset.path("alpha", "omega")
    let second = try dataset.path("alpha", "omega", since: "1945-01-22")
    let (picture, report) = try compose(.paths([first, second]))
    #expect(report.answerMovements.map(\.rawValue) == ["m1", "m2", "m3"])
    let style = MapStyle.print
    let lighter = style.secondHue.mixed(with: style.land, 0.4)
    let strokes = picture.marks(of: "answer").shapes.compactMap(\.stroke)
    #expect(
      strokes.contains { $0.color == lighter && $0.width == style.furtherAnswerWidth + 0.7 })
    #expect(picture.marks(of: "answer").texts.filter { $0 == "1" || $0 == "2" }.count == 3)
    #expect(picture.marks(of: "labels").texts.contains("2: left 31 January"))
    let notes = picture.marks(of: "furniture").texts.joined(separator: " ")
    #expect(notes.contains("path: 18\u{2013}30 January 1945"))
    #expect(notes.contains("path: from 31 January 1945"))
    // The second train did not reach its destination.
    #expect(notes.contains(Wording.english.intended))
  }

  @Test func placesShowDayMonthAndCertainty() throws {
    let (picture, report) = try compose(reach)
    let texts = picture.marks(of: "labels").texts
    #expect(texts.contains("20 January") && texts.contains("23 February"))
    #expect(!texts.contains("30 March"))
    #expect(report.answerMissing == 1)
    #expect(report.answerMovements.isEmpty)
    let notes = picture.marks(of: "furniture").texts
    for text in ["January 1945", "February 1945", words.dayUnknown, words.earliestDay] {
      #expect(notes.contains(text))
    }
    #expect(notes.joined(separator: " ").contains("\(words.missing): 1"))
    #expect(picture.layers.map(\.id).contains("answer") == false)
    #expect(picture.title == "Where people from Alpha may have been taken")
    func shapes(_ id: String) -> Int {
      picture.marks(of: "places").compactMap(\.group).first { $0.id == id }?.marks.count ?? 0
    }
    // A hollow sign has a hole more than a filled one, an end of the paths a ring around its sign.
    #expect(shapes("place-gamma") + 1 == shapes("place-beta"))
    #expect(shapes("place-alpha") == 2)
    #expect(shapes("place-far") == 0)
  }

  @Test func placesOfAQueryAreThoseOfItsCertainty() {
    let rules = PathRules(from: Day(iso: "1945-01-18") ?? .distantPast)
    let found = dataset.graph.reachable(from: PlaceID("alpha"), rules: rules)
    func days(_ certainty: Certainty) -> [String] {
      guard
        case .places(let places, _) = MapAnswer.places(
          found, .from(PlaceID("alpha")), certainty: certainty)
      else { return [] }
      return places.map { "\($0.place) \($0.day) \($0.certainDay.map(\.description) ?? "-")" }
    }
    #expect(days(.possible).contains("beta 1945-01-21 1945-01-23"))
    #expect(days(.certain).contains("beta 1945-01-23 -"))
    #expect(days(.possible).count == found.count)
    #expect(days(.certain).count == found.count { $0.certain != nil })
  }

  @Test func backwardAnswerSaysSo() throws {
    let picture = try compose(
      .places([reached("alpha", "1945-01-18", .certain)], .to(PlaceID("omega")))
    ).picture
    #expect(picture.title == "From where people may have been taken to Omega")
    let notes = picture.marks(of: "furniture").texts
    #expect(notes.contains(words.latestDay))
    #expect(notes.contains(words.reachEnd))
  }

  @Test func whatLiesOutsideTheMapIsReported() throws {
    let box = GeographicBox(west: 13, south: 49, east: 15, north: 51)
    let (picture, report) = try compose(.paths([try dataset.path("alpha", "omega")])) {
      $0.extent = box
    }
    #expect(report.answerMovements == [MovementID("m2")])
    #expect(report.answerMissing == 1)
    #expect(picture.marks(of: "furniture").texts.joined(separator: " ").contains(words.missing))
  }

  @Test func emptyAnswersAreMapsOfOtherMovements() throws {
    for answer in [MapAnswer.paths([]), .places([], .from(PlaceID("nowhere")))] {
      let (picture, report) = try compose(answer)
      #expect(report.movements.count == 4)
      #expect(report.answerMovements.isEmpty)
      #expect(picture.marks(of: "furniture").texts.contains(words.otherMovements))
    }
    let stay = try #require(
      dataset.graph.earliestArrival(from: PlaceID("alpha"), certainty: .possible)
        .path(to: PlaceID("alpha")))
    #expect(stay.steps.isEmpty)
    #expect(try compose(.paths([stay])).picture.marks(of: "labels").texts.contains("Alpha"))
  }

  @Test func sameAnswerGivesAnEqualPicture() throws {
    let paths = MapAnswer.paths([
      try dataset.path("alpha", "omega"), try dataset.path("gamma", "beta"),
    ])
    for answer in [paths, reach] {
      let first = try compose(answer)
      let second = try compose(answer)
      #expect(first.picture == second.picture)
      #expect(first.report == second.report)
    }
  }

  @Test(arguments: [
    Size(width: 72, height: 72), Size(width: 300, height: 40), Size(width: 40, height: 600),
    Size(width: 3000, height: 3000),
  ])
  func anySheetHasAMap(_ size: Size) throws {
    for answer in [.paths([try dataset.path("alpha", "omega")]), reach] {
      let picture = try compose(answer) { $0.size = size }.picture
      let clip = try #require(picture.layers[2].clip?.controlBounds)
      #expect(clip.width > 0 && clip.height > 0)
    }
  }
}
