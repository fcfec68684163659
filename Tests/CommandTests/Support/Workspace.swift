import Foundation

/// A temporary folder with a small data set in it, which goes with the value.
final class Workspace {
  /// The folder's path.
  let path: String

  /// The folder of the data set.
  var data: String { path + "/study" }

  /// Writes the sample, some of its files exchanged.
  init(_ changes: [String: String] = [:]) throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = temporary.appending(path: "waymark-command-" + UUID().uuidString).path
    try FileManager.default.createDirectory(
      atPath: path + "/study/basemap", withIntermediateDirectories: true)
    for (name, text) in Sample.files.merging(changes, uniquingKeysWith: { $1 }) {
      try write(Array(text.utf8), to: "study/" + name)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The bytes of a file.
  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  /// The names of all files and folders in a folder, hidden ones too, sorted.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// Runs the program on the data set, in this folder.
  func run(_ arguments: String...) throws -> Command.Outcome { try run(all: arguments) }

  /// Runs the program on the data set, in this folder.
  func run(all arguments: [String]) throws -> Command.Outcome {
    try Command.run(arguments + ["--data", data], in: path)
  }

  /// Draws a small map of the data set, in this folder.
  func map(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(["map", "--data", data, "--dpi", "72"] + arguments, in: path)
  }
}
