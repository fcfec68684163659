import Foundation

/// The checkout that the tests were built from, wherever they are started.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files of a folder of the checkout, sorted by path.
  static func swiftFiles(in folder: String) throws -> [SourceFile] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
    return try all.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let whole = folder + "/" + path
      return SourceFile(
        path: whole, text: try String(contentsOf: root.appending(path: whole), encoding: .utf8))
    }
  }

  /// The names of the folders in a folder of the checkout, sorted.
  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { root.appending(path: folder).appending(path: $0).isFolder }.sorted()
  }
}

extension URL {
  fileprivate var isFolder: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }
}
