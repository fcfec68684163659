import CairoRenderer
import Drawing
import Foundation
import TestSupport
import Testing

/// Equal pictures give equal bytes.
struct DeterminismTests {
  private let fonts: FontLibrary

  init() throws {
    fonts = try FontLibrary()
  }

  private func encode(_ fileExtension: String, _ fonts: FontLibrary) throws -> [UInt8] {
    let format = try #require(PictureFormats.format(forFileExtension: fileExtension))
    return try format.encode(.sample, with: fonts)
  }

  @Test(arguments: PictureFormats.fileExtensions)
  func inOneProcess(fileExtension: String) throws {
    let first = try encode(fileExtension, fonts)
    // Something else in between must leave no trace.
    let other = TestPictures.picture([TestPictures.text("zyx آ", family: "Noto Serif")])
    for format in PictureFormats.all {
      _ = try format.init(options: FormatOptions()).encode(other, with: fonts)
    }
    #expect(try encode(fileExtension, fonts) == first)
    #expect(try encode(fileExtension, FontLibrary()) == first)
  }

  @Test(arguments: PictureFormats.fileExtensions)
  func onThreadsAtOnce(fileExtension: String) async throws {
    let expected = try encode(fileExtension, fonts)
    let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask { [fonts] in try encode(fileExtension, fonts) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 8)
    #expect(results.allSatisfy { $0 == expected })
  }

  @Test(arguments: PictureFormats.fileExtensions)
  func inANewProcessWithOtherSettings(fileExtension: String) throws {
    let process = Process()
    process.executableURL = try Self.probe()
    process.arguments = [fileExtension]
    // Languages, clock and font settings of the surroundings must not reach the bytes.
    process.environment = [
      "LANG": "he_IL.UTF-8", "LC_ALL": "C", "LANGUAGE": "fa", "PANGO_LANGUAGE": "ar:ur",
      "TZ": "Asia/Tehran", "SOURCE_DATE_EPOCH": "1", "HOME": "/nonexistent",
      "FONTCONFIG_FILE": "/nonexistent", "FREETYPE_PROPERTIES": "truetype:interpreter-version=35",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try bytes == encode(fileExtension, fonts))
  }

  /// The helper program, which the build puts beside the tests.
  private static func probe() throws -> URL {
    let tests = try #require(
      CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments.first)
    return URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("RenderProbe")
  }
}
