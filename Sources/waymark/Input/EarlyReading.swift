import ArgumentParser
import Geodata
import RouteGraph
import Synchronization

/// A command that reads a data set, unless its arguments say otherwise.
protocol DatasetCommand: ParsableCommand {}

/// Reads the data set that no argument has to name while the arguments are understood, which takes
/// about as long.
enum EarlyReading {
  private struct Reading: Sendable {
    let folder: String
    let result: Result<Dataset, DatasetError>
    var isUsed = false
  }

  /// What was read; kept to the end, as to take a data set apart takes as long as many a question.
  private static let reading = Mutex<Reading?>(nil)

  /// The command of some arguments, while the data set is read if they leave no doubt which.
  static func during(
    _ arguments: [String], for type: (any ParsableCommand.Type)?,
    _ parse: () throws -> any ParsableCommand
  ) throws -> any ParsableCommand {
    guard type is any DatasetCommand.Type, !arguments.contains(where: mayNeedAnother),
      let folder = try? DataLocation.dataFolder(option: nil)
    else { return try parse() }
    let (command, result) = Parallel.both({ Result { try parse() } }, { load(folder) })
    reading.withLock { $0 = Reading(folder: folder, result: result) }
    return try command.get()
  }

  /// The data set of a folder: what was read of it, the first time, or what is read now.
  static func dataset(in folder: String) -> Result<Dataset, DatasetError> {
    let early = reading.withLock { reading in
      defer { reading?.isUsed = true }
      return reading
    }
    if let early, early.folder == folder, !early.isUsed { return early.result }
    return load(folder)
  }

  private static func load(_ folder: String) -> Result<Dataset, DatasetError> {
    Result { () throws(DatasetError) in try Dataset.load(folder: folder).dataset }
  }

  /// Whether an argument may name other data, or ask for a help text.
  private static func mayNeedAnother(_ argument: String) -> Bool {
    ["--data", "--transfers", "--help", "-h", "--version"].contains { argument.hasPrefix($0) }
  }
}
