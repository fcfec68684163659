import Foundation
import HistoricalTime
import Testing

@testable import Geodata

@Suite struct BorderSetTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Geodata/borders/borders.geojson").path

  private func day(_ text: String) throws -> Day { try EDTF(text).bounds.earliest }

  /// The territories beside the lines of a day.
  private func territories(_ text: String) throws -> Set<String> {
    let lines = try BorderSet(file: Self.path).lines(on: try day(text))
    return Set(lines.flatMap { [$0.left, $0.right] })
  }

  @Test func theBundledBordersTellOfTheirTime() throws {
    let before = try territories("1937-12-31")
    #expect(before.isSuperset(of: ["austria", "czechoslovakia-1937", "poland-1937", "memel"]))
    #expect(!before.contains("protectorate"))
    let during = try territories("1944-01-01")
    #expect(
      during.isSuperset(of: [
        "protectorate", "slovakia", "general-government", "wartheland", "east-upper-silesia",
      ]))
    #expect(!during.contains("czechoslovakia-1937"))
  }

  @Test func everyBundledLineIsOfUse() throws {
    let set = try BorderSet(file: Self.path)
    #expect(Set(set.lines.map(\.id)).count == set.lines.count)
    for line in set.lines {
      #expect(line.coordinates.count > 1)
      #expect(line.left != line.right)
      #expect((0.1...50).contains(line.accuracy), "\(line.id)")
    }
    // The day before a change and the day of it do not share a line that changed.
    let annexed = set.lines.filter { $0.left == "protectorate" || $0.right == "protectorate" }
    #expect(!annexed.isEmpty)
    #expect(annexed.allSatisfy { $0.valid.earliest >= Day(year: 1939, month: 3, day: 14)! })
  }

  /// A file of one line.
  private func file(
    valid: String = "1939/1945", status: String = "state-border",
    points: String = "[[14,50],[15,51]]", accuracy: String = "2"
  ) -> [UInt8] {
    Array(
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "a-b", \
      "valid": "\(valid)", "left": "a", "right": "b", "status": "\(status)", "accuracy_km": \(accuracy)}, \
      "geometry": {"type": "LineString", "coordinates": \(points)}}]}
      """.utf8)
  }

  @Test func aLineIsReadWhole() throws {
    let set = try BorderSet(file(), file: "b.geojson")
    let line = try #require(set.lines.first)
    #expect((line.id, line.left, line.right) == ("a-b", "a", "b"))
    #expect(line.status == .stateBorder)
    #expect(line.coordinates.map(\.longitude) == [14, 15])
    #expect(set.lines(on: try day("1945-12-31")).count == 1)
    #expect(set.lines(on: try day("1946-01-01")).isEmpty)
    #expect(set.lines(on: try day("1938-12-31")).isEmpty)
  }

  @Test(arguments: [
    ("{", "is not GeoJSON"), ("{\"features\": [{}]}", "is not GeoJSON"),
    ("\u{FF}", "is not GeoJSON"),
  ])
  func whatIsNotBordersIsRefused(text: String, reason: String) {
    let error = #expect(throws: BorderError.self) {
      try BorderSet(Array(text.utf8), file: "b.geojson")
    }
    #expect(error?.description.contains(reason) ?? false)
  }

  @Test func aWrongLineIsNamed() {
    for (bytes, reason) in [
      (file(valid: "soon"), "\u{201C}soon\u{201D} is not a date"),
      (file(status: "wall"), "there is no status \u{201C}wall\u{201D}"),
      (file(points: "[[14,50],[15,95]]"), "its points are not longitudes and latitudes"),
      (file(points: "[[14,50]]"), "its points are not longitudes and latitudes"),
      (file(accuracy: "-1"), "accuracy_km is not between 0 and 1000"),
      (file(accuracy: "1e300"), "accuracy_km is not between 0 and 1000"),
      (file(points: "[[14],[15,51]]"), "its points are not longitudes and latitudes"),
    ] {
      let error = #expect(throws: BorderError.self) { try BorderSet(bytes, file: "b.geojson") }
      #expect(error?.description == "b.geojson: feature 1, a-b: \(reason)")
    }
  }

  @Test(arguments: [
    "[[[14,50],[15,51]],[[16,50],[17,51]]]", "[[[1.4e1,50],[15,51]],[[16,50],[17,51]]]",
  ])
  func severalLinesAreNotJoinedIntoOne(points: String) {
    let error = #expect(throws: BorderError.self) {
      try BorderSet(file(points: points), file: "b.geojson")
    }
    #expect(error?.reason == "is not GeoJSON with lines of borders")
  }

  @Test func numbersMayBeWrittenInAnyWay() throws {
    let plain = try BorderSet(file(), file: "b.geojson")
    let other = try BorderSet(file(points: "[[1.4e1,50],[15,5.1E1]]"), file: "b.geojson")
    #expect(plain.lines == other.lines)
  }

  @Test func aMissingFileIsSaid() {
    let error = #expect(throws: BorderError.self) { try BorderSet(file: "/nowhere/b.geojson") }
    #expect(error?.path == "/nowhere/b.geojson")
  }

  @Test func theDayOfAPeriodIsItsMiddleOrTheNearestKnown() throws {
    let text = String(decoding: file(), as: UTF8.self)
      .replacingOccurrences(of: "\"features\"", with: "\"valid\": \"1944\", \"features\"")
    let set = try BorderSet(Array(text.utf8), file: "b.geojson")
    func middle(_ period: String) throws -> Day? {
      set.day(inMiddleOf: try EDTF(period).bounds)
    }
    #expect(try middle("1944-01-01/1944-01-31") == day("1944-01-16"))
    #expect(try middle("1944-01-01/1944-01-30") == day("1944-01-15"))
    #expect(try middle("1944-12/1945-12") == day("1944-12-31"))
    #expect(try middle("1940/1944-02") == day("1944-01-01"))
    #expect(try middle("1945") == nil)
    #expect(try middle("1944/..") == nil)
    let anyDay = try BorderSet(file(), file: "b.geojson")
    #expect(anyDay.day(inMiddleOf: try EDTF("1880").bounds) == (try day("1880-07-01")))
  }

  @Test func frontsAreFoundByTheirDay() throws {
    let set = try BorderSet(file: Self.path, withFronts: true)
    #expect(
      try set.frontDays
        == [
          "1944-06-22", "1944-08-01", "1944-10-01", "1945-01-01", "1945-02-01", "1945-03-01",
          "1945-04-01", "1945-04-15", "1945-05-01",
        ].map(day))
    #expect(set.fronts.allSatisfy { $0.coordinates.count > 1 && (1...150).contains($0.accuracy) })
    func near(_ period: String) throws -> Day? {
      set.frontDay(inMiddleOf: try EDTF(period).bounds)
    }
    #expect(try near("1945-02") == day("1945-02-01"))
    #expect(try near("1944-06/1945-05") == day("1945-01-01"))
    #expect(try near("1943") == nil)
    #expect(try near("1945-04-20/..") == nil)
    #expect(try BorderSet(file: Self.path).fronts.isEmpty)
  }

  @Test func frontsMayBeReadLaterAndNothingIsReadAgain() throws {
    var files: [String] = []
    func read(_ file: String) throws(FileProblem) -> [UInt8] {
      files.append(URL(filePath: file).lastPathComponent)
      return try FileBytes.read(file)
    }
    let lines = try BorderSet(file: Self.path, read: read)
    #expect(files == [BorderSet.fileName, BorderSet.territoryFileName] && lines.fronts.isEmpty)
    let both = try lines.withFronts(besides: Self.path, read: read)
    #expect(
      files == [BorderSet.fileName, BorderSet.territoryFileName, BorderSet.frontFileName])
    let whole = try BorderSet(file: Self.path, withFronts: true)
    #expect(both.fronts.count == whole.fronts.count && both.frontDays == whole.frontDays)
    #expect(both.frontAttribution == whole.frontAttribution && both.frontAttribution != nil)
    #expect(both.lines.map(\.id) == whole.lines.map(\.id))
    #expect(both.territories.count == whole.territories.count)
    #expect(try lines.withFronts(besides: "/nowhere/borders/b.geojson").fronts.isEmpty)
  }
}
