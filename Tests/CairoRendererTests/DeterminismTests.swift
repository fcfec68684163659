import CairoRenderer
import Drawing
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
    // Languages, clock and font settings of the surroundings must not reach the bytes.
    let probe = try Probe(
      fileExtension,
      environment: [
        "LANG": "he_IL.UTF-8", "LC_ALL": "C", "LANGUAGE": "fa", "PANGO_LANGUAGE": "ar:ur",
        "TZ": "Asia/Tehran", "SOURCE_DATE_EPOCH": "1", "HOME": "/nonexistent",
        "FONTCONFIG_FILE": "/nonexistent", "FREETYPE_PROPERTIES": "truetype:interpreter-version=35",
      ])
    #expect(probe.status == 0)
    #expect(try probe.output == encode(fileExtension, fonts))
  }
}
