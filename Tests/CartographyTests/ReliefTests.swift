import Drawing
import Foundation
import Geodata
import TestSupport
import Testing

@testable import Cartography

/// Land tinted by its height.
@Suite struct ReliefTests {
  private static func square(_ center: Coordinate, _ half: Double) -> [Coordinate] {
    [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)].map {
      Coordinate(longitude: center.longitude + $0.0, latitude: center.latitude + $0.1)
    }
  }

  /// A base map with one square of land and two heights, the higher inside the lower, which
  /// reaches over the shore.
  private func baseMap(in folder: URL) throws -> BaseMap {
    let middle = Coordinate(longitude: 11.5, latitude: 51)
    var land = LayerEncoder(geometry: .polygons, columns: [])
    land.add(parts: [Self.square(middle, 2)], attributes: [:])
    var relief = LayerEncoder(
      geometry: .polygons, columns: [LayerColumn(name: "height", kind: .number)])
    relief.add(parts: [Self.square(middle, 3)], attributes: ["height": .number(200)])
    relief.add(parts: [Self.square(middle, 0.5)], attributes: ["height": .number(1000)])
    var layers: [BaseMapDescription.Layer] = []
    for (layer, encoder) in [(BaseMapLayer.land, land), (.relief, relief)] {
      let bytes = encoder.encoded()
      try Data(bytes).write(to: folder.appendingPathComponent("\(layer.rawValue).layer"))
      layers.append(
        BaseMapDescription.Layer(
          name: layer, title: "made-up heights", file: "\(layer.rawValue).layer", features: 1,
          vertices: 5, bytes: bytes.count))
    }
    let description = BaseMapDescription(
      title: "square", origin: "made up", licence: "none", attribution: "nobody", extent: .world,
      layers: layers)
    try Data(description.json()).write(to: folder.appendingPathComponent("basemap.json"))
    return try BaseMap(folder: folder.path)
  }

  private func compose(
    language: String = "en", _ change: (inout MapSheet) -> Void
  ) throws -> Picture {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let composer = MapComposer(
      dataset: try DataFolder().dataset(), baseMap: try baseMap(in: folder),
      projection: try Projection(crs: Projection.defaultCRS), measurer: FixedTextMetrics())
    var sheet = try MapSheet.january()
    sheet.language = language
    change(&sheet)
    return try composer.compose(sheet).picture
  }

  /// The colours of the areas of the base map, in their order.
  private func fills(_ picture: Picture) -> [Color] {
    picture.marks(of: "base").shapes.compactMap(\.fill)
  }

  private let style = MapStyle.print

  @Test func tintsLieBetweenLandAndTheSeaIsDrawnOverThem() throws {
    let picture = try compose { $0.hasRelief = true }
    #expect(
      fills(picture)
        == [
          style.land, style.tint(ofHeight: 0, of: 2), style.tint(ofHeight: 1, of: 2), style.water,
        ])
    #expect(style.tint(ofHeight: 1, of: 2) == style.highland)
    let sea = try #require(picture.marks(of: "base").shapes.last { $0.fill == style.water })
    #expect(sea.fillRule == .evenOdd)
  }

  @Test func withoutReliefNothingOfItIsThere() throws {
    let picture = try compose { _ in }
    #expect(fills(picture) == [style.water, style.land])
    let words = picture.marks(of: "furniture").texts.joined(separator: " ")
    #expect(!words.contains("heights") && !words.contains("height above"))
  }

  @Test func theLegendAndTheCreditNameTheHeights() throws {
    let furniture = try compose { $0.hasRelief = true }.marks(of: "furniture")
    let words = furniture.texts.joined(separator: " ")
    #expect(words.contains("height above sea level, generalised; steps at 200, 1000\u{A0}m"))
    #expect(words.contains("Base map: nobody; made-up heights."))
    let scale = furniture.shapes.compactMap(\.fill)
    #expect(scale.contains(style.highland))
  }

  @Test func namesKeepFreeInTheColourOfTheirGround() throws {
    func halos(_ hasRelief: Bool) throws -> Set<Color> {
      let labels = try compose { $0.hasRelief = hasRelief }.marks(of: "labels")
      return Set(labels.flatMap(\.flattened).compactMap { $0.text?.halo?.color })
    }
    #expect(try halos(false).subtracting([style.water]) == [style.land])
    #expect(try halos(true).contains(style.tint(ofHeight: 0, of: 2)))
    #expect(try !halos(true).contains(style.land))
  }

  @Test(arguments: Wording.all.map(\.language))
  func everyLanguageHasTheWords(language: String) throws {
    let wording = try #require(Wording.of(language))
    #expect(wording.heights.contains("{n}"))
    let words = try compose(language: language) { $0.hasRelief = true }
      .marks(of: "furniture").texts.joined(separator: " ")
    #expect(words.contains(wording.number(200)))
    #expect(words.contains(wording.number(1000)))
  }

  @Test func onlyHeightsOnTheMapAreInTheLegend() throws {
    let words = try compose {
      $0.hasRelief = true
      $0.extent = GeographicBox(west: 8.6, south: 50.2, east: 9.6, north: 51)
    }.marks(of: "furniture").texts.joined(separator: " ")
    #expect(words.contains("steps at 200\u{A0}m"))
    #expect(!words.contains("200, "))
  }

  @Test func fromRightToLeftTheLowestStandsRight() {
    let colors = [Color(0x111111), Color(0x222222)]
    let box = Rectangle(minX: 0, minY: 0, maxX: 20, maxY: 10)
    for isRightToLeft in [false, true] {
      let marks = HeightScale(
        tints: colors, outline: Color(0), isRightToLeft: isRightToLeft
      ).marks(in: box)
      let first = marks.shapes.first { $0.fill == colors[0] }?.path.controlBounds
      #expect(first?.minX == (isRightToLeft ? 10 : 0))
    }
  }
}
