import Foundation

/// Runs the program that was built with these tests.
enum Command {
  /// What a run left behind.
  struct Outcome {
    /// The exit code.
    let status: Int32
    /// What stands on standard output.
    let bytes: [UInt8]
    /// What stands on standard error.
    let error: String

    /// Standard output as text.
    var output: String { String(decoding: bytes, as: UTF8.self) }
    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// There is no program to test.
  struct Missing: Error, CustomStringConvertible {
    let path: String
    var description: String {
      "\(path) is not there: build it first (swift build --build-tests makes it)"
    }
  }

  /// The program, which lies beside the tests.
  static func program() throws -> URL {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var folders = [URL(filePath: tests).deletingLastPathComponent()]
    folders.append(Bundle.main.bundleURL)
    let candidates = folders.map { $0.appending(path: "waymark") }
    guard
      let found = candidates.first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path)
      })
    else { throw Missing(path: candidates[0].path) }
    return found
  }

  /// Runs the program with nothing in its environment but what is given.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String = "/",
    program: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = try program ?? Command.program()
    process.arguments = arguments
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
    process.currentDirectoryURL = URL(filePath: folder)
    let error = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    _ = FileManager.default.createFile(atPath: error.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: error) }
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, bytes: bytes,
      error: String(decoding: try Data(contentsOf: error), as: UTF8.self))
  }

  /// Runs a line of the shell in which `$WAYMARK` is the program.
  static func shell(_ line: String, in folder: String = "/") throws -> Outcome {
    try run(
      ["-c", line], environment: ["WAYMARK": try program().path], in: folder,
      program: URL(filePath: "/bin/sh"))
  }
}
