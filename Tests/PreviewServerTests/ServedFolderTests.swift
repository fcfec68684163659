import Foundation
import Testing

@testable import PreviewServer

@Suite("Files of the output folder")
struct ServedFolderTests {
  /// A folder with files, links and a pipe, beside a file that is nobody's business.
  private final class Place {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "waymark-served-" + UUID().uuidString
    ).path

    init() throws {
      let files = FileManager.default
      try files.createDirectory(atPath: path + "/out/below", withIntermediateDirectories: true)
      for name in ["secret", "out/a.svg", "out/below/b.svg"] {
        try Data(name.utf8).write(to: URL(filePath: path + "/" + name))
      }
      for (link, target) in [
        ("out/link.svg", "../secret"), ("out/own.svg", "a.svg"), ("out/folder", "below"),
        ("out/up", ".."),
      ] {
        try files.createSymbolicLink(atPath: path + "/" + link, withDestinationPath: target)
      }
      mkfifo(path + "/out/pipe.svg", 0o600)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func read(_ name: String) -> String? {
      guard let file = ServedFolder(path: path + "/out").open(name) else { return nil }
      let handle = FileHandle(fileDescriptor: file.descriptor, closeOnDealloc: true)
      let data = handle.readDataToEndOfFile()
      return data.count == file.bytes ? String(decoding: data, as: UTF8.self) : nil
    }
  }

  @Test("Files are opened by their names")
  func files() throws {
    let place = try Place()
    #expect(place.read("a.svg") == "out/a.svg")
    #expect(place.read("below/b.svg") == "out/below/b.svg")
  }

  @Test(
    "Nothing leads through a link or out of the folder, and only files are opened",
    arguments: [
      "", ".", "..", "/", "../secret", "below/../../secret", "./a.svg", "below/../a.svg",
      "/etc/passwd",
      "//a.svg", "below//b.svg", "a.svg/", "link.svg", "own.svg", "folder/b.svg", "up/secret",
      "below", "pipe.svg", "none.svg", "a.svg\u{0}.png", "a.svg\u{0}",
    ])
  func climbs(name: String) throws {
    #expect(try Place().read(name) == nil)
  }
}
