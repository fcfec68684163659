import Foundation
import TestSupport
import Testing

/// The pictures of the gallery are what the command draws.
///
/// `WAYMARK_RECORD=1` draws them anew; look at each before it goes in.
@Suite("The gallery", .serialized)
struct GalleryTests {
  /// A picture and the command that draws it.
  struct Piece: CustomStringConvertible, Sendable {
    let name: String
    let arguments: String
    var description: String { name }
  }

  static let pieces = [
    Piece(
      name: "winter-1944-45",
      arguments: "map --period winter-1944-45 --size 240x180mm"),
    Piece(
      name: "auschwitz-dachau",
      arguments: "path auschwitz-i dachau --from 1945-01-18 --to 1945-05"),
    Piece(
      name: "ebensee-backward",
      arguments: "reach ebensee --backward --from 1945-01 --to 1945-05-06"),
    Piece(
      name: "spring-1945-he",
      arguments: "map --period spring-1945 --size 180x160mm --lang he"),
    Piece(
      name: "last-weeks-1945-pl-mono",
      arguments: "map --period last-weeks-1945 --size 180x160mm --lang pl --style mono"),
    Piece(
      name: "summer-autumn-1944-fa-dark",
      arguments: "map --period summer-autumn-1944 --size 180x160mm --lang fa --style dark-screen"),
    Piece(
      name: "winter-1944-45-ru-high-contrast",
      arguments: "map --period winter-1944-45 --size 240x200mm --lang ru --style high-contrast"),
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  @Test("Each is drawn again as it is", arguments: pieces)
  func isRebuilt(piece: Piece) throws {
    let workspace = try Workspace()
    let file = workspace.path + "/picture.png"
    let outcome = try Command.run(
      piece.arguments.split(separator: " ").map(String.init) + ["--dpi", "100", "-o", file])
    #expect(outcome.status == 0, "\(outcome.error)")
    let snapshot = Snapshot(package: GalleryTests.root, folder: "Output/gallery")
    #expect(snapshot.problem(with: try workspace.read("picture.png"), named: piece.name) == nil)
  }

  @Test("There is nothing else in it, and all of it has 3 MB at most")
  func isSmall() throws {
    let folder = GalleryTests.root + "/Output/gallery"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == GalleryTests.pieces.map { $0.name + ".png" }.sorted())
    let bytes = try names.reduce(0) {
      $0 + (try Data(contentsOf: URL(filePath: "\(folder)/\($1)")).count)
    }
    #expect(bytes <= 3_000_000)
  }
}
