import Foundation
import Geodata
import Testing

/// Files that are not what they should be: an error that names the place, never a crash.
@Suite struct BaseMapDamageTests {
  private func folder() throws -> BaseMapFolder {
    var land = LayerEncoder(
      geometry: .polygons,
      columns: [
        LayerColumn(name: "name", kind: .text), LayerColumn(name: "rank", kind: .number),
      ])
    land.add(parts: [roughRing(100)], attributes: ["name": .text("One"), "rank": .number(1)])
    land.add(parts: [ring(0, 0, 1, 1)], attributes: ["name": .text("Two")])
    return try BaseMapFolder([.land: land])
  }

  private func readAll(_ folder: BaseMapFolder) throws {
    let map = try folder.open()
    let land = try map.polygons(.land, in: .world)
    _ = try map.outlines(.land, in: .world)
    for feature in land.features { _ = (feature.name, feature.rank) }
  }

  private func error(of folder: BaseMapFolder) throws -> BaseMapError {
    try #require(throws: BaseMapError.self) { try readAll(folder) }
  }

  @Test func theSoundFileIsRead() throws { try readAll(try folder()) }

  @Test func aMissingFolderIsNamed() throws {
    let error = try #require(throws: BaseMapError.self) { try BaseMap(folder: "/nowhere/at/all") }
    #expect(error.reason == .missing)
    #expect(error.file == "/nowhere/at/all/basemap.json")
    #expect(error.description.contains("waymark basemap build"))
  }

  @Test func aMissingLayerIsNamed() throws {
    let folder = try folder()
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("land.layer"))
    let error = try error(of: folder)
    #expect(error.reason == .missing)
    #expect(error.file.hasSuffix("/land.layer"))
  }

  @Test func aFolderInPlaceOfAFileIsRefused() throws {
    let folder = try folder()
    let file = folder.url.appendingPathComponent("land.layer")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    #expect(try error(of: folder).reason == .unreadable)
  }

  @Test func everyTruncationIsRefused() throws {
    let folder = try folder()
    let sound = try folder.bytes(of: "land.layer")
    for length in 0..<sound.count {
      try folder.write(Array(sound[..<length]), to: "land.layer")
      let error = try error(of: folder)
      #expect(error.reason == .damaged || error.reason == .notALayerFile)
      #expect((error.offset ?? .max) <= length)
    }
  }

  @Test func noDamagedByteCrashes() throws {
    let folder = try folder()
    let sound = try folder.bytes(of: "land.layer")
    var refused = 0
    for offset in sound.indices {
      for value: UInt8 in [0xFF, sound[offset] ^ 0x80] where value != sound[offset] {
        var bytes = sound
        bytes[offset] = value
        try folder.write(bytes, to: "land.layer")
        do { try readAll(folder) } catch let error as BaseMapError {
          refused += 1
          #expect(error.file.hasSuffix("/land.layer"))
          #expect(error.offset != nil)
        }
      }
    }
    #expect(refused > 300)
  }

  @Test(arguments: [
    (0, BaseMapError.Reason.notALayerFile), (8, .notALayerFile), (12, .damaged), (16, .damaged),
    (24, .damaged), (28, .damaged), (32, .damaged), (36, .damaged), (40, .damaged), (44, .damaged),
    (64, .damaged),
  ])
  func aWrongHeaderNamesItsByte(offset: Int, reason: BaseMapError.Reason) throws {
    let folder = try folder()
    var bytes = try folder.bytes(of: "land.layer")
    bytes[offset + 1] ^= 0x40
    try folder.write(bytes, to: "land.layer")
    let error = try error(of: folder)
    #expect(error.reason == reason)
    #expect(error.offset != nil)
  }

  @Test func aPositionBeyondTheEarthIsRefusedWhenItIsRead() throws {
    let folder = try folder()
    var bytes = try folder.bytes(of: "land.layer")
    let corner = [UInt8]([0x80, 0x96, 0x98, 0x00, 0x80, 0x96, 0x98, 0x00])
    let position = try #require(bytes.ranges(of: corner).last)
    bytes[position.lowerBound + 3] = 0x7F
    try folder.write(bytes, to: "land.layer")
    let error = try error(of: folder)
    #expect(error.offset == position.lowerBound)
    #expect(error.detail.contains("not on the earth"))
  }

  @Test(arguments: [
    ("", "not valid JSON"), ("[]", "wrong type"), ("{}", "is missing"),
    ("{\"version\": 2}", "is missing"),
  ])
  func aBadDescriptionSaysWhy(json: String, expected: String) throws {
    let folder = try folder()
    try folder.write(Array(json.utf8), to: "basemap.json")
    let error = try error(of: folder)
    #expect(error.reason == .badDescription)
    #expect(error.description.contains(expected))
  }

  @Test(arguments: [
    ("\"version\" : 1", "\"version\" : 2", "version 2"),
    ("\"land.layer\"", "\"../land.layer\"", "outside the folder"),
    ("\"land.layer\"", "\"/etc/passwd\"", "outside the folder"),
    ("\"land.layer\"", "\"\"", "outside the folder"),
    ("\"name\" : \"land\"", "\"name\" : \"moon\"", "unknown here"),
    ("-180", "-181", "extent"),
  ])
  func aDescriptionThatPointsAstrayIsRefused(old: String, new: String, expected: String) throws {
    let folder = try folder()
    let json = String(decoding: try folder.bytes(of: "basemap.json"), as: UTF8.self)
    #expect(json.contains(old))
    try folder.write(Array(json.replacing(old, with: new).utf8), to: "basemap.json")
    let error = try error(of: folder)
    #expect(error.reason == .badDescription)
    #expect(error.description.contains(expected))
  }
}
