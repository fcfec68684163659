import Foundation
import Testing

@testable import Publishing

/// What the documentation says of files of plates is what they can hold.
@Suite struct PlateDocumentationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func page() throws -> String {
    try String(
      contentsOf: Self.folder.appending(path: "Sources/waymark/Documentation.docc/Plates.md"),
      encoding: .utf8)
  }

  @Test func everyKeyIsExplained() throws {
    let page = try page()
    for key in PlateKey.all {
      #expect(page.contains("| `\(key.name)` | \(key.meaning)"), "\(key.name) is not explained")
    }
  }

  @Test func everyTokenIsExplained() throws {
    let page = try page()
    for token in PlateTemplate.Token.allCases {
      #expect(page.contains("`{\(token.rawValue)}`"), "{\(token.rawValue)} is not explained")
    }
  }

  @Test func theBundledSeriesCanBeRead() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "Geodata/plates.yaml")))
    let file = try PlateFile.read(bytes, file: "plates.yaml")
    #expect(
      file.entries.map { $0.settings["plate"]?.text } == [
        "summer-autumn-1944", "winter-1944-45", "spring-1945", "last-weeks-1945",
        "july-1944-may-1945",
      ])
    #expect(file.entries.allSatisfy { $0.settings["fit"]?.text == "all" })
  }
}
