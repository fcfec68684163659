import CairoRenderer
import Foundation
import Testing

struct FontLibraryTests {
  @Test func familiesAreFixed() throws {
    #expect(try FontLibrary().families == ["Noto Sans", "Noto Serif"])
  }

  @Test func aMissingFileNamesItsPackage() throws {
    let folder = "/nonexistent/fonts"
    let error = #expect(throws: RenderError.self) { try FontLibrary(folder: folder) }
    #expect(
      error
        == .missingFont(file: "\(folder)/NotoSans-Regular.ttf", package: "fonts-noto-core"))
    #expect(
      error?.description
        == "font file /nonexistent/fonts/NotoSans-Regular.ttf is missing; "
        + "install the Debian package fonts-noto-core")
  }

  @Test func aFileThatIsNoFontIsNamed() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("waymark-fonts-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let source = try FontLibrary().folder
    for name in try FileManager.default.contentsOfDirectory(atPath: source) {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/\(name)", withDestinationPath: "\(source)/\(name)")
    }
    #expect(try FontLibrary(folder: folder).folder == folder)
    let broken = "\(folder)/NotoSerif-Bold.ttf"
    try FileManager.default.removeItem(atPath: broken)
    try Data("not a font".utf8).write(to: URL(fileURLWithPath: broken))
    #expect(throws: RenderError.unreadableFont(file: broken)) { try FontLibrary(folder: folder) }
  }

  @Test func theEnvironmentNamesAFolder() throws {
    let missing = try Probe("svg", environment: ["WAYMARK_FONTS": "/nonexistent"])
    #expect(missing.status == 78)
    #expect(
      missing.words
        == "font file /nonexistent/NotoSans-Regular.ttf is missing; "
        + "install the Debian package fonts-noto-core")
    let standard = try Probe("svg", environment: ["WAYMARK_FONTS": ""])
    #expect(standard.status == 0)
  }
}
