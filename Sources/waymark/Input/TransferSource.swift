import Geodata
import RouteGraph

/// The graph of a file of dated transfers, in place of a data set.
enum TransferSource {
  /// Reads a table (CSV) or a packed graph; says every problem and ends if there is an error among
  /// them.
  ///
  /// - Parameter filter: Which transfers are wanted; a mode that does not stand in the file is
  ///   refused.
  static func load(
    _ path: String, filter: TransferFilter = .all, keepsAttributes: Bool
  ) throws -> TemporalGraph {
    let loaded = try reading(path) { path throws(TransferFileError) in
      try TransferFile.graph(path, where: filter, keepsAttributes: keepsAttributes)
    }
    for mode in filter.modes.sorted() where !loaded.modes.contains(mode) {
      let known = loaded.modes.filter { !$0.isEmpty }.sorted()
      throw Failure.end(
        .usage, "no transfer in \(path) has the mode \u{201C}\(mode)\u{201D}",
        hint: Suggestion.hint(for: mode, in: known)
          ?? (known.isEmpty
            ? "its transfers have no modes" : "its modes are: " + known.joined(separator: ", ")))
    }
    return loaded.content
  }

  /// Reads a file, says its warnings, or says its errors and ends.
  static func reading<Content>(
    _ path: String,
    _ read: (String) throws(TransferFileError) -> TransferFile.Loaded<Content>
  ) throws -> TransferFile.Loaded<Content> {
    do throws(TransferFileError) {
      let loaded = try read(path)
      for warning in loaded.warnings { Failure.say("\(warning)") }
      return loaded
    } catch {
      throw end(error)
    }
  }

  /// Says why transfers could not be read, and gives the error that ends the command.
  static func end(_ problem: TransferFileError) -> any Error {
    switch problem {
    case .unreadable(let problem):
      return Failure.end(
        .noInput, "\(problem)", hint: "name a table of transfers (CSV) or a packed graph")
    case .invalid(let diagnostics, let unlisted):
      for diagnostic in diagnostics { Failure.say("\(diagnostic)") }
      let errors = diagnostics.count { $0.severity == .error } + unlisted
      let file = diagnostics.first?.file ?? "the file"
      return Failure.end(
        .data,
        "\(file) has \(EnglishText.count(errors, "error", "errors"))"
          + (unlisted > 0 ? ", \(unlisted) of them not shown" : ""))
    }
  }
}
