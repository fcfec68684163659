import Foundation
import Testing

/// What the dynamic loader has to load before an answer is the larger part of the time of short
/// questions: a library that few commands need is loaded by these alone.
@Suite("Which libraries a command loads")
struct LoadedLibrariesTests {
  /// What PROJ brings with it, GDAL, the server of pages, what it brings with it, and PROJ itself.
  private static let heavy = [
    "libproj.so", "libcurl", "libsqlite3", "libssl", "libgdal", "libmicrohttpd", "libgnutls",
  ]

  @Test(
    "Questions load neither PROJ nor GDAL nor a server",
    arguments: [["path", "alpha", "gamma"], ["check"]])
  func questions(arguments: [String]) throws {
    let loaded = try loaded(by: arguments)
    #expect(loaded.contains("libc.so"))
    for library in Self.heavy { #expect(!loaded.contains(library), "\(library) is loaded") }
  }

  @Test("Maps load PROJ, and find it")
  func maps() throws {
    let loaded = try loaded(by: [
      "map", "--period", "winter", "-o", "a.svg",
    ])
    #expect(loaded.contains("libproj.so"))
    #expect(!loaded.contains("libgdal"))
    #expect(!loaded.contains("libmicrohttpd"))
  }

  /// What the loader of the system reports while a command runs on the sample.
  private func loaded(by arguments: [String]) throws -> String {
    let workspace = try Workspace()
    let outcome = try Command.run(
      arguments + ["--data", workspace.data],
      environment: ["LD_DEBUG": "files"], in: workspace.path)
    #expect(outcome.status == 0, "\(outcome.error.suffix(400))")
    return outcome.error
  }
}
