import Drawing
import Foundation
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

@Suite struct MapComposerTests {
  private func compose(
    _ sheet: MapSheet, folder: DataFolder? = nil, crs: String = Projection.defaultCRS
  ) throws -> (picture: Picture, report: MapReport) {
    let result = try (try folder ?? DataFolder()).composer(crs: crs).compose(sheet)
    #expect(result.picture.isDrawable)
    #expect(Set(result.picture.ids).count == result.picture.ids.count)
    return result
  }

  private let english = Wording.english
  private let german = Wording.german

  private func notes(_ picture: Picture) -> String {
    picture.marks(of: "furniture").texts.joined(separator: " ")
  }

  @Test func layersStandInTheirOrder() throws {
    let picture = try compose(.january()).picture
    #expect(
      picture.layers.map(\.id) == ["base", "borders", "movements", "places", "labels", "furniture"])
    #expect(picture.title == english.defaultTitle)
    #expect(picture.author == "Somebody")
    #expect(picture.language == "en")
  }

  @Test func groupsBearTheNamesOfMovementsAndPlaces() throws {
    let picture = try compose(.january()).picture
    #expect(
      Set(picture.marks(of: "movements").compactMap { $0.group?.id })
        == ["movement-m1", "movement-m3"])
    #expect(
      Set(picture.marks(of: "places").compactMap { $0.group?.id })
        == ["place-alpha", "place-beta", "place-gamma", "place-delta"])
  }

  @Test func reportSaysWhatIsOnTheMap() throws {
    let report = try compose(.january()).report
    #expect(report.movements == [MovementID("m1"), MovementID("m3")])
    #expect(report.onlyPossible == 1)
    #expect(report.places.map(\.rawValue) == ["alpha", "beta", "delta", "gamma"])
    #expect(report.withoutPlace == 1)
    #expect(report.withoutDate == 1)
    #expect(report.outside == 0)
    #expect(report.withinPlace == 0)
    #expect(report.labelsPlaced == 4)
    #expect(report.labelsDropped.isEmpty)
    #expect(report.labelOverlaps == 0)
    #expect(report.warnings.isEmpty)
  }

  @Test func linesAreMeasuredOnDemand() throws {
    let folder = try DataFolder()
    let measured = try compose(.january(), folder: folder)
    let other = try compose(.january { $0.isMeasured = false }, folder: folder)
    #expect(measured.report.layout?.flows == measured.report.lines)
    #expect(measured.report.lines > 0)
    #expect(other.report.layout == nil)
    #expect(other.report.lines == measured.report.lines)
    #expect(other.picture == measured.picture)
  }

  @Test func notShownLineCounts() throws {
    let words = notes(try compose(.january()).picture)
    #expect(
      words.contains(
        "\(english.notShown) \(english.lacksPlace): 1; \(english.lacksDate): 1."))
  }

  @Test func nothingMissingIsSaidToo() throws {
    let picture = try compose(
      .january {
        $0.selection.modes = [.rail]; $0.period = nil
      }
    ).picture
    #expect(notes(picture).contains("\(english.notShown) \(english.everythingShown)."))
  }

  @Test func definiteOnlyLeavesOutWhatIsPossible() throws {
    let report = try compose(.january { $0.selection.isDefiniteOnly = true }).report
    #expect(report.movements == [MovementID("m1")])
    #expect(report.onlyPossible == 0)
  }

  @Test func movementsThroughHaltsRunThroughThem() throws {
    let picture = try compose(.january { $0.selection.isDefiniteOnly = true }).picture
    let stem = try #require(picture.marks(of: "movements").shapes.first)
    #expect(stem.path.verbs == [.move, .line, .line])
  }

  @Test func nothingShinesThroughAnything() throws {
    var sheet = try MapSheet.january()
    sheet.furniture.locator = .on
    sheet.furniture.north = .on
    var alphas: Set<Double> = []
    _ = try compose(sheet).picture.mapColors { color in
      alphas.insert(color.alpha)
      return color
    }
    #expect(alphas == [1])
  }

  @Test func emptyResultSaysSo() throws {
    let (picture, report) = try compose(.january { $0.period = DayRange(.distantPast) })
    let words = english.nothingToShow
    #expect(report.warnings == [words])
    #expect(notes(picture).contains(words))
    #expect(picture.summary.hasPrefix(words))
    #expect(picture.marks(of: "movements").isEmpty)
  }

  @Test func partOfTheEarthWithoutMovementsSaysSo() throws {
    let box = GeographicBox(west: 25, south: 60, east: 27, north: 61)
    let (picture, report) = try compose(.january { $0.extent = box })
    #expect(report.movements.isEmpty)
    #expect(report.places.isEmpty)
    #expect(report.outside == 2)
    #expect(report.warnings.count == 1)
    #expect(notes(picture).contains("\(english.outside): 2"))
    #expect(!notes(picture).contains(english.modes[.foot] ?? ""))
    #expect(picture.marks(of: "movements").isEmpty)
  }

  @Test func legendExplainsNoSignThatLiesOutsideTheExtent() throws {
    let box = GeographicBox(west: 10.9, south: 51.2, east: 12.1, north: 51.7)
    let picture = try compose(
      .january {
        $0.extent = box; $0.period = nil
      }
    ).picture
    #expect(notes(picture).contains(english.kinds[.subcamp] ?? ""))
    #expect(!notes(picture).contains(english.kinds[.mainCamp] ?? ""))
  }

  @Test func bordersThatTheBaseMapLacksAreNotInTheLegend() throws {
    let picture = try compose(.january { $0.borders = .modern }).picture
    #expect(picture.marks(of: "borders").isEmpty)
    #expect(!picture.marks(of: "furniture").texts.contains(english.modernBorders))
  }

  @Test func sameInputGivesAnEqualPicture() throws {
    let folder = try DataFolder()
    let first = try compose(.january(), folder: folder)
    let second = try compose(.january(), folder: folder)
    #expect(first.picture == second.picture)
    #expect(first.report == second.report)
    #expect(first.picture.description == second.picture.description)
  }

  @Test func orderOfTheRowsDoesNotMatter() throws {
    func reversed(_ table: String) -> String {
      let lines = table.split(separator: "\n")
      return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    }
    let turned = try DataFolder(
      places: reversed(DataFolder.places), movements: reversed(DataFolder.movements))
    let picture = try compose(.january()).picture
    #expect(try compose(.january(), folder: turned).picture == picture)
  }

  @Test func twoThreadsGiveEqualPictures() async throws {
    let folder = try DataFolder()
    let dataset = try folder.dataset()
    let baseMap = try folder.baseMap()
    let projection = try Projection()
    let sheet = try MapSheet.january()
    let pictures = try await withThrowingTaskGroup(of: Picture.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try MapComposer(
            dataset: dataset, baseMap: baseMap, projection: projection,
            measurer: FixedTextMetrics()
          ).compose(sheet).picture
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(pictures.count == 8)
    #expect(pictures.allSatisfy { $0 == pictures[0] })
  }

  @Test func strangeNamesSurviveOnOneLine() throws {
    let names = ["<script>alert('x')</script>", "A\u{1}B", "\u{202E}\u{5D0}\u{5D1}", "A\nB"]
    let rows = names.enumerated().map { index, name in
      "p\(index),town,\"\(name)\",\(10 + index),51,town,survey"
    }
    let folder = try DataFolder(
      places: ([String(DataFolder.places.prefix { $0 != "\n" })] + rows).joined(separator: "\n"),
      movements: DataFolder.movementHeader + """

        m1,p0,p1,foot,1945-01-20,,,,transport,reached,certain,schematic,high
        m2,p2,p3,foot,1945-01-20,,,,transport,reached,certain,schematic,high
        """, stages: String(DataFolder.stages.prefix { $0 != "\n" }))
    let (picture, report) = try compose(
      .january { $0.title = "Two\nlines <b>&amp;" }, folder: folder)
    let labels = picture.marks(of: "labels").texts
    #expect(Set(labels) == [names[0], names[1], names[2], "A B"])
    #expect(report.labelsPlaced == 4)
    let texts = picture.layers.flatMap { $0.marks.texts }
    #expect(texts.allSatisfy { !$0.contains(where: \.isNewline) })
    #expect(texts.contains("Two lines <b>&amp;"))
  }

  @Test func identifiersWithFullStopsGiveValidAndDifferentNames() throws {
    let folder = try DataFolder(
      places: """
        id,kind,name,longitude,latitude,precision,position_source
        a.1,subcamp,One,10,51,site,survey
        a_1,subcamp,Two,11,51,site,survey
        a_-1,subcamp,Three,12,51,site,survey
        """,
      movements: DataFolder.movementHeader + """

        m.1,a.1,a_1,foot,1945-01-20,,,,transport,reached,certain,schematic,high
        m_1,a_1,a_-1,foot,1945-01-20,,,,transport,reached,certain,schematic,high
        """, stages: String(DataFolder.stages.prefix { $0 != "\n" }))
    let ids = try compose(.january(), folder: folder).picture.ids
    #expect(ids.count == 11)
    #expect(
      ids.allSatisfy {
        $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
      })
  }

  /// Both places at one point, and a movement from a place to itself.
  @Test func movementsWithinOnePointAreCountedNotLost() throws {
    let folder = try DataFolder(
      places: """
        id,kind,name,longitude,latitude,precision,position_source
        a,main-camp,One,10,51,site,survey
        b,subcamp,Two,10,51,site,survey
        """,
      movements: DataFolder.movementHeader + """

        m1,a,b,foot,1945-01-20,,,,transport,reached,certain,schematic,high
        m2,a,a,foot,1945-01-20,,,,transport,reached,certain,schematic,high
        """, stages: String(DataFolder.stages.prefix { $0 != "\n" }))
    let (picture, report) = try compose(.january(), folder: folder)
    #expect(report.movements.isEmpty)
    #expect(report.withinPlace == 2)
    #expect(report.places.map(\.rawValue) == ["a", "b"])
    #expect(notes(picture).contains("\(english.withinPlace): 2"))
    #expect(report.warnings.count == 1)
  }

  @Test(arguments: [
    Size(width: 1, height: 1), Size(width: 72, height: 72), Size(width: 300, height: 40),
    Size(width: 40, height: 600), Size(width: 3000, height: 3000),
  ])
  func anySheetHasAMap(_ size: Size) throws {
    let title = String(repeating: "A long title ", count: 20)
    let (picture, report) = try compose(
      .january {
        $0.size = size; $0.title = title
      })
    let clip = try #require(picture.layers[2].clip?.controlBounds)
    #expect(clip.width > 0 && clip.height > 0)
    #expect(Rectangle(origin: Point(x: 0, y: 0), size: size).contains(clip))
    #expect(
      (size.width < 3000) == report.warnings.contains(english.tooSmall))
    for text in picture.marks(of: "furniture").compactMap(\.text) {
      #expect(text.origin.y <= size.height)
    }
  }

  /// The other side of the earth, where a data set of Europe cannot be shown.
  @Test func projectionThatShowsNoPlaceSaysSo() throws {
    let (picture, report) = try compose(
      .january(), crs: "+proj=ortho +lat_0=-60 +lon_0=-170")
    #expect(report.movements.isEmpty)
    #expect(report.outside == 2)
    #expect(report.warnings.count == 1)
    #expect(picture.marks(of: "places").isEmpty)
  }

  @Test func wholeEarthCanBeAskedFor() throws {
    let report = try compose(.january { $0.extent = .world }, crs: "EPSG:3857").report
    #expect(report.movements.count == 2)
  }

  @Test func germanFurniture() throws {
    let (picture, report) = try compose(.january { $0.language = "de-AT" })
    #expect(picture.language == "de")
    #expect(picture.title == german.defaultTitle)
    #expect(
      notes(picture).contains(
        "\(german.notShown) \(german.lacksPlace): 1; \(german.lacksDate): 1."))
    #expect(report.namesMissing.map(\.rawValue) == ["alpha", "beta", "delta", "gamma"])
    #expect(report.warnings.count == 1)
    #expect(report.warnings[0].hasPrefix("4 of the places have no name in"))
  }

  @Test func oneNameThatIsMissingIsSpokenOfAsOne() throws {
    let names = """
      place,language,name,kind
      alpha,de,Alpha-Lager,historical
      beta,de,Beta,historical
      delta,de,Delta,historical
      """
    let report = try compose(.january { $0.language = "de" }, folder: try DataFolder(names: names))
      .report
    #expect(
      report.warnings == ["1 of the places has no name in \u{201C}de\u{201D}: Gamma"])
  }

  @Test func languageWithoutWordingWarns() throws {
    let (picture, report) = try compose(.january { $0.language = "es" })
    #expect(picture.language == "en")
    #expect(report.warnings.count == 2)
    #expect(report.warnings.contains { $0.contains("English is used (there are: en, de, pl") })
  }
}
