import Foundation

@testable import Geodata

/// A data set in a temporary folder, which goes with the value.
final class DataFolder {
  /// The folder's path.
  let path: String

  /// Writes these tables, by the name of the file.
  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "waymark-data-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file.
  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  /// The data set, which must be free of errors, and its warnings.
  func load() throws -> (dataset: Dataset, warnings: [Diagnostic]) {
    try Dataset.load(folder: path)
  }

  /// Every problem, with the folder's path left out.
  func problems() -> [Diagnostic] {
    let found: [Diagnostic]
    do throws(DatasetError) {
      found = try Dataset.load(folder: path).warnings
    } catch {
      guard case .invalid(let diagnostics) = error else { return [] }
      found = diagnostics
    }
    return found.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.file = String(diagnostic.file.dropFirst(path.count + 1))
      return diagnostic
    }
  }

  /// `file:line:column rule` of every problem.
  func marks() -> [String] { problems().map(\.mark) }
}

extension Diagnostic {
  /// `file:line:column rule`.
  var mark: String { "\(file):\(line):\(column) \(rule)" }
}

/// The text of a table with all its columns; what a row does not name is blank.
func table<Record: TableRecord>(_ type: Record.Type, _ rows: [[String: String]]) -> String {
  let names = Record.fields.map(\.name)
  return ([names] + rows.map { row in names.map { row[$0] ?? "" } }).map { values in
    values.map { $0.contains(where: { ",\"\n".contains($0) }) ? "\"\($0)\"" : $0 }
      .joined(separator: ",") + "\n"
  }.joined()
}
