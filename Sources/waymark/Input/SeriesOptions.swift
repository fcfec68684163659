import ArgumentParser
import Publishing

/// The options that name a file of plates and say which of them are meant.
struct SeriesOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The file of plates.", valueName: "plates.yaml"))
  var file: String

  @OptionGroup var data: DataOptions

  @Option(
    help: ArgumentHelp(
      "The folder for the files (default: what the file names as out, else plates beside it).",
      valueName: "dir"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      """
      Only plates of these names; * stands for anything, ? for one character, [0-9] for one of \
      some, unless a plate is called just so; may be repeated.
      """, valueName: "plate"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Only this part of the plates, as in 2/4; auto takes it from SLURM_ARRAY_TASK_ID or \
      JOB_COMPLETION_INDEX; auto/4 does so where there are four parts, for tasks 0 to 3, whichever of \
      them are run.
      """, valueName: "i/n"))
  var shard: String?

  /// The part that is meant.
  func part() throws -> Shard? {
    guard let shard else { return nil }
    if let part = Shard(shard) { return part }
    let words = shard.split(separator: "/", omittingEmptySubsequences: false)
    let parts = words.count == 2 ? Int(words[1]) : nil
    guard words[0] == "auto", words.count == 1 || (parts ?? 0) >= 1 else {
      throw Failure.end(
        .usage, "--shard: \u{201C}\(shard)\u{201D} is not a part",
        hint: "write the part and how many there are, as in 2/4, or auto, or auto/4")
    }
    do throws(Shard.Problem) {
      return try Shard.ofEnvironment(parts: parts, DataLocation.environment)
    } catch {
      throw Failure.end(.usage, "--shard \(shard): \(error.message)", hint: error.hint)
    }
  }
}
