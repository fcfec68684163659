import HistoricalTime

/// What options have in common that take a day or one that follows from the period of a plate.
enum DayChoice {
  /// The day that a date names; `nil` for what is no date or more than one day.
  static func day(_ argument: String) -> Day? {
    guard let date = try? EDTF(argument), date.bounds.isSingleDay else { return nil }
    return date.bounds.earliest
  }

  /// Refuses a period without a middle, from which no day follows.
  ///
  /// - Parameter option: the option that asks for the day, without its hyphens, and the value.
  /// - Throws: `Failure`.
  static func needMiddle(of period: DayRange?, for option: String, _ value: String) throws {
    guard period?.middle == nil else { return }
    throw Failure.end(
      .usage, "--\(option) \(value) needs a period with a first and a last day",
      hint: "give --period, or --from and --to, or name the day of the \(option)")
  }
}
