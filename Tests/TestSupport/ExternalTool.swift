import Foundation

/// Programs of others that read what this project writes.
public enum ExternalTool {
  /// Why a program gave no answer.
  public enum Failure: Error, CustomStringConvertible {
    /// The program is not installed; names the Debian package.
    case missing(program: String, package: String)
    /// The program ended with an error; its own words.
    case failed(program: String, status: Int32, words: String)

    /// One sentence for people.
    public var description: String {
      switch self {
      case .missing(let program, let package):
        "\(program) is not installed; install the Debian package \(package)"
      case .failed(let program, let status, let words):
        "\(program) ended with status \(status): \(words)"
      }
    }
  }

  /// Runs a program on a file and returns what it writes to its standard output.
  ///
  /// - Parameters:
  ///   - program: The name of the program.
  ///   - package: The Debian package that holds it.
  ///   - arguments: Its arguments; `FILE` stands for the path of the file.
  ///   - input: What the file holds.
  ///   - fileExtension: The ending of the file.
  public static func run(
    _ program: String, package: String, _ arguments: [String], input: [UInt8],
    fileExtension: String
  ) throws -> [UInt8] {
    let folders = ["/usr/bin", "/usr/local/bin", "/bin"]
    guard
      let path = folders.map({ "\($0)/\(program)" }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { throw Failure.missing(program: program, package: package) }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("waymark-test-\(UUID().uuidString).\(fileExtension)")
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    let output = Pipe()
    let words = file.appendingPathExtension("err")
    _ = FileManager.default.createFile(atPath: words.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: words) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: words)
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure.failed(
        program: program, status: process.terminationStatus,
        words: String(decoding: try Data(contentsOf: words), as: UTF8.self))
    }
    return Array(bytes)
  }
}
