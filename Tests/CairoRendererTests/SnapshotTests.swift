import CairoRenderer
import Drawing
import Foundation
import TestSupport
import Testing

/// The comparison of pictures must itself be able to fail.
struct SnapshotTests {
  private let folder: String
  private let testFile: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("waymark-snapshot-\(UUID().uuidString)").path
    testFile = "\(folder)/Tests/SomeTests/SomeTests.swift"
  }

  private func picture(_ color: UInt32) throws -> [UInt8] {
    try PNGFormat(resolution: 72).encode(
      TestPictures.picture(width: 4, height: 3, background: Color(color), []), with: FontLibrary())
  }

  @Test func withoutReferenceItFails() throws {
    let snapshot = Snapshot(testFile: testFile, environment: [:])
    let problem = snapshot.problem(with: try picture(0), named: "a")
    #expect(problem?.hasPrefix("there is no reference ") == true)
  }

  @Test func recordingWritesAndStillFails() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let recording = Snapshot(testFile: testFile, environment: ["WAYMARK_RECORD": "1"])
    let bytes = try picture(0x0072B2)
    #expect(recording.problem(with: bytes, named: "a")?.hasPrefix("recorded ") == true)
    let comparing = Snapshot(testFile: testFile, environment: [:])
    #expect(comparing.problem(with: bytes, named: "a") == nil)
    // One step of one part is tolerated, two are not.
    #expect(comparing.problem(with: try picture(0x0073B2), named: "a") == nil)
    let problem = comparing.problem(with: try picture(0x0074B2), named: "a")
    #expect(
      problem?.hasPrefix("a differs from its reference in 12 pixels, by 2 at most") == true)
    let written = try #require(
      FileManager.default.contents(atPath: "\(folder)/.build/snapshots/a.png"))
    let sideBySide = try #require(PixelImage(png: Array(written)))
    #expect(sideBySide.width == 3 * 4 + 2 * 4)
    #expect(sideBySide[0, 0] == 0xFF00_72B2)
    #expect(sideBySide[8, 0] == 0xFFFF_0000)
    #expect(sideBySide[16, 0] == 0xFF00_74B2)
  }

  @Test func nothingIsRecordedInCI() throws {
    let snapshot = Snapshot(
      testFile: testFile, environment: ["WAYMARK_RECORD": "1", "CI": "true"])
    #expect(
      snapshot.problem(with: try picture(0), named: "a") == "references cannot be recorded in CI")
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func sizesMustAgree() {
    let comparison = ImageComparison(
      PixelImage(width: 2, height: 2), PixelImage(width: 2, height: 3))
    #expect(!comparison.isEqual)
    #expect(comparison.difference == nil)
    #expect(
      ImageComparison(PixelImage(width: 2, height: 2), PixelImage(width: 2, height: 2)).isEqual)
  }

  @Test func whatIsNoImageIsNotRead() {
    #expect(PixelImage(png: []) == nil)
    #expect(PixelImage(png: Array("not an image at all".utf8)) == nil)
  }

  @Test func aMissingProgramNamesItsPackage() {
    let error = #expect(throws: ExternalTool.Failure.self) {
      try ExternalTool.run(
        "no-such-program", package: "some-package", [], input: [], fileExtension: "txt")
    }
    #expect(
      error?.description
        == "no-such-program is not installed; install the Debian package some-package")
  }

  @Test func aFailingProgramIsQuoted() {
    let error = #expect(throws: ExternalTool.Failure.self) {
      try ExternalTool.run(
        "qpdf", package: "qpdf", ["--check", "FILE"], input: Array("no".utf8), fileExtension: "pdf")
    }
    #expect(error?.description.hasPrefix("qpdf ended with status 2: ") == true)
  }
}
