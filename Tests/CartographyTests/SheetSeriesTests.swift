import Drawing
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

/// What sheets of a series share, and that a sheet is the same whatever its composer composed before.
@Suite struct SheetSeriesTests {
  static let movements =
    DataFolder.movementHeader + """

      m1,alpha,beta,foot,1945-01-20,1945-01-25,3000,4000,transport,reached,certain,schematic,high
      m2,alpha,beta,ship,1945-02,1945-02,,,transport,reached,certain,schematic,high
      m3,beta,alpha,foot,1945-01-03,1945-01-04,200,,generalised,reached,certain,schematic,low
      m4,alpha,delta,rail,1945-01,1945-01,9000,,transport,reached,certain,schematic,high
      """

  private static let part = GeographicBox(west: 9.5, south: 50.5, east: 12.5, north: 52)

  private func sheets() throws -> [MapSheet] {
    let part = try #require(Self.part)
    let changes: [(inout MapSheet) -> Void] = [
      { $0.fit = .all },
      {
        $0.fit = .all
        $0.language = "de"
      },
      {
        $0.fit = .all
        $0.period = DayRange(earliest: .distantPast, latest: .distantFuture)
      },
      {
        $0.fit = .all
        $0.selection.modes = [.foot]
      },
      {
        $0.fit = .all
        $0.selection.places = [PlaceID(rawValue: "delta")]
      },
      {
        $0.fit = .all
        $0.style.flow.isStraight = true
      },
      {
        $0.fit = .all
        $0.style.land = Color(0xEEEEEE)
      },
      { $0.fit = .shown },
      { $0.selection.modes = [.rail] },
      { $0.extent = GeographicBox(west: 8, south: 46, east: 24, north: 56) },
      {
        $0.extent = GeographicBox(west: 8, south: 46, east: 24, north: 56)
        $0.maximumMovements = 1
      },
      { $0.size = Size(width: millimetres(120), height: millimetres(90)) },
      {
        $0.fit = .all
        $0.furniture.locator = .on
      },
      {
        $0.fit = .all
        $0.furniture.insets = [FurnitureOrder.Inset(part)]
      },
      {
        $0.fit = .all
        $0.pins = [PlaceID(rawValue: "alpha"): .beside(.south)]
      },
      {
        $0.fit = .all
        $0.isMeasured = false
      },
      {
        $0.fit = .all
        $0.answer = .groups([[PlaceID(rawValue: "alpha"), PlaceID(rawValue: "beta")]], mutual: [])
      },
      { $0.answer = .groups([[PlaceID(rawValue: "delta")]], mutual: []) },
    ]
    return try changes.map { try MapSheet.january($0) } + [
      PanelCompositionTests.sheet(), PanelCompositionTests.sheet { $0.fit = .all },
      PanelCompositionTests.sheet { $0.language = "de" },
      PanelCompositionTests.sheet { $0.style.flow.isStraight = true },
      Self.certainPanels(),
    ]
  }

  /// Panels of the same movements, each of which is certainly inside the days of one of them.
  private static func certainPanels() throws -> MapSheet {
    let spring = try interval("1945-01/1945-04")
    return try PanelCompositionTests.sheet {
      $0.panels?.panels[2].period = spring
    }
  }

  @Test func whatWasComposedBeforeChangesNothing() throws {
    let folder = try DataFolder(
      movements: Self.movements, stages: "movement,sequence,place,arrived,departed,kind")
    let sheets = try sheets()
    let alone = try sheets.map { try folder.composer().compose($0) }
    // Three differ in what cannot be seen on them.
    #expect(Set(alone.map(\.picture)).count == sheets.count - 3)
    let shared = try folder.composer()
    let there = Array(sheets.indices)
    for index in there + there.reversed() + there.flatMap({ [$0, 0, $0, 2] }) {
      let (picture, report) = try shared.compose(sheets[index])
      #expect(picture == alone[index].picture, "sheet \(index)")
      #expect(report == alone[index].report, "sheet \(index)")
    }
  }

  @Test func aSeriesHasAllMovementsOfItsSheetsAndOtherSheetsHaveNone() throws {
    let folder = try DataFolder(
      movements: Self.movements, stages: "movement,sequence,place,arrived,departed,kind")
    let dataset = try folder.dataset()
    let all = SheetSeries(dataset, of: try .january { $0.fit = .all })
    #expect(all.items.map(\.movement.id.rawValue) == ["m1", "m2", "m3", "m4"])
    #expect(Set(all.coordinates.keys.map(\.rawValue)) == ["alpha", "beta", "delta"])
    #expect(all.eitherWay.map(\.isOnlyPossible).filter { $0 }.count >= 4)
    let onFoot = SheetSeries(
      dataset,
      of: try .january {
        $0.fit = .all
        $0.selection.modes = [.foot]
      })
    #expect(onFoot.items.map(\.movement.id.rawValue) == ["m1", "m3"])
    #expect(all.holds(onFoot.items) && !onFoot.holds(all.items))
    let own = SheetSeries(dataset, of: try .january())
    #expect(own.items.isEmpty && own.holds([]) && !own.holds(onFoot.items))
  }

  @Test func framesOfAllPlacesAgreeWhicheverMovementsAreSelected() throws {
    let composer = try DataFolder(
      movements: Self.movements, stages: "movement,sequence,place,arrived,departed,kind"
    ).composer()
    func map(_ change: (inout MapSheet) -> Void) throws -> Rectangle {
      let sheet = try MapSheet.january {
        $0.size = Size(width: millimetres(120), height: millimetres(80))
        change(&$0)
      }
      return try SheetComposition(composer: composer, sheet: sheet).ground().layout.map
    }
    let all = try map { $0.fit = .all }
    let onFoot = try map {
      $0.fit = .all
      $0.selection.modes = [.foot]
    }
    #expect(onFoot == all)
    // A map of its own has a key for what it shows.
    let own = try map { $0.selection.modes = [.foot] }
    #expect(own != all)
  }

  @Test func sheetsWithPanelsOfTheSameMovementsAreOneSeries() throws {
    let composer = try DataFolder().composer()
    func series(_ sheet: MapSheet) -> SheetSeries {
      PanelComposition(composer: composer, sheet: sheet).whole.series
    }
    let first = series(try PanelCompositionTests.sheet())
    #expect(first.items.map(\.movement.id.rawValue) == ["m1", "m2", "m3"])
    #expect(series(try PanelCompositionTests.sheet { $0.language = "de" }) === first)
    let narrow = try PanelCompositionTests.sheet {
      $0.size.width = millimetres(200)
      $0.panels?.columns = 1
    }
    #expect(series(narrow) === first)
    // Others, fewer, and the same of which one may be inside the days for certain.
    let others = try [
      PanelCompositionTests.sheet { $0.fit = .all },
      PanelCompositionTests.sheet { $0.panels?.panels.removeFirst() },
      PanelCompositionTests.sheet { $0.style.flow.isStraight = true },
      Self.certainPanels(),
    ].map(series)
    for other in others { #expect(other !== first) }
    #expect(others[3].items.map(\.movement.id) == first.items.map(\.movement.id))
    #expect(others[3].items.map(\.isOnlyPossible) != first.items.map(\.isOnlyPossible))
  }
}
