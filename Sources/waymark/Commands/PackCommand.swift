import ArgumentParser
import Geodata
import Glibc
import RouteGraph

/// Packs a table of transfers.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Pack a table of dated transfers into a graph that opens at once.",
    discussion: """
      The table (CSV, UTF-8) has the columns from, to, departed and arrived, and may have mode, \
      count, km and id, in any order. Dates are whole numbers of days since 1970-01-01, negative \
      before, or EDTF; four digits are a year if any date is no number. A count is a number of \
      people or its bounds, as in 3000-4000. What is blank is not known.

      Wherever --transfers takes a table, it takes what was packed of it too.

      EXAMPLES
        waymark pack transfers.csv -o transfers.waymark
        gzip -dc transfers.csv.gz | waymark pack /dev/stdin -o transfers.waymark
      """)

  @Argument(help: ArgumentHelp("The table of transfers.", valueName: "file"))
  var table: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write, or - for standard output.", valueName: "file"))
  var output: String

  func run() throws {
    if FileIdentity(table) == FileIdentity(output), FileIdentity(table)?.isRegular == true {
      throw Failure.end(
        .usage, "\(output) is the table itself, which would be lost",
        hint: "write the packed graph to another file")
    }
    let loaded = try TransferSource.reading(table) { path throws(TransferFileError) in
      try TransferFile.table(path)
    }
    let transfers = loaded.content
    let content: OutputFile.Content = { (sink) throws(WriteProblem) in try transfers.pack(sink) }
    try OutputTarget.write([(output, content)])
    Failure.say(
      EnglishText.count(transfers.count, "transfer", "transfers") + " between "
        + EnglishText.count(transfers.places.count, "place", "places"))
  }
}

/// Which file a path leads to, by whatever links and names.
private struct FileIdentity: Equatable {
  private let device: dev_t
  private let number: ino_t
  /// Whether it is a file that holds what is written to it, no pipe or device.
  let isRegular: Bool

  /// Fails if there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (status.st_dev, status.st_ino)
    isRegular = (status.st_mode & S_IFMT) == S_IFREG
  }
}
