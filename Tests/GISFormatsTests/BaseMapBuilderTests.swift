import Foundation
import GISFormats
import Geodata
import Testing

@Suite struct BaseMapBuilderTests {
  private func build(_ request: BaseMapRequest, in fixture: GeoFixture) throws -> BaseMap {
    try BaseMapBuilder(request).build().write(to: fixture.path("map"))
    return try BaseMap(folder: fixture.path("map"))
  }

  private func source(_ path: String, _ target: BaseMapLayer? = nil) -> BaseMapRequest.Source {
    BaseMapRequest.Source(path: path, target: target)
  }

  @Test func everyLayerComesBack() throws {
    let fixture = try GeoFixture()
    let land = try fixture.geoJSON(
      "land.geojson",
      [("{\"name\":\"Isle\"}", polygon(square(0, 40, 10, 50), square(4, 44, 6, 46)))])
    let rivers = try fixture.geoJSON(
      "rivers.geojson",
      [
        (
          "{\"NAME\":\"Długa\",\"scalerank\":3,\"featurecla\":\"River\",\"name_de\":\"Lange\"}",
          line("[1,41],[2,42],[3,41]")
        )
      ])
    let towns = try fixture.geoJSON(
      "towns.geojson",
      [
        ("{\"name\":\"B\",\"scalerank\":5,\"pop_max\":10}", point(2, 42)),
        ("{\"name\":\"A\",\"scalerank\":5,\"pop_max\":20}", point(3, 43)),
        ("{\"name\":\"C\",\"scalerank\":1}", point(1, 41)),
      ])
    let map = try build(
      BaseMapRequest(
        sources: [source(land), source(rivers), source(towns)], title: "Isle", origin: "invented",
        licence: "none", attribution: "Nobody", layerTitles: [.rivers: "All rivers"]),
      in: fixture)
    #expect(map.description.title == "Isle")
    #expect(map.description.attribution == "Nobody")
    #expect(map.description.layers.map(\.name) == [.land, .rivers, .cities])
    #expect(map.description.layers.map(\.title) == ["land", "All rivers", "towns"])
    #expect(map.description.extent == GeographicBox(west: 0, south: 40, east: 10, north: 50))
    let polygons = try map.polygons(.land, in: .world)
    #expect(polygons.features.map(\.name) == ["Isle"])
    #expect(polygons.partCount == 2)
    #expect(area(polygons, 0) == 100)
    #expect(area(polygons, 1) == -4)
    let river = try #require(try map.lines(.rivers, in: .world).features.first)
    #expect(river.name == "Długa")
    #expect(river.rank == 3)
    #expect(river.featureClass == "River")
    #expect(river.text("name_de") == "Lange")
    let cities = try map.points(.cities, in: .world)
    #expect(cities.features.map(\.name) == ["C", "A", "B"])
    #expect(cities.features.map(\.population) == [nil, 20, 10])
  }

  @Test func whatIsInMetresIsBroughtToDegrees() throws {
    let fixture = try GeoFixture()
    let towns = try fixture.geoJSON(
      "towns.geojson", epsg: 3035, [("{}", point(3_962_799.45, 2_999_718.85))])
    let map = try build(BaseMapRequest(sources: [source(towns)]), in: fixture)
    let place = try #require(try map.points(.cities, in: .world).coordinates.first)
    #expect(abs(place.longitude - 5) < 1e-6)
    #expect(abs(place.latitude - 50) < 1e-6)
  }

  @Test func latitudeFirstInTheFileIsLongitudeFirstInTheMap() throws {
    let fixture = try GeoFixture()
    try fixture.geoJSON("towns.geojson", [("{}", point(19, 50))])
    try fixture.convert([
      "-t_srs", "EPSG:4258", "-f", "GML", fixture.path("towns.gml"), fixture.path("towns.geojson"),
    ])
    let map = try build(
      BaseMapRequest(sources: [source(fixture.path("towns.gml"))]), in: fixture)
    let place = try #require(try map.points(.cities, in: .world).coordinates.first)
    #expect(abs(place.longitude - 19) < 1e-6)
    #expect(abs(place.latitude - 50) < 1e-6)
  }

  @Test func everyLayerOfAGeoPackageFindsItsPlace() throws {
    let fixture = try GeoFixture()
    let package = fixture.path("country.gpkg")
    let parts = [
      ("landmass", polygon(square(0, 40, 10, 50))), ("lakes_large", polygon(square(4, 44, 5, 45))),
      ("main_rivers", line("[0,41],[9,42]")), ("admin_boundaries", line("[5,40],[5,50]")),
      ("populated_places", point(3, 43)),
    ]
    for (index, (name, geometry)) in parts.enumerated() {
      try fixture.geoJSON("one.geojson", [("{\"name\":\"\(name)\"}", geometry)])
      try fixture.convert(
        (index == 0 ? [] : ["-update"]) + [
          "-f", "GPKG", package, fixture.path("one.geojson"), "-nln", name,
        ])
    }
    let map = try build(BaseMapRequest(sources: [source(package)]), in: fixture)
    #expect(map.description.layers.map(\.name) == [.land, .rivers, .lakes, .borders, .cities])
    #expect(try map.lines(.borders, in: .world).features.map(\.name) == ["admin_boundaries"])
    #expect(map.description.attribution == "country.gpkg")
    #expect(map.description.title == "country.gpkg")
    let one = try build(
      BaseMapRequest(sources: [
        BaseMapRequest.Source(path: package, layerName: "main_rivers", target: .borders)
      ]), in: fixture)
    #expect(one.description.layers.map(\.name) == [.borders])
  }

