import ArgumentParser

/// The options that have an answer written for programs.
struct RecordOptions: ParsableArguments {
  @Flag(help: "Write JSON, one object a line.")
  var json = false

  @Flag(help: "Write comma-separated values.")
  var csv = false

  func validate() throws {
    if json && csv { throw ValidationError("give either --json or --csv, not both") }
  }
}
