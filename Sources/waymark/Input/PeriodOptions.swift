import ArgumentParser
import Geodata
import HistoricalTime

/// The options that name a stretch of time.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A period of the data set by its id (see: waymark list periods).", valueName: "id"))
  var period: String?

  @Option(
    help: ArgumentHelp(
      "The first day: a day, month or year (1945-01-17, 1945-01), or any EDTF date.",
      valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The last day, written in the same way.", valueName: "date"))
  var to: String?

  func validate() throws {
    if period != nil && (from != nil || to != nil) {
      throw ValidationError("give either --period or --from and --to, not both")
    }
  }

  /// The stretch of time that is asked for; `nil` for no limit.
  ///
  /// - Parameter dataset: The data set that names periods; nil if there is none.
  func interval(in dataset: Dataset?) throws -> (interval: DayRange, period: NamedPeriod?)? {
    if let period {
      guard let dataset else {
        throw Failure.end(
          .usage, "--period names a period of a data set, and transfers have none",
          hint: "use --from and --to")
      }
      guard let named = dataset.period(PeriodID(period)), let interval = named.interval else {
        let all = dataset.periods.map(\.id.rawValue)
        throw Failure.end(
          .usage, "there is no period \u{201C}\(period)\u{201D}",
          hint: Suggestion.hint(for: period, in: all)
            ?? "the periods are: " + all.joined(separator: ", "))
      }
      return (interval.bounds, named)
    }
    if from == nil && to == nil { return nil }
    let first = try from.map { try parse($0, option: "--from").earliest } ?? .distantPast
    let last = try to.map { try parse($0, option: "--to").latest } ?? .distantFuture
    guard first <= last else {
      throw Failure.end(
        .usage, "the period ends before it begins: \(first) is after \(last)",
        hint: "exchange --from and --to")
    }
    return (DayRange(earliest: first, latest: last), nil)
  }

  private func parse(_ text: String, option: String) throws -> DayRange {
    do throws(EDTFError) {
      return try EDTF(text).bounds
    } catch {
      throw Failure.end(
        .usage, "\(option): \u{201C}\(text)\u{201D} is not a date: \(error.reason)",
        hint: error.hint)
    }
  }
}
