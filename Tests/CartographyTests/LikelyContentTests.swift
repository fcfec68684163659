import Drawing
import Foundation
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

/// The key of a map of a part of the earth has its room before the map is laid out: what the map then shows
/// has to be among what was expected, in the data that come with the program.
@Suite struct LikelyContentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Geodata").path
  private static let dataset = Result { try Dataset.load(folder: folder).dataset }
  private static let borders = Result {
    try BorderSet(file: folder + "/borders/borders.geojson", withFronts: true)
  }

  /// A part of the earth, and a sheet for it in millimetres.
  struct Part: CustomTestStringConvertible, Sendable {
    let name: String
    let west: Double
    let south: Double
    let east: Double
    let north: Double
    var width = 180.0
    var height = 130.0

    var testDescription: String { name }
    var box: GeographicBox? {
      GeographicBox(west: west, south: south, east: east, north: north)
    }
  }

  static let parts = [
    Part(name: "Bavaria", west: 10.4, south: 47.3, east: 12.9, north: 49.2),
    // Ships go around land, far from the places that they join.
    Part(name: "the Baltic", west: 11, south: 54, east: 22, north: 57.5),
    Part(name: "a strip along the Danube", west: 16, south: 47.4, east: 23, north: 47.9),
    Part(
      name: "a strip from south to north", west: 15.4, south: 48, east: 15.8, north: 53, width: 110,
      height: 200),
  ]

  /// All time, the periods of the data, and single days.
  private func periods(_ dataset: Dataset) throws -> [DayRange?] {
    [nil] + dataset.periods.compactMap { $0.interval?.bounds }
      + [try interval("1945-01-20"), try interval("1945-04-28")]
  }

  private func composer() throws -> MapComposer {
    MapComposer(
      dataset: try Self.dataset.get(), baseMap: try BaseMap(folder: Self.folder + "/basemap"),
      borders: try Self.borders.get(), projection: try Projection(crs: Projection.defaultCRS),
      measurer: FixedTextMetrics())
  }

  private static func expect(
    _ drawn: LegendContent, among likely: LegendContent, _ words: String,
    _ place: SourceLocation = #_sourceLocation
  ) {
    let missing = drawn.looks.subtracting(likely.looks)
    #expect(missing.isEmpty, "\(words)", sourceLocation: place)
    let kinds = drawn.kinds.subtracting(likely.kinds)
    #expect(kinds.isEmpty, "\(words)", sourceLocation: place)
    #expect(drawn.borders.isSubset(of: likely.borders), "\(words)", sourceLocation: place)
    #expect(likely.hasTowns || !drawn.hasTowns, "\(words)", sourceLocation: place)
    #expect(
      likely.hasModernBorders || !drawn.hasModernBorders, "\(words)", sourceLocation: place)
    let days = Set(drawn.front?.days ?? []).subtracting(likely.front?.days ?? [])
    #expect(days.isEmpty, "\(words)", sourceLocation: place)
  }

  /// One by one, since what many have in common hides that one is missing.
  ///
  /// - Returns: how many places are on the map, though not in the part of the earth that was asked for.
  private static func expectReach(
    _ map: MapGround, of composition: SheetComposition, _ words: String
  ) throws -> Int {
    let reach = try #require(composition.reach)
    let drawn = Set(map.movements.flows.map(\.movement))
    for item in composition.shown.items where drawn.contains(item.movement.id) {
      #expect(reach.meets(item), "\(words): \(item.movement.id.rawValue)")
    }
    let places = PlaceLayer(
      composition.shown, positions: map.positions, window: map.frame.area)
    for item in places.items {
      #expect(reach.holds(item.place), "\(words): \(item.place.id.rawValue)")
    }
    let content = composition.content(of: [])
    let aspect = composition.aspect(of: content)
    let bare = SheetReach(
      content, aspects: aspect...aspect, projection: composition.composer.projection)
    return places.items.count { !bare.holds($0.place) }
  }

  @Test(arguments: parts)
  func aMapShowsNothingThatItsKeyDidNotExpect(part: Part) throws {
    let composer = try composer()
    let box = try #require(part.box)
    let day = try #require(composer.borders?.frontDays.last)
    var looks: Set<LineLook> = []
    var kinds: Set<PlaceKind> = []
    var beyond = 0
    for period in try periods(composer.dataset) {
      var sheet = MapSheet(
        size: Size(width: millimetres(part.width), height: millimetres(part.height)),
        period: period, extent: box, borders: .ofPeriod)
      sheet.isMeasured = false
      sheet.hasNatureNames = false
      sheet.front = .on(day)
      let words = "\(part.name), \(period.map { "\($0)" } ?? "any time")"
      let composition = SheetComposition(composer: composer, sheet: sheet)
      let likely = composition.likelyContent()
      let ground = try composition.ground()
      beyond += try Self.expectReach(ground.map, of: composition, words)
      let drawn = try composition.map(on: ground.map, beside: nil).content
      Self.expect(drawn, among: likely, words)
      looks.formUnion(drawn.looks)
      kinds.formUnion(drawn.kinds)
    }
    #expect(looks.count > 2 && kinds.count > 0)
    // A map is wider or higher than what was asked for, and the key has to reckon with that.
    #expect(beyond > 0)
  }

  @Test(arguments: [parts[1], parts[2]])
  func panelsShowNothingThatTheirKeyDidNotExpect(part: Part) throws {
    let composer = try composer()
    let box = try #require(part.box)
    var sheet = MapSheet(
      size: Size(width: millimetres(277), height: millimetres(190)), extent: box,
      borders: .ofPeriod)
    sheet.isMeasured = false
    sheet.hasNatureNames = false
    sheet.panels = PanelOrder(
      composer.dataset.periods.map { period in
        PanelOrder.Panel(title: period.name, period: period.interval?.bounds)
      })
    let composition = PanelComposition(composer: composer, sheet: sheet)
    let likely = composition.whole.likelyContent()
    let maps = try composition.maps(in: composition.frame(of: composition.layout()))
    let drawn = LegendContent(joining: maps.map(\.content))
    Self.expect(drawn, among: likely, part.name)
    #expect(drawn.looks.count > 2 && drawn.kinds.count > 0)
  }
}
