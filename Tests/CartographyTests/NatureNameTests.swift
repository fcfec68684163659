import Drawing
import Foundation
import Geodata
import TestSupport
import Testing

@testable import Cartography

/// Names of waters and land, which stand where everything else leaves room.
@Suite("Names of waters and land")
struct NatureNameTests {
  private let area = Rectangle(minX: 0, minY: 0, maxX: 400, maxY: 300)

  private func polyline(_ points: [(Double, Double)]) -> Polyline {
    Polyline(points.map { Point(x: $0.0, y: $0.1) })
  }

  private func name(
    _ text: String, _ kind: BaseMapName.Kind, _ line: Polyline, names: [String: String] = [:],
    rank: Int = 1, language: String = "en"
  ) -> NatureName? {
    NatureName(
      BaseMapName(kind: kind, name: text, names: names, rank: rank, geometry: []), lines: [line],
      fullLength: line.length, language: language, style: .print)
  }

  private func placed(
    _ names: [NatureName?], in space: FreeSpace? = nil, land: LandRaster? = nil,
    on area: Rectangle? = nil
  ) -> [NatureNameChoice.Placed] {
    let area = area ?? self.area
    return NatureNameChoice(style: .print, measurer: FixedTextMetrics(), land: land)
      .placed(names.compactMap(\.self), in: space ?? FreeSpace(area: area), on: area)
  }

  private func land(_ box: Rectangle) -> LandRaster {
    LandRaster(
      rings: [
        [
          Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
          Point(x: box.maxX, y: box.maxY), Point(x: box.minX, y: box.maxY),
        ]
      ], area: area)
  }

  // MARK: - What is set, and how

