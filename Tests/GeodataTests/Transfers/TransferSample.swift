import Foundation
import HistoricalTime

@testable import Geodata
@testable import RouteGraph

/// A file in the temporary folder, which goes with the value.
final class TransferSample {
  let path: String

  init(_ bytes: [UInt8]) throws {
    path = NSTemporaryDirectory() + "waymark-transfers-" + UUID().uuidString
    try Data(bytes).write(to: URL(filePath: path))
  }

  convenience init(_ text: String) throws { try self.init(Array(text.utf8)) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The transfers of the table, read so many bytes at a time.
  func table(
    where filter: TransferFilter = .all, keepsAttributes: Bool = true,
    chunkSize: Int = TransferReading.chunkSize
  ) throws(TransferFileError) -> TransferFile.Loaded<Transfers> {
    try TransferFile.read(
      TransferFile.open(path, chunkSize: chunkSize), path, filter,
      keepsAttributes: keepsAttributes)
  }

  /// `line:column rule` of every problem.
  func marks(chunkSize: Int = TransferReading.chunkSize) -> [String] {
    problems(chunkSize: chunkSize).map { "\($0.line):\($0.column) \($0.rule)" }
  }

  func problems(chunkSize: Int = TransferReading.chunkSize) -> [Diagnostic] {
    do throws(TransferFileError) {
      return try table(chunkSize: chunkSize).warnings
    } catch {
      guard case .invalid(let diagnostics, _) = error else { return [] }
      return diagnostics
    }
  }
}

extension Transfers {
  /// All transfers as text, in the order of the graph.
  var lines: [String] {
    let graph = graph()
    return columns.origin.indices.map { leg in
      let value = graph.leg(leg)
      let people =
        leastPeople.isEmpty
        ? "" : " \(leastPeople[leg])-\(mostPeople.isEmpty ? leastPeople[leg] : mostPeople[leg])"
      let mode = mode.isEmpty ? "" : " \(modes[Int(mode[leg])])"
      let length = value.kilometres.map { " \($0) km" } ?? ""
      return "\(value)" + mode + people + length
    }
  }
}

extension Transfers {
  /// The transfers in packed form.
  var packed: [UInt8] {
    var bytes: [UInt8] = []
    pack { (part: UnsafeRawBufferPointer) in bytes.append(contentsOf: part) }
    return bytes
  }
}
