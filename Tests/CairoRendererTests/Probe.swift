import Foundation
import Testing

/// Runs the helper program that draws the sample picture in a process of its own.
struct Probe {
  /// The status with which the process ended.
  let status: Int32
  /// What it wrote to standard output.
  let output: [UInt8]
  /// What it wrote to standard error.
  let words: String

  /// Draws the sample picture as `fileExtension` with nothing but `environment` around.
  init(_ fileExtension: String, environment: [String: String]) throws {
    // The build puts the program beside the tests.
    let tests = try #require(
      CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments.first)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("RenderProbe")
    process.arguments = [fileExtension]
    process.environment = environment
    let (output, words) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = words
    try process.run()
    self.output = Array(output.fileHandleForReading.readDataToEndOfFile())
    self.words = String(
      decoding: words.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
