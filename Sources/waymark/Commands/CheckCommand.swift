import ArgumentParser
import Geodata

/// Checks a data set.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a data set and say every problem with file, line, column and a hint.",
    discussion: """
      Ends with 0 if there is no error (warnings are allowed), with 65 if there is one.

      EXAMPLES
        waymark check
        waymark check --data my-study
        waymark check --data my-study --json
      """)

  @OptionGroup var data: DataOptions

  @Flag(help: "Write the problems as a JSON array.")
  var json = false

  func run() throws {
    let folder = try DataLocation.dataFolder(option: data.data)
    var problems: [Diagnostic] = []
    var summary = ""
    do throws(DatasetError) {
      let (dataset, warnings) = try Dataset.load(folder: folder)
      problems = warnings
      summary =
        "\(dataset.places.count) places, \(dataset.movements.count) movements, "
        + "\(dataset.stages.count) halts, \(dataset.sources.count) sources"
    } catch {
      switch error {
      case .missingFolder(let path):
        throw Failure.end(
          .noInput, "there is no folder \(path)", hint: "name the folder that holds movements.csv")
      case .invalid(let diagnostics): problems = diagnostics
      }
    }
    let errors = problems.count { $0.severity == .error }
    if json {
      try OutputTarget.print(JSONValue.listing(problems.map(CheckCommand.json)))
    } else {
      var lines = problems.map(\.description)
      if !summary.isEmpty { lines.append("\(folder): \(summary)") }
      lines.append("\(errors) errors, \(problems.count - errors) warnings")
      try OutputTarget.print(PrintableText.lines(lines.joined(separator: "\n")))
    }
    if errors > 0 { throw ExitCode(Exit.data.rawValue) }
  }

  private static func json(_ problem: Diagnostic) -> JSONValue {
    .object([
      .init("severity", .string(problem.severity.rawValue)),
      .init("file", .string(problem.file)),
      .init("line", .integer(problem.line)),
      .init("column", .integer(problem.column)),
      .init("field", .text(problem.field)),
      .init("value", .text(problem.value)),
      .init("rule", .string(problem.rule)),
      .init("message", .string(problem.message)),
      .init("hint", .text(problem.hint)),
    ])
  }
}