  @Test("Waters in italics with serifs, land in spaced capitals, each in its ink")
  func look() throws {
    let line = polyline([(0, 100), (400, 100)])
    let sea = try #require(name("Baltic Sea", .sea, line))
    #expect(sea.text == "Baltic Sea")
    #expect(sea.fonts.allSatisfy { $0.slant == .italic && $0.family == "Noto Serif" })
    let hills = try #require(name("Böhmerwald", .mountains, line))
    #expect(hills.text == "BÖHMERWALD")
    #expect(hills.fonts.allSatisfy { $0.slant == .normal && $0.spacing > 0 })
    let marks = NatureNameLayer(style: .print).marks(of: placed([sea, hills]))
    #expect(
      Set(marks.compactMap { $0.text?.color }) == [MapStyle.print.waterInk, MapStyle.print.landInk])
  }

  @Test("The plate's language or nothing; a name without translations where letters are the same")
  func language() {
    let line = polyline([(0, 0), (100, 0)])
    let sea = ["de": "Ostsee", "fa": "دریای بالتیک"]
    #expect(name("Baltic Sea", .sea, line, names: sea, language: "de")?.text == "Ostsee")
    #expect(name("Baltic Sea", .sea, line, names: sea, language: "fa")?.language == "fa")
    #expect(name("Baltic Sea", .sea, line, names: sea, language: "pl") == nil)
    #expect(name("IJssel", .river, line, language: "pl")?.text == "IJssel")
    for language in ["fa", "he", "ru"] {
      #expect(name("IJssel", .river, line, language: language) == nil)
    }
    #expect(name("Land", .country, line) == nil)
  }

  // MARK: - Where it stands

  @Test("A river's name runs along it, upright, near it and off it")
  func river() throws {
    for (angle, points) in [
      (0.0, [(20.0, 150.0), (380.0, 150.0)]), (0.0, [(380.0, 150.0), (20.0, 150.0)]),
      (-atan(0.5), [(20, 250), (380, 70)]), (-atan(0.5), [(380, 70), (20, 250)]),
    ] {
      let line = polyline(points)
      let placed = try #require(placed([name("Vistula", .river, line)]).first)
      #expect(abs(placed.box.angle - angle) < 1e-9)
      let distances = placed.box.samples(step: 1).map(line.distance(to:))
      #expect((distances.min() ?? 0) > NatureNameLayer.halo(.print))
      #expect((distances.min() ?? 9) < 3)
    }
  }

  @Test("Where a river winds there is no name; where it is straight there is one")
  func windingRiver() throws {
    var points: [(Double, Double)] = []
    for index in 0...60 { points.append((Double(index) * 5, index % 2 == 0 ? 150 : 164)) }
    #expect(placed([name("Vistula", .river, polyline(points))]).isEmpty)
    points.append((395, 150))
    let found = placed([name("Vistula", .river, polyline(points))])
    #expect(try #require(found.first).box.center.x > 300)
  }

  @Test("A name keeps off what is taken, and is left out where all is")
  func taken() throws {
    let line = polyline([(20, 150), (380, 150)])
    var space = FreeSpace(area: area)
    space.block(Rectangle(minX: 0, minY: 0, maxX: 250, maxY: 300))
    let found = try #require(placed([name("Oder", .river, line)], in: space).first)
    #expect(found.box.corners.allSatisfy { $0.x > 250 })
    space.block(Rectangle(minX: 250, minY: 140, maxX: 400, maxY: 160))
    #expect(placed([name("Oder", .river, line)], in: space).isEmpty)
  }

  @Test("Seas stand in the water, mountains on land")
  func ground() throws {
    let coast = land(Rectangle(minX: -9, minY: 150, maxX: 409, maxY: 309))
    let line = polyline([(100, 150), (300, 150)])
    let sea = try #require(placed([name("Sea", .sea, line)], land: coast).first)
    #expect(sea.isOnWater && sea.box.corners.allSatisfy { $0.y < 151 })
    let hills = try #require(placed([name("Hills", .mountains, line)], land: coast).first)
    #expect(!hills.isOnWater && hills.box.corners.allSatisfy { $0.y > 149 })
    #expect(placed([name("Sea", .sea, line)], land: land(area.inset(by: -9))).isEmpty)
  }

  @Test("A name much longer than what it names is left out")
  func tooLong() {
    let short = polyline([(200, 150), (212, 150)])
    #expect(placed([name("A very long name", .sea, short)]).isEmpty)
    #expect(placed([name("A very long name", .mountains, short)]).isEmpty)
  }

  // MARK: - How many

  @Test("No more than the size of the map allows, the important first, rivers at most one half")
  func limit() {
    #expect(NatureNameChoice.limit(on: Rectangle(minX: 0, minY: 0, maxX: 90, maxY: 60)) == 0)
    #expect(NatureNameChoice.limit(on: Rectangle(minX: 0, minY: 0, maxX: 9e3, maxY: 9e3)) == 60)
    let limit = NatureNameChoice.limit(on: area)
    #expect(limit == 8)
    let rivers = (0..<20).map { index in
      name(
        "River\(index)", .river,
        polyline([(10, 15 + Double(index) * 14), (390, 15 + Double(index) * 14)]), rank: 20 - index)
    }
    let found = placed(rivers)
    #expect(found.map(\.name.text) == ["River19", "River18", "River17", "River16"])
  }

  @Test("Names stand apart, and none stands twice")
  func apart() {
    let lines = (0..<6).map { polyline([(50, 100 + Double($0)), (350, 100 + Double($0))]) }
    let found = placed(
      lines.enumerated().map { name("Sea\($0.offset / 2)", .sea, $0.element, rank: $0.offset) })
    #expect(Set(found.map(\.name.text)).count == found.count)
    for (index, one) in found.enumerated() {
      for other in found[(index + 1)...] {
        let nearest =
          one.box.samples(step: 1).flatMap { a in
            other.box.corners.map { a.distance(to: $0) }
          }.min() ?? 0
        #expect(nearest > 8)
      }
    }
  }

  // MARK: - On a sheet

  private func compose(_ change: (inout MapSheet) -> Void = { _ in }) throws -> Picture {
    var names = LayerEncoder(
      geometry: .lines,
      columns: ["name", "class", "name_de"].map { LayerColumn(name: $0, kind: .text) })
    func add(_ name: String, _ kind: String, german: String, _ south: Double) {
      let line = [9.8, 11, 12.4].map { Coordinate(longitude: $0, latitude: south) }
      names.add(
        parts: [line],
        attributes: ["name": .text(name), "class": .text(kind), "name_de": .text(german)])
    }
    add("Low Sea", "sea", german: "Tiefe See", 50.62)
    add("High Hills", "mountains", german: "Hohe Berge", 51.1)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = names.encoded()
    try Data(bytes).write(to: folder.appendingPathComponent("names.layer"))
    let description = BaseMapDescription(
      title: "names", origin: "made up", licence: "none", attribution: "nobody", extent: .world,
      layers: [
        BaseMapDescription.Layer(
          name: .names, title: "names", file: "names.layer", features: 2, vertices: 6,
          bytes: bytes.count)
      ])
    try Data(description.json()).write(to: folder.appendingPathComponent("basemap.json"))
    let composer = MapComposer(
      dataset: try DataFolder().dataset(), baseMap: try BaseMap(folder: folder.path),
      projection: try Projection(crs: Projection.defaultCRS), measurer: FixedTextMetrics())
    var sheet = try MapSheet.january()
    sheet.language = "de"
    change(&sheet)
    return try composer.compose(sheet).picture
  }

  private func natureNames(_ picture: Picture) -> [PlacedText] {
    picture.marks(of: "labels").compactMap(\.group).filter { $0.id == "nature-names" }
      .flatMap(\.marks).compactMap(\.text)
  }

  @Test("They stand below the names of places, in the plate's language; or not at all")
  func sheet() throws {
    let picture = try compose()
    #expect(natureNames(picture).map(\.text).sorted() == ["HOHE BERGE", "Tiefe See"])
    #expect(natureNames(picture).allSatisfy { $0.language == "de" })
    #expect(picture.marks(of: "labels").first?.group != nil)
    #expect(natureNames(try compose { $0.language = "pl" }).isEmpty)
    let without = try compose { $0.hasNatureNames = false }
    #expect(natureNames(without).isEmpty)
    // Nothing else moves for them.
    #expect(picture.marks(of: "labels").filter { $0.group == nil } == without.marks(of: "labels"))
  }
}
