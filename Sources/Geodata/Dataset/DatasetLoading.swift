internal import RouteGraph

/// Why a data set cannot be used.
public enum DatasetError: Error, Sendable, CustomStringConvertible {
  /// There is no such folder.
  case missingFolder(String)
  /// The data hold errors; all problems, warnings included, by file, line and column.
  case invalid([Diagnostic])

  /// One problem a line.
  public var description: String {
    switch self {
    case .missingFolder(let path): "\(path): there is no such folder"
    case .invalid(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
    }
  }
}

extension Dataset {
  /// The names of all files that the folder of a data set may hold for it.
  public static let fileNames =
    ["datapackage.json"]
    + [
      Place.tableName, PlaceName.tableName, Movement.tableName, Stage.tableName,
      Operation.tableName, Event.tableName, NamedPeriod.tableName, Translation.tableName,
      Claim.tableName, Source.tableName,
    ].map { $0 + ".csv" }

  /// Reads and checks the data set of a folder.
  ///
  /// - Returns: the data set and its warnings.
  /// - Throws: `DatasetError` with every problem found if there is an error among them.
  public static func load(
    folder: String
  ) throws(DatasetError) -> (dataset: Dataset, warnings: [Diagnostic]) {
    guard FileBytes.isFolder(folder) else { throw .missingFolder(folder) }
    let tables = Tables(folder: folder)
    // What is made of wrong tables is thrown away.
    let (check, dataset) = Parallel.both({ DatasetCheck(tables) }, { Dataset(tables) })
    let diagnostics = (tables.diagnostics + check.diagnostics).inReadingOrder
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw .invalid(diagnostics)
    }
    return (dataset, diagnostics)
  }
}

extension [Diagnostic] {
  /// File by file as each first occurs, and within a file from its beginning to its end.
  fileprivate var inReadingOrder: [Diagnostic] {
    var files: [String: Int] = [:]
    for diagnostic in self where files[diagnostic.file] == nil {
      files[diagnostic.file] = files.count
    }
    return enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (files[a.file] ?? 0, a.line, a.column, left.offset)
        < (files[b.file] ?? 0, b.line, b.column, right.offset)
    }.map(\.element)
  }
}
