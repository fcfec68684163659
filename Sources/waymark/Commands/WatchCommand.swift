import ArgumentParser
import Geodata
import PreviewServer

/// Draws the plates of a series again as their files are saved, and shows them in a browser.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Draw the plates of a series as files are saved, and show them in a browser.",
    discussion: """
      Whenever the file of plates, a table, a style or a base map is saved, the plates are drawn that \
      are made from it; files and results are those of waymark batch. The address of a page with all \
      plates is written to standard output. The page changes by itself. Only programs of this machine \
      that know the address can open it.

      What is wrong, with file, line, column and a hint, stands on the page and on standard error; the \
      plates from before stay until it is corrected. Ctrl-C ends the watch.

      EXAMPLES
        waymark watch plates.yaml
            Draw what is not up to date, write the address of the page, and wait.
        waymark watch plates.yaml --only 'winter-*' --out proofs
            Only some plates, into another folder.
        waymark watch plates.yaml --port 8000
            The page at this port; without it a free one is taken.
        waymark watch plates.yaml --no-serve
            Draw only, and serve no page.

      EXIT CODES
        0   the watch was ended
        64  the command is wrong, or the port is taken; 66 there is no file of plates
        73  folders cannot be watched
        75  SIGTERM came while plates were drawn, and some were left
        78  libmicrohttpd is not installed
      """)

  @OptionGroup var series: SeriesOptions

  @Option(
    help: ArgumentHelp("How many plates to draw at once (default: processors).", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("The port of the page at 127.0.0.1; 0 takes a free one.", valueName: "n"))
  var port = 0

  @Flag(help: "Serve no page: only draw.")
  var noServe = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 1024")
    }
    if !(0...65535).contains(port) { throw ValidationError("--port must be between 0 and 65535") }
  }

  func run() throws {
    guard FileBytes.exists(series.file) else {
      throw Failure.end(
        .noInput, "there is no file \(series.file)", hint: "waymark init writes an example")
    }
    let stop = try Stop.listenForPoll()
    let board = PreviewBoard(
      Preview(title: series.file, file: series.file, folder: series.out ?? "plates"))
    let server = noServe ? nil : try serve(board)
    defer { server?.stop() }
    if let server { try OutputTarget.print(server.address) }
    Failure.say("Watching \(series.file). Ctrl-C ends it.")
    try WatchLoop(options: series, jobs: jobs, board: board).run(stop: stop)
  }

  private func serve(_ board: PreviewBoard) throws -> PageServer {
    do throws(ServerError) {
      return try PageServer(board, port: port)
    } catch {
      let code: Exit =
        switch error {
        case .libraryUnavailable, .cannotStart: .configuration
        case .cannotListen: .usage
        }
      throw Failure.end(code, "\(error)", hint: error.hint + ", or draw only, with --no-serve")
    }
  }
}
