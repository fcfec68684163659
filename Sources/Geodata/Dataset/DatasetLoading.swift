/// Why a data set cannot be used.
public enum DatasetError: Error, Sendable, CustomStringConvertible {
  /// There is no such folder.
  case missingFolder(String)
  /// The data hold errors; all problems, warnings included, in the order of the files.
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
  /// Reads and checks the data set of a folder.
  ///
  /// - Returns: the data set and its warnings.
  /// - Throws: `DatasetError` with every problem found if there is an error among them.
  public static func load(
    folder: String
  ) throws(DatasetError) -> (dataset: Dataset, warnings: [Diagnostic]) {
    guard FileBytes.isFolder(folder) else { throw .missingFolder(folder) }
    let tables = Tables(folder: folder)
    let diagnostics = tables.diagnostics + DatasetCheck(tables).diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw .invalid(diagnostics)
    }
    return (Dataset(tables), diagnostics)
  }
}
