import Foundation
import TestSupport
import Testing

@testable import Geodata

/// Coordinates that are read apart from the rest of a GeoJSON text.
@Suite struct CoordinateScanTests {
  private func scan(_ text: String) -> CoordinateScan? { CoordinateScan(Array(text.utf8)) }

  @Test func theRestKeepsEverythingElse() throws {
    let text = #"{"a": "\"coordinates\": [1,2]", "coordinates": [[1,2],[ -3.25 , 4 ]], "b": [5]}"#
    let found = try #require(scan(text))
    #expect(found.values == [.points([[1, 2], [-3.25, 4]])])
    #expect(
      String(decoding: found.rest, as: UTF8.self)
        == #"{"a": "\"coordinates\": [1,2]", "coordinates": [], "b": [5]}"#)
  }

  @Test func partsAreToldFromPoints() throws {
    let found = try #require(
      scan(#"[{"coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]},{"coordinates" : [[9,0.5]]}]"#))
    #expect(
      found.values == [.parts([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]), .points([[9, 0.5]])])
  }

  @Test(arguments: [
    "[1,2]", "[[1e3,2]]", "[[1,2],3]", "[[1,2]", "[]", "[[[[1,2]]]]", "[[1,,2]]", "[[01,2]]",
    "[[1.,2]]", "[[.5,2]]", "[[1234567890123456,2]]", "[[\"1\",2]]", "null", "[[1,2],[[3,4]]]",
    "[[-,2]]",
  ])
  func whatIsNotPlainIsLeftToOthers(value: String) {
    #expect(scan("{\"coordinates\":\(value)}") == nil)
  }

  @Test func numbersAreThoseOfTheUsualReader() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let digits = Int.random(in: 0...12, using: &random)
      let text = String(
        format: "%.\(digits)f", Double.random(in: -180...180, using: &random))
      let found = try #require(scan("{\"coordinates\":[[\(text),1]]}"))
      let number = try #require(Double(text))
      #expect(found.values == [.points([[number, 1]])], "\(text)")
    }
  }

  @Test func theBundledFilesAreReadAsByTheUsualReader() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Geodata")
    for file in ["borders/borders", "borders/territory-names", "fronts/fronts"] {
      let data = try Data(contentsOf: folder.appending(path: "\(file).geojson"))
      let scan = try #require(CoordinateScan([UInt8](data)), "\(file)")
      let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let features = try #require(json["features"] as? [[String: Any]])
      #expect(scan.values.count == features.count)
      for (value, feature) in zip(scan.values, features) {
        let coordinates = (feature["geometry"] as? [String: Any])?["coordinates"]
        let points = (coordinates as? [[Double]]).map(CoordinateScan.Value.points)
        let parts = (coordinates as? [[[Double]]]).map(CoordinateScan.Value.parts)
        #expect(value == points ?? parts)
      }
    }
  }
}
