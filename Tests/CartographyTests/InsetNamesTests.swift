import Drawing
import Foundation
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

@testable import Cartography

/// Enlarged parts bear the names of waters, land and territories as the map does, where there is room: in the
/// data that come with the program.
@Suite struct InsetNamesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Geodata").path

  private func insets(
    _ boxes: [(Double, Double, Double, Double)], _ change: (inout MapSheet) -> Void = { _ in }
  ) throws -> [InsetMap] {
    let composer = MapComposer(
      dataset: try Dataset.load(folder: Self.folder).dataset,
      baseMap: try BaseMap(folder: Self.folder + "/basemap"),
      borders: try BorderSet(file: Self.folder + "/borders/borders.geojson", withFronts: true),
      projection: try Projection(crs: Projection.defaultCRS), measurer: FixedTextMetrics())
    var sheet = MapSheet(
      size: Size(width: millimetres(277), height: millimetres(390)),
      period: try interval("1944-11-01/1945-02-28"), fit: .all, borders: .ofPeriod)
    for (west, south, east, north) in boxes {
      let box = try #require(GeographicBox(west: west, south: south, east: east, north: north))
      sheet.furniture.insets.append(FurnitureOrder.Inset(box))
    }
    change(&sheet)
    let composition = SheetComposition(composer: composer, sheet: sheet)
    let ground = try composition.ground().map
    let corners = EdgePlacement(
      area: ground.frame.area, lines: [], signs: [], isRightToLeft: false)
    let frames = composition.insetFrames(on: ground.frame, corners: corners, beside: nil).frames
    return try frames.map { try composition.inset($0, of: ground) }
  }

  private static let silesia = (17.4, 49.4, 20.1, 50.8)
  private static let prussia = (17.5, 53.5, 21.0, 55.2)

  @Test func insetsNameWatersLandAndTerritories() throws {
    let insets = try insets([Self.silesia, Self.prussia])
    #expect(insets.count == 2)
    let names = insets.flatMap(\.orientation.nature)
    #expect(names.contains { $0.name.isWater })
    #expect(!insets.flatMap(\.orientation.territories).isEmpty)
    for inset in insets {
      let texts = inset.marks.texts
      for name in inset.orientation.nature { #expect(texts.contains(name.name.text)) }
      for name in inset.orientation.territories.flatMap(\.lines) {
        #expect(texts.contains(name.text))
      }
    }
  }

  @Test func theyCoverNoMovementNoPlaceAndNoName() throws {
    for inset in try insets([Self.silesia, Self.prussia], { $0.front = .ofPeriod }) {
      let boxes =
        inset.orientation.nature.map(\.box) + inset.orientation.territories.map(\.box)
        + inset.orientation.dates
      for box in boxes {
        let points = box.samples(step: 1)
        #expect(points.allSatisfy(inset.frame.frame.area.contains))
        for flow in inset.movements.flows {
          #expect(points.allSatisfy { flow.line.distance(to: $0) > 1.5 })
        }
        for item in inset.places.items { #expect(!points.contains(where: item.box.contains)) }
        for placed in inset.labelling.placed {
          #expect(!points.contains(where: placed.box.contains), "\(placed.label.text)")
        }
      }
    }
  }

  @Test func theyStandWhereTheyAreAskedFor() throws {
    let without = try insets([Self.silesia, Self.prussia]) {
      $0.hasNatureNames = false
      $0.hasTerritoryNames = false
    }
    #expect(
      without.allSatisfy { $0.orientation.nature.isEmpty && $0.orientation.territories.isEmpty })
    let with = try insets([Self.silesia, Self.prussia])
    // Nothing else moves for them.
    for (one, other) in zip(without, with) {
      #expect(one.labelling.placed.map(\.box) == other.labelling.placed.map(\.box))
    }
    #expect(
      with.map(\.marks) == (try insets([Self.silesia, Self.prussia])).map(\.marks))
  }

  @Test func theFrontOfTheMapRunsThroughItsInsets() throws {
    func dots(_ front: MapSheet.Front) throws -> Int {
      try insets([Self.silesia]) { $0.front = front }.flatMap(\.marks).shapes
        .count { $0.stroke == FrontLayer.stroke(.print) }
    }
    let day = try #require(Day(year: 1945, month: 2, day: 1))
    #expect(try dots(.none) == 0)
    #expect(try dots(.on(day)) == 1)
  }
}
