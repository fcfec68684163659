import Foundation
import Testing

/// A folder with small geographic files for one test; gone when the test is.
final class GeoFixture {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of something in the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a text and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
    return path(name)
  }

  /// Writes a GeoJSON file of features, given as pairs of properties and geometry in JSON.
  @discardableResult
  func geoJSON(
    _ name: String, epsg: Int? = nil, _ features: [(properties: String, geometry: String)]
  ) throws -> String {
    let all = features.map {
      "{\"type\":\"Feature\",\"properties\":\($0.properties),\"geometry\":\($0.geometry)}"
    }
    let crs =
      epsg.map {
        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::\($0)\"}},"
      } ?? ""
    return try write(
      name,
      "{\"type\":\"FeatureCollection\",\(crs)\"features\":[\(all.joined(separator: ","))]}")
  }

  /// Runs GDAL's own `ogr2ogr`, to make files of other formats.
  func convert(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ogr2ogr"] + arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// All files of a folder with their bytes.
  func files(in folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path(folder)) {
      result[name] = try Data(contentsOf: url.appendingPathComponent(folder + "/" + name))
    }
    return result
  }

  /// The names of all that is in the folder itself.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }
}

/// A square in GeoJSON, clockwise, as no file should have it but many do.
func square(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> String {
  "[[\(west),\(south)],[\(west),\(north)],[\(east),\(north)],[\(east),\(south)],[\(west),\(south)]]"
}

/// A polygon in GeoJSON.
func polygon(_ rings: String...) -> String {
  "{\"type\":\"Polygon\",\"coordinates\":[\(rings.joined(separator: ","))]}"
}

/// A line in GeoJSON.
func line(_ positions: String) -> String {
  "{\"type\":\"LineString\",\"coordinates\":[\(positions)]}"
}

/// A point in GeoJSON.
func point(_ longitude: Double, _ latitude: Double) -> String {
  "{\"type\":\"Point\",\"coordinates\":[\(longitude),\(latitude)]}"
}
