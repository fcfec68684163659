import ArgumentParser
import Geodata
import Publishing

/// Draws the plates of a series, those that are not as they should be.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Draw the plates of a series, as far as something changed.",
    discussion: """
      A file of plates says what each plate shows; waymark init writes an example. A plate is drawn \
      again only if something that it is made from changed: its rows, its style, the fonts, the base \
      map, its settings or this program. Each file appears whole or not at all; a batch that was \
      killed goes on where it was.

      EXAMPLES
        waymark batch plates.yaml
            Draw what is not up to date.
        waymark batch plates.yaml --dry-run
            Say what would be drawn, and why.
        waymark batch plates.yaml --only 'winter-*' --out proofs
            Only some plates, into another folder.
        waymark batch plates.yaml --shard 2/4
            The second of four parts, for one of four machines.
        waymark batch plates.yaml --book atlas.pdf --contact-sheet overview.png
            Also all plates in one document, and all small on one page.

      EXIT CODES
        0   all plates are as they should be
        64  the command is wrong; 65 the data are; 66 a file is missing; 78 the file of plates is
            wrong: trying again will not help
        73  something could not be written
        75  the batch was stopped: run it again
      """)

  @OptionGroup var series: SeriesOptions

  @Option(
    help: ArgumentHelp("How many plates to draw at once (default: processors).", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "All plates in one PDF, with a list of them, bookmarks and page labels.",
      valueName: "file.pdf"))
  var book: String?

  @Option(
    help: ArgumentHelp(
      "All plates small on one page, PNG or PDF.", valueName: "file"))
  var contactSheet: String?

  @Flag(help: "Say what would be drawn, and why, and draw nothing.")
  var dryRun = false

  @Flag(help: "Draw all plates, whether something changed or not.")
  var force = false

  @Flag(help: "Draw the plates that are right even if others of the file of plates have errors.")
  var keepGoing = false

  @Flag(help: "Write the summary, or what --dry-run says, to standard output as JSON.")
  var json = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 1024")
    }
    if let book, !book.hasSuffix(".pdf") {
      throw ValidationError("--book writes a PDF; name a file that ends in .pdf")
    }
    if let contactSheet, ![".pdf", ".png"].contains(where: contactSheet.hasSuffix) {
      throw ValidationError("--contact-sheet writes PNG or PDF; name a file that ends in one")
    }
    if let first = documents.first, series.shard != nil {
      throw ValidationError(
        "--\(first.kind.rawValue) shows all plates; ask for it without --shard when all parts are "
          + "drawn")
    }
  }

  /// The documents that show all plates.
  private var documents: [SeriesDocuments.Wanted] {
    [
      book.map { .init(kind: .book, path: $0) },
      contactSheet.map { .init(kind: .contactSheet, path: $0) },
    ].compactMap { $0 }
  }

  func run() throws {
    // Large data take long to be read: who asks meanwhile is heard, too.
    if !dryRun { Stop.listen() }
    let pass = try BatchPass(series, isForced: force)
    for problem in pass.problems { Failure.say("\(problem)") }
    let wrong = Failure.end(
      .configuration, "the plates of \(series.file) have errors",
      hint: keepGoing ? nil : "--keep-going draws the plates that have none")
    if !pass.problems.isEmpty && !keepGoing { throw wrong }
    try SeriesDocuments.check(documents, apartFrom: pass.series.plates, in: pass.folder)
    for warning in pass.foreignWarnings { Failure.warn(warning) }
    if dryRun {
      for warning in pass.seriesWarnings { Failure.warn(warning) }
      try tell(pass)
      if !pass.problems.isEmpty { throw wrong }
      return
    }
    // Only documents that will be made want pictures.
    let kept = try pass.stale(documents, isForced: force).isEmpty ? nil : KeptPictures()
    let summary = try pass.draw(jobs: jobs, keeping: kept)
    if json { try OutputTarget.print(summary.json) }
    summary.say()
    if let failure = summary.failure { throw failure }
    if !pass.problems.isEmpty { throw wrong }
    try pass.make(documents, jobs: jobs, isForced: force, of: kept)
  }

  /// Says what would be drawn.
  private func tell(_ pass: BatchPass) throws {
    let stale = Set(try pass.stale(documents, isForced: force).map(\.path))
    if json {
      let items = zip(pass.orders, pass.reasons).map { order, reasons in
        JSONValue.object([
          .init("plate", .string(order.plate.id)),
          .init("draw", .boolean(!reasons.isEmpty)),
          .init("reasons", .strings(reasons)),
          .init("files", .strings(order.plate.files)),
        ])
      }
      let whole = documents.map { document in
        JSONValue.object([
          .init("document", .string(document.kind.rawValue)),
          .init("make", .boolean(stale.contains(document.path))),
          .init("file", .string(document.path)),
        ])
      }
      return try OutputTarget.print(JSONValue.listing(items + whole))
    }
    var lines = zip(pass.orders, pass.reasons).map { order, reasons in
      reasons.isEmpty
        ? "keep \(order.plate.id)"
        : "draw \(order.plate.id): " + PlateReasons.short(reasons)
    }
    lines += documents.map { (stale.contains($0.path) ? "make " : "keep ") + $0.path }
    if !lines.isEmpty { try OutputTarget.print(lines.joined(separator: "\n")) }
  }
}
