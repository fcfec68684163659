import Drawing
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

/// Sheets with panels: what stands on each, and what stands once for all.
@Suite struct PanelCompositionTests {
  private typealias Panel = PanelOrder.Panel

  /// A sheet with panels of three months of which the last has no movement.
  static func sheet(_ change: (inout MapSheet) -> Void = { _ in }) throws -> MapSheet {
    var sheet = MapSheet(size: Size(width: millimetres(277), height: millimetres(190)))
    sheet.period = try interval("1945-01/1945-12")
    sheet.panels = PanelOrder(
      try [("January", "1945-01"), ("February 1945", "1945-02"), ("December", "1945-12")].map {
        PanelOrder.Panel(title: $0, period: try interval($1))
      })
    change(&sheet)
    return sheet
  }

  private func compose(
    _ change: (inout MapSheet) -> Void = { _ in }, folder: DataFolder? = nil
  ) throws -> (picture: Picture, report: MapReport) {
    try (folder ?? DataFolder()).composer().compose(try Self.sheet(change))
  }

  private func panel(_ number: Int, of picture: Picture) throws -> Group {
    try #require(picture.layers.first { $0.id == "panel-\(number)" })
  }

  /// The frame of the map of a panel.
  private func frame(_ panel: Group) throws -> Rectangle {
    let frames = panel.marks.compactMap(\.shape).filter { $0.fill == nil && $0.stroke != nil }
    let frame = try #require(frames.first)
    return try #require(frame.path.controlBounds)
  }

  private func furniture(_ picture: Picture) -> [String] { picture.marks(of: "furniture").texts }

  // MARK: Each panel