  @Test func aBoxCutsWhatIsOutside() throws {
    let fixture = try GeoFixture()
    let land = try fixture.geoJSON("land.geojson", [("{}", polygon(square(0, 40, 10, 50)))])
    let rivers = try fixture.geoJSON(
      "rivers.geojson",
      [("{\"name\":\"in\"}", line("[1,45],[9,45]")), ("{\"name\":\"out\"}", line("[7,41],[9,42]"))])
    let box = try #require(GeographicBox(west: -5, south: 44, east: 5, north: 46))
    let map = try build(
      BaseMapRequest(sources: [source(land), source(rivers)], box: box), in: fixture)
    let polygons = try map.polygons(.land, in: .world)
    #expect(polygons.coordinates.allSatisfy(box.contains))
    #expect(abs(area(polygons, 0) - 10) < 1e-9)
    let coast = try map.outlines(.land, in: .world)
    #expect(coast.partCount == 1)
    #expect(coast.coordinates.allSatisfy { $0.longitude == 0 })
    let inside = try map.lines(.rivers, in: .world)
    #expect(inside.features.map(\.name) == ["in"])
    #expect(inside.coordinates.last == Coordinate(longitude: 5, latitude: 45))
    #expect(map.description.extent == box)
  }

  @Test func conditionsChooseFeatures() throws {
    let fixture = try GeoFixture()
    let rivers = try fixture.geoJSON(
      "rivers.geojson",
      [
        ("{\"name\":\"great\",\"order\":6}", line("[1,45],[9,45]")),
        ("{\"name\":\"small\",\"order\":2}", line("[7,41],[9,42]")),
      ])
    let towns = try fixture.geoJSON("towns.geojson", [("{\"name\":\"T\"}", point(1, 1))])
    let map = try build(
      BaseMapRequest(
        sources: [source(rivers), source(towns)],
        filters: [BaseMapRequest.Filter(target: .rivers, condition: "\"order\" > 4")]),
      in: fixture)
    #expect(try map.lines(.rivers, in: .world).features.map(\.name) == ["great"])
    #expect(map.description.layer(.cities)?.features == 1)
  }

  @Test func simplifyingSavesVerticesWithinTheTolerance() throws {
    let fixture = try GeoFixture()
    let positions = (0...400).map { "[\(Double($0) / 100),\(50 + Double($0 % 2) / 5000)]" }
    let rivers = try fixture.geoJSON(
      "rivers.geojson", [("{}", line(positions.joined(separator: ",")))])
    let exact = try build(BaseMapRequest(sources: [source(rivers)]), in: fixture)
    #expect(exact.description.layer(.rivers)?.vertices == 401)
    let smooth = try build(BaseMapRequest(sources: [source(rivers)], tolerance: 50), in: fixture)
    #expect(smooth.description.layer(.rivers)?.vertices == 2)
  }

  @Test func bordersOfNeighboursAreDrawnOnce() throws {
    let fixture = try GeoFixture()
    let states = try fixture.geoJSON(
      "countries.geojson",
      [("{}", polygon(square(0, 40, 5, 50))), ("{}", polygon(square(5, 40, 10, 50)))])
    let map = try build(BaseMapRequest(sources: [source(states)]), in: fixture)
    let lines = try map.lines(.borders, in: .world)
    var shared = 0
    for part in 0..<lines.partCount {
      let positions = lines.coordinates[lines.range(ofPart: part)]
      for (a, b) in zip(positions, positions.dropFirst())
      where a.longitude == 5 && b.longitude == 5 { shared += 1 }
    }
    #expect(shared == 1)
  }

  @Test func theSameFilesGiveTheSameBytes() throws {
    let fixture = try GeoFixture()
    let land = try fixture.geoJSON("land.geojson", [("{\"b\":1}", polygon(square(0, 40, 10, 50)))])
    let towns = try fixture.geoJSON(
      "towns.geojson",
      (0..<50).map { ("{\"name\":\"T\($0 % 7)\",\"name_pl\":\"x\"}", point(Double($0), 40)) })
    let request = BaseMapRequest(sources: [source(towns), source(land)])
    try BaseMapBuilder(request).build().write(to: fixture.path("one"))
    try BaseMapBuilder(request).build().write(to: fixture.path("two"))
    let files = try fixture.files(in: "one")
    #expect(files.keys.sorted() == ["basemap.json", "cities.layer", "land.layer"])
    #expect(try files == fixture.files(in: "two"))
  }

  private func area(_ features: BaseMapFeatures, _ part: Int) -> Double {
    let ring = features.coordinates[features.range(ofPart: part)]
    return zip(ring, ring.dropFirst()).reduce(0) {
      $0 + $1.0.longitude * $1.1.latitude - $1.1.longitude * $1.0.latitude
    } / 2
  }
}
