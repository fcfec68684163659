import ArgumentParser
import Geodata
import Publishing

/// Lists the plates of a series and their files.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "List the plates of a series and their files, for people and for other programs.",
    discussion: """
      Plates do not depend on each other: any program that runs commands can share them out, one \
      plate each by --only or one part each by --shard.

      EXAMPLES
        waymark plan plates.yaml
        waymark plan plates.yaml --json
        waymark plan plates.yaml --ids | parallel waymark batch plates.yaml --jobs 1 --only {}
      """)

  @OptionGroup var series: SeriesOptions

  @Flag(help: "Write an object for each plate as a JSON array.")
  var json = false

  @Flag(help: "Write the names of the plates only, one a line.")
  var ids = false

  @Flag(help: "Write the paths of the files only, one a line.")
  var files = false

  func validate() throws {
    if [json, ids, files].count(where: { $0 }) > 1 {
      throw ValidationError("give one of --json, --ids and --files")
    }
  }

  func run() throws {
    let loaded = try PlateSeries(series)
    for problem in loaded.problems { Failure.say("\(problem)") }
    let plates = try loaded.chosen(series)
    for warning in SeriesCheck(plates).warnings { Failure.warn(warning) }
    try OutputTarget.print(text(plates, out: loaded.out))
    if !loaded.problems.isEmpty {
      throw Failure.end(.configuration, "the plates of \(series.file) have errors")
    }
  }

  private func text(_ plates: [PlannedPlate], out: String) -> String {
    if json {
      return JSONValue.listing(
        plates.map { plate in
          .object([
            .init("plate", .string(plate.id)),
            .init("language", .string(plate.language)),
            .init("files", .strings(plate.files.map { "\(out)/\($0)" })),
            .init("panels", .integer(plate.panels.count)),
          ])
        })
    }
    if ids { return plates.map(\.id).joined(separator: "\n") }
    if files {
      return plates.flatMap(\.files).map { "\(out)/\($0)" }.joined(separator: "\n")
    }
    return TextTable.lines(
      [["plate", "language", "files"]]
        + plates.map { plate in
          [plate.id, plate.language, plate.files.joined(separator: " ")].map(PrintableText.word)
        })
  }
}
