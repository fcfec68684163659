import ArgumentParser
import Geodata

/// The options that name a data set.
struct DataOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder of the data set (default: WAYMARK_DATA, else the bundled one).",
      valueName: "dir"))
  var data: String?

  /// Reads and checks the data set; says every problem and ends if there is an error among them.
  func load() throws -> Dataset {
    let folder = try DataLocation.dataFolder(option: data)
    do throws(DatasetError) {
      return try EarlyReading.dataset(in: folder).get()
    } catch {
      switch error {
      case .missingFolder(let path):
        throw Failure.end(
          .noInput, "there is no folder \(path)", hint: "name the folder that holds movements.csv")
      case .invalid(let diagnostics):
        let errors = diagnostics.filter { $0.severity == .error }
        throw Failure.end(
          .data,
          "the data set \(folder) has \(EnglishText.count(errors.count, "error", "errors"))",
          problems: errors)
      }
    }
  }
}