  @Test func eachPanelIsANamedGroupAndNoNameIsThereTwice() throws {
    let picture = try compose().picture
    #expect(
      picture.layers.map(\.id) == ["panel-1", "panel-2", "panel-3", "furniture"])
    #expect(picture.layers.prefix(3).map(\.title) == ["January", "February 1945", "December"])
    #expect(Set(picture.ids).count == picture.ids.count)
    #expect(picture.ids.contains("panel-1-movement-m1"))
    #expect(picture.ids.contains("panel-2-place-alpha"))
    #expect(picture.isDrawable)
  }

  @Test func eachPanelShowsItsOwnMovements() throws {
    let (picture, report) = try compose()
    #expect(report.panels.map(\.title) == ["January", "February 1945", "December"])
    #expect(
      report.panels.map { $0.movements.map(\.rawValue) } == [["m1", "m3"], ["m2", "m3"], []])
    #expect(!picture.ids.contains("panel-1-movement-m2"))
    #expect(!picture.ids.contains("panel-2-movement-m1"))
    // Each once for the whole sheet.
    #expect(report.movements.map(\.rawValue) == ["m1", "m2", "m3"])
  }

  @Test func panelsDifferInWhatTheySelectToo() throws {
    let report = try compose {
      $0.panels = PanelOrder([
        Panel(title: "On foot", selection: Selection(modes: [.foot])),
        Panel(title: "By rail", selection: Selection(modes: [.rail])),
      ])
    }.report
    #expect(report.panels.map { $0.movements.map(\.rawValue) } == [["m1", "m3"], ["m2"]])
  }

  @Test func allPanelsShowOneWindowAtOneScale() throws {
    let (picture, report) = try compose()
    let frames = try (1...3).map { try frame(try panel($0, of: picture)) }
    for other in frames.dropFirst() {
      #expect(abs(other.width - frames[0].width) < 1e-9)
      #expect(abs(other.height - frames[0].height) < 1e-9)
      #expect(!other.intersects(frames[0]))
    }
    let window = try #require(report.frame?.window)
    #expect(abs(window.width / window.height - frames[0].width / frames[0].height) < 1e-6)
  }

  @Test(arguments: [MapSheet.Fit.shown, .all])
  func aMovementHasOneCurveAndAPlaceOnePointOnAllPanels(fit: MapSheet.Fit) throws {
    let picture = try compose { $0.fit = fit }.picture
    func points(_ id: String, _ number: Int) throws -> [Point] {
      let panel = try panel(number, of: picture)
      let corner = try frame(panel)
      let groups = panel.marks.compactMap(\.group).flatMap(\.marks).compactMap(\.group)
      let found = try #require(groups.first { $0.id == "panel-\(number)-\(id)" })
      let path = try #require(found.marks.shapes.first).path
      return path.points.map { Point(x: $0.x - corner.minX, y: $0.y - corner.minY) }
    }
    for id in ["movement-m3", "place-alpha", "place-delta"] {
      let (first, second) = (try points(id, 1), try points(id, 2))
      #expect(first.count == second.count)
      for (one, other) in zip(first, second) {
        #expect(one.distance(to: other) < 1e-6, "\(id)")
      }
    }
  }

  @Test func aTitleStandsAboveEachPanelWithItsDaysAndNothingToShowIsSaid() throws {
    let picture = try compose().picture
    let heads = try (1...3).map { number in
      let panel = try panel(number, of: picture)
      let top = try frame(panel).minY
      let texts = panel.marks.compactMap(\.text)
      for text in texts { #expect(text.origin.y < top) }
      return texts.map(\.text)
    }
    #expect(heads[0] == ["January", "January 1945 (1945-01-01/1945-01-31)"])
    // What the title says already is not said twice.
    #expect(heads[1] == ["February 1945", "1945-02-01/1945-02-28"])
    #expect(heads[2].joined(separator: " ").hasSuffix(Wording.english.nothingToShow))
  }

  @Test func daysThatAllPanelsShareStandOnceAboveThem() throws {
    let picture = try compose {
      let period = DayRange($0.period?.earliest ?? .distantPast)
      $0.period = period
      $0.panels = PanelOrder([
        Panel(title: "All", period: period),
        Panel(title: "On foot", period: period, selection: Selection(modes: [.foot])),
      ])
    }.picture
    let heads = try (1...2).map { try panel($0, of: picture).marks.compactMap(\.text?.text) }
    #expect(!heads.joined().contains { $0.contains("1945-01-01") })
    #expect(furniture(picture).contains { $0.contains("1945-01-01") })
  }

  // MARK: Once for all

  @Test func theLegendExplainsWhatIsOnAnyPanelAndNothingElse() throws {
    let words = Wording.english
    let texts = furniture(try compose().picture)
    let all = texts.joined(separator: " ")
    for expected in [
      words.modes[.foot], words.modes[.rail], words.questionable, words.intended,
      words.kinds[.mainCamp], words.kinds[.subcamp], words.region,
    ] {
      #expect(all.ranges(of: expected ?? "-").count == 1, "\(expected ?? "")")
    }
    for other in [
      words.modes[.ship], words.modes[.truck], words.kinds[.ghetto], words.modernBorders,
    ] {
      #expect(!all.contains(other ?? " "), "\(other ?? "")")
    }
    // A town stands on the panel of January alone.
    let town = try #require(words.kinds[.town])
    #expect(texts.contains(town))
    let february = try compose {
      $0.panels?.panels.removeFirst()
    }.picture
    #expect(!furniture(february).contains(town))
    let approximate = try #require(words.courses[.approximate])
    #expect(!furniture(february).contains(approximate))
  }

  @Test func titleScaleNotesAndCreditStandOnce() throws {
    let (picture, report) = try compose {
      $0.title = "Three months"
      $0.remarks = ["A remark."]
    }
    let texts = furniture(picture)
    #expect(texts.count { $0 == "Three months" } == 1)
    #expect(texts.count { $0.hasSuffix(" km") } == 1)
    let notes = texts.joined(separator: " ")
    for part in ["A remark.", Wording.english.notShown, "A small set", "CC BY 4.0"] {
      #expect(notes.ranges(of: part).count == 1, "\(part)")
    }
    #expect(picture.title == "Three months" && report.title == "Three months")
    let onPanels = try (1...3).flatMap { try panel($0, of: picture).marks.texts }
    #expect(!onPanels.contains { $0.contains("km") || $0.contains(Wording.english.notShown) })
  }

  @Test func theScaleIsNotLongerThanAMap() throws {
    for language in ["en", "fa"] {
      let picture = try compose { $0.language = language }.picture
      let width = try frame(try panel(1, of: picture)).width
      let bar = try #require(
        picture.marks(of: "furniture").shapes.first { $0.fill == MapStyle.print.paper })
      let bounds = try #require(bar.path.controlBounds)
      #expect(bounds.width < width)
      #expect(bounds.minX >= 0 && bounds.maxX <= picture.size.width)
    }
  }

  @Test func whatIsMissingFromSeveralPanelsIsCountedOnce() throws {
    let (picture, report) = try compose()
    // m4 goes to a place without a position in January; m5 has no date, whatever the month is.
    #expect((report.withoutPlace, report.withoutDate) == (1, 1))
    #expect(report.leftOut.map(\.movement.rawValue) == ["m4", "m5"])
    let notes = furniture(picture).joined(separator: " ")
    #expect(notes.contains("\(Wording.english.lacksDate): 1"))
  }

  @Test func oneTextStandsForTheSheetWhereItCannotBeSeen() throws {
    let (picture, report) = try compose()
    #expect(report.altText.long.contains("January: 2 movements; February 1945: 2 movements"))
    #expect(report.altText.long.contains("December: 0 movements"))
    #expect(report.altText.long.contains(Wording.english.count(3, Wording.english.movements)))
    #expect(picture.summary == report.altText.embedded)
    let approved = AltText(short: "Short.", long: "Long.")
    #expect(try compose { $0.approvedAltText = approved }.report.altText == approved)
  }

  @Test func datesThatAreCertainForAllPanelsTogetherAreNotCalledPossible() throws {
    let report = try compose().report
    // m3 was under way at some time from January to April.
    #expect(report.panels.map(\.onlyPossible) == [1, 1, 0])
    #expect(report.onlyPossible == 0)
  }

  @Test func theLegendTellsEachDayOfTheFrontOnce() throws {
    let days = try ["1945-02-01", "1945-01-01"].map { try EDTF($0).bounds.earliest }
    let contents = [([days[0]], 20.0), ([days[1]], 45), ([days[0]], 30)].map {
      LegendContent(front: (days: $0, accuracy: $1))
    }
    let front = LegendContent(joining: contents + [LegendContent()]).front
    #expect(front?.days == [days[1], days[0]])
    #expect(front?.accuracy == 45)
    #expect(LegendContent(joining: [LegendContent()]).front == nil)
  }

  // MARK: Names

  @Test func mainCampsAndEndsAreNamedAndHaltsAreNot() throws {
    let (picture, report) = try compose()
    let names = try panel(1, of: picture).marks.texts
    #expect(names.contains { $0.contains("Alpha") })
    #expect(!names.contains { $0.contains("Gamma") })
    // Nobody looked for room for it.
    #expect(report.labelsDropped.isEmpty)
    #expect(report.panels.allSatisfy { $0.labelsDropped.isEmpty })
    #expect(report.labelOverlaps == 0)
    #expect(report.labelsPlaced == report.panels.reduce(0) { $0 + $1.labelsPlaced })
  }

  private func label(_ text: String, _ places: PlaceID...) -> Label {
    let font = Font(family: "Test", size: 7)
    return Label(
      anchor: Point(x: 0, y: 0), radius: 2, text: text, font: font, color: MapStyle.print.ink,
      language: nil, isMandatory: false, isTown: false, priority: 0,
      metrics: FixedTextMetrics().measure(text, font: font, language: nil), places: places)
  }

  @Test func aNameWithoutRoomIsCountedOnceInWhateverLanguages() {
    let (danzig, first, second) = (PlaceID("danzig"), PlaceID("first"), PlaceID("second"))
    #expect(
      PanelComposition.unnamed([
        [label("Danzig", danzig), label("Neustadt", first)],
        [label("Gda\u{144}sk", danzig), label("Neustadt", second)],
      ]) == ["Danzig", "Neustadt", "Neustadt"])
    // A name that stands for several places is one of its own as long as one of them has not been told.
    #expect(
      PanelComposition.unnamed([
        [label("Alt I", first)], [label("Alt I, II", first, second)], [label("Alt II", second)],
      ]) == ["Alt I", "Alt I, II"])
    #expect(PanelComposition.unnamed([[], []]).isEmpty)
  }

  @Test func aPanelMayHaveALanguageOfItsOwn() throws {
    let names = """
      place,language,name,kind
      alpha,de,Alpha-Lager,historical
      """
    let picture = try compose(
      {
        $0.panels?.panels[1].language = "de"
        $0.panels?.panels[1].title = "Februar 1945"
      }, folder: try DataFolder(names: names)
    ).picture
    #expect(try panel(1, of: picture).marks.texts.contains("Alpha"))
    #expect(try panel(2, of: picture).marks.texts.contains("Alpha-Lager"))
    #expect(try panel(2, of: picture).marks.texts.contains("1945-02-01/1945-02-28"))
  }

  @Test func noTextIsSmallerThanTheStyleAllows() throws {
    for least in [0.0, 7] {
      let picture = try compose { $0.style.smallestText = least }.picture
      let sizes = picture.layers.flatMap(\.marks).flatMap(\.flattened).compactMap(\.text?.font.size)
      #expect(sizes.min() ?? 0 >= max(least, KeySetting.leastSize))
    }
  }

  // MARK: The sheet

  @Test(arguments: ["fa", "he"])
  func panelsStandFromRightToLeftWhereThatIsRead(_ language: String) throws {
    let picture = try compose {
      $0.language = language
      $0.panels?.columns = 3
    }.picture
    let frames = try (1...3).map { try frame(try panel($0, of: picture)) }
    #expect(frames[0].minX > frames[1].maxX && frames[1].minX > frames[2].maxX)
    let title = try #require(try panel(1, of: picture).marks.compactMap(\.text).first)
    let width = FixedTextMetrics().measure(title.text, font: title.font, language: nil).width
    #expect(abs(title.origin.x + width - frames[0].maxX) < 1e-6)
  }

  @Test func equalSheetsGiveEqualPictures() throws {
    #expect(try compose().picture == compose().picture)
  }

  @Test func mapsThatAreTooSmallToReadAreAProblem() throws {
    let composer = try DataFolder().composer()
    let small = try Self.sheet { $0.size = Size(width: millimetres(90), height: millimetres(80)) }
    let problem = try #require(composer.panelProblem(of: small))
    #expect("\(problem)".hasPrefix("each of the 3 maps would be "))
    #expect(problem.hint.contains("40 x 40 mm"))
    #expect(try composer.compose(small).report.panelProblem == problem)
    #expect(composer.panelProblem(of: try Self.sheet()) == nil)
    #expect(composer.panelProblem(of: try MapSheet.january()) == nil)
  }

  @Test func theHeightFollowsFromTheWidthWithinTheLimit() throws {
    func size(_ limit: Double, columns: Int?) throws -> Size {
      try compose {
        $0.heightLimit = millimetres(limit)
        $0.panels?.columns = columns
      }.picture.size
    }
    let one = try size(2_000, columns: 1)
    let three = try size(2_000, columns: 3)
    #expect(one.width == three.width && one.height > 2 * three.height)
    #expect(try size(250, columns: 1).height == millimetres(250))
    // Three maps one below the other would be higher than that.
    #expect(try size(250, columns: nil).height < one.height)
  }

  @Test func aSheetWithoutPanelsIsOneMap() throws {
    let picture = try compose { $0.panels = PanelOrder([]) }.picture
    #expect(picture.layers.first?.id == "base")
  }
}
