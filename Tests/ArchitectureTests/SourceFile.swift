/// A Swift file of the package.
struct SourceFile {
  /// The path from the root of the repository.
  let path: String
  /// The text.
  let text: String

  private var folders: [Substring] { path.split(separator: "/").dropLast() }

  /// The target's folder, such as `Geodata`.
  var module: String { folders.count > 1 ? String(folders[1]) : "" }

  /// Whether the file is a test or supports tests.
  var isTest: Bool { folders.first == "Tests" }

  /// The number of lines.
  var lineCount: Int {
    let breaks = text.utf8.count { $0 == UInt8(ascii: "\n") }
    return text.isEmpty || text.hasSuffix("\n") ? breaks : breaks + 1
  }
}
