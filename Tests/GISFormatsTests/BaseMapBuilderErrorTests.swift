import Foundation
import GISFormats
import Geodata
import Testing

/// What cannot be made says which file is to blame and what to do, and leaves nothing behind.
@Suite struct BaseMapBuilderErrorTests {
  private func error(_ sources: [BaseMapRequest.Source]) throws -> GISError {
    try #require(throws: GISError.self) {
      try BaseMapBuilder(BaseMapRequest(sources: sources)).build()
    }
  }

  @Test func aMissingFileIsNoInput() throws {
    let error = try error([BaseMapRequest.Source(path: "/nowhere/land.shp")])
    #expect(error.reason == .noInput)
    #expect(error.path == "/nowhere/land.shp")
  }

  @Test(arguments: ["", "not a map", "{\"type\":\"FeatureCollection\",\"features\":[", "\0\0\0\0"])
  func whatIsNotAMapIsBadData(content: String) throws {
    let fixture = try GeoFixture()
    let path = try fixture.write("land.geojson", content)
    let error = try error([BaseMapRequest.Source(path: path)])
    #expect(error.reason == .badData)
    #expect(error.path.hasPrefix(path))
    #expect(!error.detail.isEmpty)
  }

  @Test func aLayerThatIsNotThereIsNamedWithThoseThatAre() throws {
    let fixture = try GeoFixture()
    let path = try fixture.geoJSON("land.geojson", [("{}", polygon(square(0, 0, 1, 1)))])
    let error = try error([BaseMapRequest.Source(path: path, layerName: "moon")])
    #expect(error.reason == .badData)
    #expect(error.description.contains("'moon'"))
    #expect(error.hint.contains("'land'"))
  }

  @Test func theWrongGeometryIsRefused() throws {
    let fixture = try GeoFixture()
    let path = try fixture.geoJSON("x.geojson", [("{}", point(1, 1))])
    let error = try error([BaseMapRequest.Source(path: path, target: .land)])
    #expect(error.reason == .badData)
    #expect(error.detail.contains("polygons"))
  }

  @Test func numbersThatAreNoDegreesNeedAReferenceSystem() throws {
    let fixture = try GeoFixture()
    let path = try fixture.write("places.csv", "X,Y\n4321000,3210000\n")
    try fixture.convert([
      "-f", "ESRI Shapefile", fixture.path("places.shp"), path, "-oo", "X_POSSIBLE_NAMES=X", "-oo",
      "Y_POSSIBLE_NAMES=Y",
    ])
    let error = try error([BaseMapRequest.Source(path: fixture.path("places.shp"))])
    #expect(error.reason == .badData)
    #expect(error.hint.contains("-a_srs"))
  }

  @Test func aConditionThatDoesNotFitNamesTheColumns() throws {
    let fixture = try GeoFixture()
    let path = try fixture.geoJSON("towns.geojson", [("{\"height\":1}", point(1, 1))])
    let request = BaseMapRequest(
      sources: [BaseMapRequest.Source(path: path)],
      filters: [BaseMapRequest.Filter(condition: "depth > 3")])
    let error = try #require(throws: GISError.self) { try BaseMapBuilder(request).build() }
    #expect(error.reason == .badData)
    #expect(error.hint.contains("height"))
  }

  @Test func nothingInsideTheBoxIsAnError() throws {
    let fixture = try GeoFixture()
    let path = try fixture.geoJSON("towns.geojson", [("{}", point(1, 1))])
    let request = BaseMapRequest(
      sources: [BaseMapRequest.Source(path: path)],
      box: GeographicBox(west: 10, south: 10, east: 20, north: 20))
    let error = try #require(throws: GISError.self) { try BaseMapBuilder(request).build() }
    #expect(error.reason == .badData)
    #expect(error.hint.contains("--bbox"))
  }

  @Test func aFolderThatCannotBeWrittenLeavesNothing() throws {
    let fixture = try GeoFixture()
    let path = try fixture.geoJSON("towns.geojson", [("{}", point(1, 1))])
    let build = try BaseMapBuilder(
      BaseMapRequest(sources: [BaseMapRequest.Source(path: path)])
    ).build()
    let missing = try #require(throws: GISError.self) {
      try build.write(to: fixture.path("no/such/folder"))
    }
    #expect(missing.reason == .cannotWrite)
    let file = try #require(throws: GISError.self) {
      try build.write(to: fixture.path("towns.geojson"))
    }
    #expect(file.reason == .cannotWrite)
    #expect(try fixture.names() == ["towns.geojson"])
  }

  @Test func aFolderOfOtherThingsIsLeftAlone() throws {
    let fixture = try GeoFixture()
    let path = try fixture.geoJSON("towns.geojson", [("{}", point(1, 1))])
    let build = try BaseMapBuilder(
      BaseMapRequest(sources: [BaseMapRequest.Source(path: path)])
    ).build()
    let folder = fixture.path("photos")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try build.write(to: folder)
    try build.write(to: folder + "/")
    #expect(try fixture.files(in: "photos").keys.sorted() == ["basemap.json", "cities.layer"])
    try fixture.write("photos/mine.jpg", "picture")
    let error = try #require(throws: GISError.self) { try build.write(to: folder) }
    #expect(error.reason == .cannotWrite)
    #expect(try fixture.files(in: "photos")["mine.jpg"] == Data("picture".utf8))
    #expect(try fixture.names() == ["photos", "towns.geojson"])
  }
}
