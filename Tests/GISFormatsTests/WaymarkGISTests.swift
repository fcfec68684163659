import Foundation
import Geodata
import Testing

/// The program itself, from its arguments to its exit status.
@Suite struct WaymarkGISTests {
  private struct Outcome {
    let status: Int32
    let output: String
    let error: String
  }

  /// Runs the program that was built with these tests, which lies beside them.
  private func run(_ arguments: String..., in fixture: GeoFixture) throws -> Outcome {
    try runAll(arguments, in: fixture)
  }

  private func runAll(_ arguments: [String], in fixture: GeoFixture) throws -> Outcome {
    let process = Process()
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var program = tests.deletingLastPathComponent().appendingPathComponent("waymark-gis")
    if !FileManager.default.isExecutableFile(atPath: program.path) {
      program = Bundle.main.bundleURL.appendingPathComponent("waymark-gis")
    }
    process.executableURL = program
    process.arguments = ["basemap", "build"] + arguments
    process.currentDirectoryURL = fixture.url
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let words = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: words, as: UTF8.self),
      error: String(decoding: complaints, as: UTF8.self))
  }

  private func fixture() throws -> GeoFixture {
    let fixture = try GeoFixture()
    try fixture.geoJSON(
      "landmass.geojson", [("{\"name\":\"L\"}", polygon(square(-20, 40, 10, 50)))])
    try fixture.geoJSON("x:y.geojson", [("{\"name\":\"R\"}", line("[1,41],[2,42]"))])
    return fixture
  }

  @Test func aMapIsMade() throws {
    let fixture = try fixture()
    let outcome = try run(
      "landmass.geojson", "--layer", "rivers=x:y.geojson", "--bbox", "-12,34,45,72", "-o", "map",
      "--title", "Both", "--layer-title", "rivers=One river", in: fixture)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("map/land.layer: 1 feature,"))
    #expect(outcome.error.contains("waymark: rivers: 1 feature from x:y.geojson"))
    let map = try BaseMap(folder: fixture.path("map"))
    #expect(map.description.title == "Both")
    #expect(map.description.layers.map(\.name) == [.land, .rivers])
    #expect(map.description.layer(.rivers)?.title == "One river")
    #expect(map.description.extent.west == -12)
  }

  @Test func aLayerOfAFileIsNamedAfterAColon() throws {
    let fixture = try fixture()
    try fixture.convert([
      "-f", "GPKG", fixture.path("a.gpkg"), fixture.path("x:y.geojson"), "-nln", "z",
    ])
    let outcome = try run("--layer", "borders=a.gpkg:z", "-o", "map", in: fixture)
    #expect(outcome.status == 0)
    let missing = try run("--layer", "borders=a.gpkg:q", "-o", "other", in: fixture)
    #expect(missing.status == 65)
    #expect(missing.error.contains("has no layer 'q'"))
  }

  @Test func aConditionForOneLayerIsMeantForIt() throws {
    let fixture = try fixture()
    let outcome = try run(
      "landmass.geojson", "--layer", "rivers=x:y.geojson", "--where", "rivers=name='Q'", "-o",
      "map", in: fixture)
    #expect(outcome.status == 65)
    #expect(outcome.error.contains("has nothing for the layer 'rivers'"))
  }

  @Test(arguments: [
    ["landmass.geojson"], ["-o", "map"], ["landmass.geojson", "-o", "map", "--bbox", "1,2,3"],
    ["landmass.geojson", "-o", "map", "--bbox", "5,2,3,8"],
    ["landmass.geojson", "-o", "map", "--bbox", "1,2,3,91"],
    ["landmass.geojson", "-o", "map", "--simplify=-1"],
    ["--layer", "moon=landmass.geojson", "-o", "map"], ["--layer", "land=", "-o", "map"],
    ["landmass.geojson", "-o", "map", "--no-such-option"],
  ])
  func wrongArgumentsAreUsage(arguments: [String]) throws {
    let fixture = try fixture()
    let outcome = try runAll(arguments, in: fixture)
    #expect(outcome.status == 64)
    #expect(!outcome.error.isEmpty)
    #expect(try fixture.names() == ["landmass.geojson", "x:y.geojson"])
  }

  @Test func aMissingFileIsNoInput() throws {
    let fixture = try fixture()
    let outcome = try run("nothing.shp", "-o", "map", in: fixture)
    #expect(outcome.status == 66)
    #expect(outcome.error == "waymark: error: nothing.shp: no such file\n")
  }

  @Test func whatIsNoMapIsBadData() throws {
    let fixture = try fixture()
    try fixture.write("land.shp", "not a shapefile")
    let outcome = try run("land.shp", "-o", "map", in: fixture)
    #expect(outcome.status == 65)
    #expect(outcome.error.hasPrefix("waymark: error: land.shp: "))
  }

  @Test func aFolderThatCannotBeWrittenIsSaid() throws {
    let fixture = try fixture()
    let outcome = try run("landmass.geojson", "-o", "no/such/map", in: fixture)
    #expect(outcome.status == 73)
    #expect(outcome.error.contains("no/such/map"))
    let over = try run("landmass.geojson", "-o", "x:y.geojson", in: fixture)
    #expect(over.status == 73)
    #expect(try fixture.names() == ["landmass.geojson", "x:y.geojson"])
  }

  @Test func helpTeaches() throws {
    let outcome = try run("--help", in: try fixture())
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("waymark basemap build FILE ... -o DIR"))
    #expect(outcome.output.contains("EXAMPLES"))
  }
}
