import Foundation
import Geodata

/// The data set of the checkout that the tests were built from.
enum BundledData {
  /// Its folder.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Geodata")

  /// The data set and its warnings.
  static func load() throws -> (dataset: Dataset, warnings: [Diagnostic]) {
    try Dataset.load(folder: folder.path)
  }
}
