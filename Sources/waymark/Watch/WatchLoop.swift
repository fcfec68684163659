import ArgumentParser
import Geodata
import Glibc
import PreviewServer
import Publishing

/// Draws a series, and again whenever something is saved that it is made from.
struct WatchLoop {
  /// The series.
  let options: SeriesOptions
  /// How many threads draw; by default as many as there are processors.
  let jobs: Int?
  /// Where what is drawn is shown.
  let board: PreviewBoard

  /// Draws until somebody asks to stop.
  ///
  /// - Parameter stop: A descriptor that can be read from once somebody did.
  /// - Throws: `Failure` if folders cannot be watched, or if plates were left undrawn on SIGTERM.
  func run(stop: Int32) throws {
    let watch = try FolderWatch(stop: stop)
    var sources: SeriesSources?
    var isDropped: Bool
    repeat {
      sources = try settled(sources, watch)
      isDropped = redraw()
    } while watch.waitForChange()
    if isDropped, Stop.signal == SIGTERM {
      throw Failure.end(
        .givenUp, "plates were left undrawn", hint: "waymark batch \(options.file) draws them")
    }
  }

  /// Watches the sources as they are; the file that names them may change while they are looked for.
  private func settled(_ earlier: SeriesSources?, _ watch: FolderWatch) throws -> SeriesSources {
    var sources = SeriesSources(options, earlier: earlier)
    while true {
      try watch.watch(sources)
      let again = SeriesSources(options, earlier: earlier)
      if again == sources { return sources }
      sources = again
    }
  }

  /// Draws what is not up to date, and says whether plates were left because somebody asked to stop.
  private func redraw() -> Bool {
    board.update { $0.activity = .reading }
    defer { board.update { $0.activity = .waiting } }
    do {
      let pass = try BatchPass(options)
      guard pass.problems.isEmpty else {
        throw Failure.end(
          .configuration, "the plates of \(options.file) have errors", problems: pass.problems)
      }
      return try draw(pass)
    } catch let failure as Failure {
      failure.say()
      let problems = Preview.Problem.all(of: failure)
      board.update { $0.problems = problems }
    } catch {
      let message = Waymark.message(for: error)
      Failure.say("waymark: error: \(message)")
      board.update { $0.problems = [Preview.Problem(message: message)] }
    }
    return false
  }

  private func draw(_ pass: BatchPass) throws -> Bool {
    let total = pass.stale.count
    let title = pass.series.title
    let plates = pass.orders.map { order in
      let id = order.plate.id
      return Preview.Plate(order, pass.folder.record(of: id)?.adding(pass.wordWarnings[id]))
    }
    board.update { preview in
      preview.title = title ?? options.file
      preview.folder = pass.folder.path
      preview.plates = plates
      preview.problems = []
      if total > 0 { preview.activity = .drawing(done: 0, of: total) }
    }
    for warning in pass.foreignWarnings { Failure.warn(warning) }
    let (board, words) = (board, pass.wordWarnings)
    let summary = try pass.draw(jobs: jobs) { order, outcome in
      board.update { $0.take(outcome, of: order, words[order.plate.id]) }
    }
    summary.say()
    let drawn = summary.drawn.map(\.plate)
    if !drawn.isEmpty {
      board.update { $0.redraw = Preview.Redraw(plates: drawn, moment: .now) }
    }
    return summary.isStopped
  }
}
