import ArgumentParser
import Geodata
import Publishing

/// Checks that the parts of a series that several processes drew make it whole.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Check that the plates that several processes drew are complete, and sum them up.",
    discussion: """
      Each file is read and compared with the digest that its record holds. If all plates are there \
      and up to date, run.json tells of all; otherwise the plates that are missing or damaged are \
      named, and the code is 75: run those parts again, which draws them.

      EXAMPLES
        waymark merge plates.yaml
      """)

  @OptionGroup var series: SeriesOptions

  func run() throws {
    let loaded = try PlateSeries(series)
    for problem in loaded.problems { Failure.say("\(problem)") }
    guard loaded.problems.isEmpty else {
      throw Failure.end(.configuration, "the plates of \(series.file) have errors")
    }
    let orders = try PlateOrders(loaded)
    let folder = OutputFolder(path: loaded.out)
    var found: [PlateOrder] = []
    var records: [PlateRecord] = []
    var missing = 0
    let chosen = try loaded.chosen(series)
    for plate in chosen {
      let order: PlateOrder
      do {
        order = try orders.order(plate)
      } catch let error as SettingsError {
        for problem in error.problems { Failure.say("\(problem)") }
        throw Failure.end(.configuration, "the plates of \(series.file) have errors")
      }
      found.append(order)
      var reasons = folder.staleness(order)
      if reasons.isEmpty, let record = folder.record(of: plate.id) {
        reasons = record.files.filter { folder.content($0) != $0.sha256 }
          .map { "\($0.name) is not as it was written" }
        // Size and time may be those of the file that was written, so only this look finds it.
        if reasons.isEmpty { records.append(record) } else { try folder.forget(plate.id) }
      }
      if !reasons.isEmpty {
        missing += 1
        Failure.say("\(plate.id): \(PlateReasons.short(reasons))")
      }
    }
    let words = try orders.termWarnings(of: found)
    guard missing == 0 else {
      throw Failure.end(
        .givenUp,
        "\(missing) of \(EnglishText.count(chosen.count, "plate", "plates")) "
          + (missing == 1 ? "is not as it should be" : "are not as they should be"),
        hint: "run the parts again that draw them")
    }
    let warnings = SeriesCheck(chosen, records).warnings
    for warning in warnings { Failure.warn(warning) }
    records = records.map { $0.adding(words[$0.plate]) }
    let text = BatchSummary.json(
      series: loaded.title,
      state: BatchSummary.state(of: found, wrong: [], wordWarnings: words), records: records,
      warnings: warnings, failed: [], drawn: records.count,
      seconds: records.map(\.seconds).reduce(0, +))
    do throws(WriteProblem) {
      try folder.write(text + "\n", as: "run.json")
    } catch {
      throw Failure.end(.cannotWrite, "cannot write \(error.path): \(error.reason)")
    }
    let count = EnglishText.count(records.count, "plate", "plates")
    Failure.say(
      "\(count) in \(folder.path) \(records.count == 1 ? "is" : "are") complete; see run.json")
  }
}
