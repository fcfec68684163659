import Geodata
import Glibc
import Publishing

/// The folder for the files of a series, with what is known of those that were drawn.
///
/// Each plate has a record of its own, so that any number of processes can work on one folder without
/// knowing of each other: what two of them draw of one plate is the same.
struct OutputFolder: Sendable {
  /// The path.
  let path: String

  /// The name of the folder with the records.
  static let recordFolder = ".waymark"

  private var records: String { "\(path)/\(Self.recordFolder)" }

  /// Makes the folder and those for the plates, and removes what processes that were killed left.
  func prepare(for plates: [PlannedPlate]) throws {
    var folders: Set<String> = [path, records]
    for plate in plates {
      if let slash = plate.name.lastIndex(of: "/") {
        folders.insert("\(path)/\(plate.name[..<slash])")
      }
    }
    for folder in folders.sorted() {
      try make(folder)
      TemporaryFile.clean(folder)
    }
  }

  private func make(_ folder: String) throws {
    if FileBytes.isFolder(folder) { return }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try make(String(folder[..<slash]))
    }
    // Another process may make it at the same time.
    guard mkdir(folder, 0o777) != 0 else { return }
    let code = errno
    if FileBytes.isFolder(folder) { return }
    throw Failure.end(
      .cannotWrite, "cannot make the folder \(folder): \(String(cString: strerror(code)))",
      hint: "name another with --out")
  }

  /// What is known of a plate, what it was made from aside unless asked for; `nil` if nothing is.
  func record(of plate: String, withInputs: Bool = false) -> PlateRecord? {
    guard let bytes = try? FileBytes.read(recordPath(of: plate)) else { return nil }
    return PlateRecord(bytes, withInputs: withInputs).flatMap { $0.plate == plate ? $0 : nil }
  }

  /// Forgets what is known of a plate, so that it is drawn again.
  ///
  /// - Throws: `Failure` if the record cannot be removed.
  func forget(_ plate: String) throws {
    let path = recordPath(of: plate)
    guard unlink(path) != 0, errno != ENOENT else { return }
    throw Failure.end(
      .cannotWrite, "cannot remove \(path): \(String(cString: strerror(errno)))",
      hint: "may you write to the folder? waymark batch --force draws the plate again, too")
  }

  /// Where the record of a plate stands.
  func recordPath(of plate: String) -> String { "\(records)/\(plate).json" }

  /// Why a plate has to be drawn; nothing if its files are as they should be.
  func staleness(_ order: PlateOrder) -> [String] {
    guard let record = record(of: order.plate.id) else { return ["it has not been drawn yet"] }
    guard record.key == order.inputs.key else {
      let inputs = self.record(of: order.plate.id, withInputs: true)?.inputs ?? [:]
      let differences = order.inputs.differences(from: inputs)
      return differences.isEmpty ? ["what it is made from has changed"] : differences
    }
    let known = Dictionary(record.files.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    return order.plate.files.compactMap { name in
      guard let file = known[name] else { return "\(name) has not been written yet" }
      return fault(of: file)
    }
  }

  /// Where a file of the series stands; a document may stand in another folder.
  private func location(_ name: String) -> String {
    name.hasPrefix("/") ? name : "\(path)/\(name)"
  }

  /// What is wrong with a file; `nil` if it is as it was written.
  func fault(of file: PlateRecord.File) -> String? {
    guard let status = Self.status(location(file.name)) else { return "\(file.name) is gone" }
    guard status.bytes == file.bytes else { return "\(file.name) is not as it was written" }
    // A copy has another time; its content tells.
    if status.modified == file.modified { return nil }
    return content(file) == file.sha256 ? nil : "\(file.name) is not as it was written"
  }

  /// The digest of what a file holds now.
  func content(_ file: PlateRecord.File) -> String? {
    (try? FileBytes.read(location(file.name))).map(Digest.sha256)
  }

  /// Writes the files of a plate, then its record: whole or not at all.
  func write(
    _ files: [(name: String, bytes: [UInt8])],
    recordedAs record: (_ files: [PlateRecord.File]) -> PlateRecord
  ) throws(WriteProblem) -> PlateRecord {
    var prepared: [OutputFile.Prepared] = []
    do throws(WriteProblem) {
      for (name, bytes) in files {
        if let file = try Self.prepare(bytes, at: location(name)) { prepared.append(file) }
      }
      while let file = prepared.first {
        prepared.removeFirst()
        try file.commit()
      }
    } catch {
      for file in prepared { file.discard() }
      throw error
    }
    let written = record(
      files.map { name, bytes in
        PlateRecord.File(
          name: name, bytes: bytes.count, sha256: Digest.sha256(bytes),
          modified: Self.status(location(name))?.modified ?? 0)
      })
    try Self.prepare(Array(written.json.utf8), at: recordPath(of: written.plate))?.commit()
    return written
  }

  /// Writes a file of the series as a whole.
  func write(_ text: String, as name: String) throws(WriteProblem) {
    try Self.prepare(Array(text.utf8), at: "\(path)/\(name)")?.commit()
  }

  /// Others may write to the folder, too: a link of theirs must not lead to another file of this user.
  private static func prepare(
    _ bytes: [UInt8], at path: String
  ) throws(WriteProblem) -> OutputFile.Prepared? {
    let content: OutputFile.Content = { (sink) throws(WriteProblem) in
      try bytes.span.bytes.withUnsafeBytes { (bytes) throws(WriteProblem) in try sink(bytes) }
    }
    return try OutputFile.prepare(content, for: path, followsLinks: false)
  }

  private static func status(_ path: String) -> (bytes: Int, modified: Int)? {
    var status = stat()
    guard stat(path, &status) == 0, (status.st_mode & S_IFMT) == S_IFREG else { return nil }
    let time = status.st_mtim
    return (Int(status.st_size), Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec))
  }
}
