import Foundation
import Geodata
import Testing

@Suite struct BaseMapTests {
  private let columns = [
    LayerColumn(name: "name", kind: .text), LayerColumn(name: "rank", kind: .number),
    LayerColumn(name: "population", kind: .number), LayerColumn(name: "class", kind: .text),
    LayerColumn(name: "name_pl", kind: .text),
  ]

  @Test func pointsComeBackWithTheirAttributes() throws {
    var cities = LayerEncoder(geometry: .points, columns: columns)
    cities.add(
      parts: [[Coordinate(longitude: 19.938, latitude: 50.0614)]],
      attributes: [
        "name": .text("Kraków"), "rank": .number(3), "population": .number(756_000),
        "name_pl": .text("Kraków"), "other": .text("ignored"),
      ])
    cities.add(parts: [[Coordinate(longitude: -3.7, latitude: 40.4)]], attributes: [:])
    let map = try BaseMapFolder([.cities: cities]).open()
    let all = try map.points(.cities, in: .world)
    #expect(all.features.count == 2)
    let first = try #require(all.features.first)
    #expect(first.name == "Kraków")
    #expect(first.rank == 3)
    #expect(first.population == 756_000)
    #expect(first.featureClass == nil)
    #expect(first.text("name_pl") == "Kraków")
    #expect(first.text("nothing") == nil)
    #expect(first.number("name") == nil)
    #expect(all.coordinates[0] == Coordinate(longitude: 19.938, latitude: 50.0614))
    let second = try #require(all.features.last)
    #expect(second.name == nil)
    #expect(second.rank == nil)
    let box = try #require(GeographicBox(west: -10, south: 35, east: 0, north: 45))
    #expect(try map.points(.cities, in: box).coordinates.map(\.longitude) == [-3.7])
  }

  @Test func ringsKeepTheirHolesAndFeatures() throws {
    var land = LayerEncoder(geometry: .polygons, columns: columns)
    land.add(
      parts: [ring(0, 40, 10, 50), ring(4, 44, 6, 46).reversed()],
      attributes: ["name": .text("with a lake")])
    land.add(parts: [ring(20, 40, 21, 41)], attributes: ["name": .text("island")])
    let map = try BaseMapFolder([.land: land]).open()
    let all = try map.polygons(.land, in: .world)
    #expect(all.features.map(\.name) == ["with a lake", "island"])
    #expect(all.features.map(\.parts) == [0..<2, 2..<3])
    #expect(all.partStarts == [0, 5, 10, 15])
    #expect(Array(all.coordinates[all.range(ofPart: 1)]) == ring(4, 44, 6, 46).reversed())
    let east = try #require(GeographicBox(west: 19, south: 39, east: 22, north: 42))
    #expect(try map.polygons(.land, in: east).features.map(\.name) == ["island"])
  }

  @Test func aBoxFarFromAllCoastsIsStillFilled() throws {
    var land = LayerEncoder(geometry: .polygons, columns: [])
    land.add(parts: [roughRing(5000)], attributes: [:])
    let map = try BaseMapFolder([.land: land]).open()
    let inland = try #require(GeographicBox(west: 19, south: 49.5, east: 21, north: 50.5))
    let found = try map.polygons(.land, in: inland)
    #expect(isInside(Coordinate(longitude: 20, latitude: 50), found))
    #expect(found.coordinates.count < 200)
    #expect(try map.outlines(.land, in: inland).coordinates.isEmpty)
  }

  @Test func insideTheBoxAPartIsAsExactAsTheWhole() throws {
    var land = LayerEncoder(geometry: .polygons, columns: [])
    land.add(parts: [roughRing(5000)], attributes: [:])
    let map = try BaseMapFolder([.land: land]).open()
    let whole = try map.polygons(.land, in: .world)
    #expect(whole.coordinates.count == 5001)
    let box = try #require(GeographicBox(west: 24, south: 50, east: 30, north: 56))
    let part = try map.polygons(.land, in: box)
    #expect(part.coordinates.count < 2000)
    for longitude in stride(from: 24.05, to: 30, by: 0.25) {
      for latitude in stride(from: 50.05, to: 56, by: 0.25) {
        let point = Coordinate(longitude: longitude, latitude: latitude)
        #expect(isInside(point, part) == isInside(point, whole))
      }
    }
    let exact = Set(whole.coordinates.filter(box.contains))
    let missing = exact.subtracting(part.coordinates)
    #expect(missing.isEmpty)
  }

  @Test func resolutionLeavesOutWhatNobodySees() throws {
    var land = LayerEncoder(geometry: .polygons, columns: [])
    land.add(parts: [roughRing(5000)], attributes: [:])
    land.add(parts: [ring(0, 0, 0.003, 0.003)], attributes: [:])
    let map = try BaseMapFolder([.land: land]).open()
    let exact = try map.polygons(.land, in: .world)
    let fine = try map.polygons(.land, in: .world, resolution: 100)
    let coarse = try map.polygons(.land, in: .world, resolution: 5000)
    #expect(exact.features.count == 2)
    #expect(fine.features.count == 2)
    #expect(coarse.features.count == 1)
    #expect(fine.coordinates.count < exact.coordinates.count)
    #expect(coarse.coordinates.count < fine.coordinates.count / 2)
    #expect(coarse.coordinates.count > 20)
    for (ring, tolerance) in [(fine, 100.0), (coarse, 5000)] {
      let kept = Array(ring.coordinates[ring.range(ofPart: 0)])
      for vertex in roughRing(5000) {
        #expect(metres(from: vertex, to: kept) < tolerance * 1.05)
      }
    }
  }

  @Test func outlinesLeaveOutWhereTheDataWereCut() throws {
    let clip = try #require(GeographicBox(west: 0, south: 40, east: 10, north: 50))
    var land = LayerEncoder(geometry: .polygons, columns: [], clip: clip)
    land.add(parts: [ring(0, 42, 6, 48)], attributes: [:])
    let map = try BaseMapFolder([.land: land]).open()
    let coast = try map.outlines(.land, in: .world)
    #expect(coast.partCount == 1)
    #expect(coast.coordinates == ring(0, 42, 6, 48).dropLast())
    #expect(try map.polygons(.land, in: .world).coordinates == ring(0, 42, 6, 48))
  }

  @Test func linesThatLeaveTheBoxComeInParts() throws {
    var rivers = LayerEncoder(geometry: .lines, columns: columns)
    let line = (0...2000).map { step in
      let latitude = 50 + 3 * sin(Double(step) / 100) + Double(step % 2) / 50
      return Coordinate(
        longitude: Double(step) / 100, latitude: (latitude * 10_000).rounded() / 10_000)
    }
    rivers.add(parts: [line], attributes: ["name": .text("Meander")])
    let map = try BaseMapFolder([.rivers: rivers]).open()
    let box = try #require(GeographicBox(west: 0, south: 52, east: 20, north: 54))
    let found = try map.lines(.rivers, in: box)
    #expect(found.partCount == 4)
    #expect(found.features.map(\.parts) == [0..<4])
    #expect(found.coordinates.count < 1400)
    let missing = Set(line.filter(box.contains)).subtracting(found.coordinates)
    #expect(missing.isEmpty)
  }

  @Test func aLayerThatIsNotThereIsEmpty() throws {
    let map = try BaseMapFolder([:]).open()
    #expect(!map.has(.rivers))
    #expect(try map.lines(.rivers, in: .world).features.isEmpty)
    #expect(try map.polygons(.land, in: .world).coordinates.isEmpty)
    #expect(try map.points(.cities, in: .world).partStarts == [0])
  }
}
