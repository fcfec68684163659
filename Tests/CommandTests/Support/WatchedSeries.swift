import Foundation
import TestSupport

/// A series that `waymark watch` watches and serves, until the value goes.
final class WatchedSeries {
  /// What the server says of a change.
  struct Change: Decodable {
    let revision: Int
    let busy: Bool
    let redrawn: [String]
    let problems: Int
  }

  /// The program did not do what was waited for.
  struct TimedOut: Error, CustomStringConvertible {
    let what: String
    let said: String
    var description: String { "no \(what) in time; the program said: \(said)" }
  }

  /// The series.
  let series: Series
  /// Asks the server of the page.
  let probe: HTTPProbe
  /// The address as the program wrote it.
  let address: String

  private let process: Process
  private let ended = DispatchSemaphore(value: 0)
  private var isEnded = false
  private let log: String
  private var revision = 0

  /// So long may pass at most; a machine that is busy is no fault.
  private static let patience = DispatchTimeInterval.seconds(120)

  /// Starts to watch a series, and waits for the address of its page.
  init(_ series: Series, _ arguments: String...) throws {
    self.series = series
    log = series.workspace.path + "/log"
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    let process = Process()
    process.executableURL = try Command.program()
    process.arguments = ["watch", "plates.yaml"] + arguments
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = URL(filePath: series.workspace.path)
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(filePath: log))
    let output = Pipe()
    process.standardOutput = output
    let ended = ended
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    self.process = process
    var line: [UInt8] = []
    let descriptor = output.fileHandleForReading.fileDescriptor
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !line.contains(UInt8(ascii: "\n")), poll(&ready, 1, 120_000) > 0 {
      let bytes = output.fileHandleForReading.availableData
      if bytes.isEmpty { break }
      line += bytes
    }
    address = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
    do {
      probe = try HTTPProbe(address)
    } catch {
      process.terminate()
      throw TimedOut(
        what: "address", said: (try? String(contentsOfFile: log, encoding: .utf8)) ?? "")
    }
  }

  deinit { if !isEnded { kill(process.processIdentifier, SIGKILL) } }

  /// What the program has said on standard error.
  var said: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

  /// The page.
  func page() throws -> String { try probe.get().text }

  /// Waits until nothing is being done and a change is as it should be.
  @discardableResult
  func wait(for what: String, until isRight: (Change) -> Bool = { _ in true }) throws -> Change {
    let end = DispatchTime.now() + Self.patience
    while DispatchTime.now() < end {
      // Silence is what the time runs out with.
      guard let answer = try? probe.get("changes/\(revision)") else { break }
      let change = try JSONDecoder().decode(Change.self, from: Data(answer.body))
      revision = change.revision
      if !change.busy, isRight(change) { return change }
    }
    throw TimedOut(what: what, said: said)
  }

  /// Waits for the next change of whatever kind.
  func waitForAnything() throws {
    let answer = try probe.get("changes/\(revision)")
    revision = try JSONDecoder().decode(Change.self, from: Data(answer.body)).revision
  }

  /// Sends a signal, and gives the exit code.
  func end(by signal: Int32) throws -> Int32 {
    kill(process.processIdentifier, signal)
    guard ended.wait(timeout: .now() + Self.patience) == .success else {
      throw TimedOut(what: "end", said: said)
    }
    isEnded = true
    return process.terminationStatus
  }
}
