internal import HistoricalTime

/// A step in time, as in `7 days` or `1 month`.
struct TimeStep: Equatable {
  private let days: Int
  private let months: Int

  /// Reads a number and a unit: days, weeks, months or years.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let number = Int(words[0]), (1...100_000).contains(number) else {
      return nil
    }
    switch words[1] {
    case "day", "days": (days, months) = (number, 0)
    case "week", "weeks": (days, months) = (number * 7, 0)
    case "month", "months": (days, months) = (0, number)
    case "year", "years": (days, months) = (0, number * 12)
    default: return nil
    }
  }

  /// The stretches of a range, each as long as the step but for the last, at most so many.
  ///
  /// Months are counted from the first day, so that a stretch that begins on the 31st ends, where
  /// there is none, with the month.
  func slices(of range: DayRange, limit: Int) -> [DayRange] {
    var slices: [DayRange] = []
    var first = range.earliest
    while first <= range.latest, slices.count < limit {
      let next = start(after: slices.count + 1, from: range.earliest)
      slices.append(DayRange(earliest: first, latest: min(next.adding(days: -1), range.latest)))
      first = next
    }
    return slices
  }

  private func start(after steps: Int, from day: Day) -> Day {
    guard months > 0 else { return day.adding(days: days * steps) }
    let month = day.month - 1 + months * steps
    let (year, number) = (day.year + month / 12, month % 12 + 1)
    var last = day.day
    while last > 28, Day(year: year, month: number, day: last) == nil { last -= 1 }
    return Day(year: year, month: number, day: last) ?? day.adding(days: 31 * steps)
  }
}
