public import RouteGraph

/// Why transfers could not be read.
public enum TransferFileError: Error, Sendable {
  /// The file is not there or cannot be read.
  case unreadable(FileProblem)
  /// The file has errors: the first of them, and how many there are besides.
  case invalid([Diagnostic], unlisted: Int)
}

/// Files of dated transfers: tables (CSV) and what was packed of them.
///
/// A table needs the columns `from`, `to`, `departed` and `arrived`, and may have `mode`, `count`, `km`
/// and `id`. Dates are whole numbers of days since 1970-01-01, negative before, or EDTF. Four digits
/// are a year if any date of the table is no number, and else a number of days.
public enum TransferFile {
  /// What has been read.
  public struct Loaded<Content: Sendable>: Sendable {
    /// The transfers.
    public let content: Content
    /// All modes that stand in the file, wanted or not; a blank one if some are not known.
    public let modes: [String]
    /// What deserves a look.
    public let warnings: [Diagnostic]
  }

  /// The graph of the transfers of a table or a packed graph that pass a filter.
  ///
  /// - Parameter keepsAttributes: Whether the legs say their modes and numbers of people, which takes up
  ///   to 9 bytes a transfer more; those of a packed graph do in any case.
  public static func graph(
    _ path: String, where filter: TransferFilter = .all, keepsAttributes: Bool = false
  ) throws(TransferFileError) -> Loaded<TemporalGraph> {
    let chunks = try open(path, chunkSize: TransferReading.chunkSize)
    if PackedTransfers.isPacked(chunks.bytes) {
      let transfers = try packed(path)
      return Loaded(
        content: transfers.graph(where: filter), modes: transfers.modes, warnings: [])
    }
    let table = try read(chunks, path, filter, keepsAttributes: keepsAttributes)
    return Loaded(content: table.content.graph(), modes: table.modes, warnings: table.warnings)
  }

  /// The transfers of a table with all that is known of them.
  public static func table(
    _ path: String
  ) throws(TransferFileError) -> Loaded<Transfers> {
    let chunks = try open(path, chunkSize: TransferReading.chunkSize)
    guard !PackedTransfers.isPacked(chunks.bytes) else {
      throw .invalid(
        [Diagnostic(file: path, rule: "packed", message: "this is a packed graph, not a table")],
        unlisted: 0)
    }
    return try read(chunks, path, .all, keepsAttributes: true)
  }

  /// A file of which the beginning has been read.
  static func open(_ path: String, chunkSize: Int) throws(TransferFileError) -> ChunkReader {
    do throws(FileProblem) {
      var chunks = try ChunkReader(path: path, chunkSize: chunkSize)
      try chunks.advance(by: 0)
      return chunks
    } catch {
      throw .unreadable(error)
    }
  }

  static func read(
    _ chunks: consuming ChunkReader, _ path: String, _ filter: TransferFilter,
    keepsAttributes: Bool
  ) throws(TransferFileError) -> Loaded<Transfers> {
    let reading = TransferReading(
      chunks, file: path, filter: filter, keepsAttributes: keepsAttributes)
    var outcome: TransferReading.Outcome
    do throws(FileProblem) {
      outcome = try reading.outcome()
    } catch {
      throw .unreadable(error)
    }
    let problems = outcome.problems
    guard !problems.hasErrors else {
      throw .invalid(problems.diagnostics, unlisted: problems.unlisted)
    }
    // Handed on, so that sorting does not have to copy them.
    var columns = TransferColumns(places: NameTable(numberedUpTo: 0))
    swap(&columns, &outcome.columns)
    do throws(TransferProblem) {
      return Loaded(
        content: try Transfers(consume columns), modes: outcome.modes,
        warnings: problems.diagnostics)
    } catch {
      throw .invalid(
        [Diagnostic(file: path, rule: "too-many", message: "the table makes no graph: \(error)")],
        unlisted: 0)
    }
  }

  private static func packed(_ path: String) throws(TransferFileError) -> Transfers {
    let file: MappedFile
    do throws(BaseMapError) {
      file = try MappedFile(path: path)
    } catch {
      throw .unreadable(
        FileProblem(path: path, reason: error.detail, isMissing: error.reason == .missing))
    }
    do throws(PackedProblem) {
      return try PackedTransfers(file.bytes, of: file).transfers()
    } catch {
      throw .invalid(
        [Diagnostic(file: path, rule: "packed", message: "\(error)", hint: error.hint)],
        unlisted: 0)
    }
  }
}
