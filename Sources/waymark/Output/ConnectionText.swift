import Cartography
import HistoricalTime
import RouteGraph

/// How close the connections of paths are: what hangs on dates that are not known.
struct ConnectionText {
  private let source: PathSource
  private let dates = WrittenDates()

  init(_ source: PathSource) { self.source = source }

  /// A line for every change between movements.
  func text(of paths: [TemporalPath]) -> String {
    var lines = ["Connections"]
    for (index, path) in paths.enumerated() {
      if paths.count > 1 { lines.append("  Path \(index + 1)") }
      let changes = zip(path.steps, path.steps.dropFirst()).filter { !$1.leg.follows($0.leg) }
      if changes.isEmpty { lines.append("  - no change: one movement all the way") }
      for (last, next) in changes { lines.append("  - " + sentence(last.leg, next.leg)) }
    }
    return lines.joined(separator: "\n")
  }

  private func sentence(_ last: Leg, _ next: Leg) -> String {
    let place = source.name(last.destination)
    let change = "at \(place), from \(last.movement) to \(next.movement): "
    let least = Int(next.departure.earliest.number) - Int(last.arrival.latest.number)
    let most = Int(next.departure.latest.number) - Int(last.arrival.earliest.number)
    let isBounded =
      !next.departure.isOpenAtEnd && !next.departure.isOpenAtStart && !last.arrival.isOpenAtEnd
      && !last.arrival.isOpenAtStart
    guard isBounded else { return change + "a date is not known; the stay may have any length" }
    if least >= 0 {
      return change
        + (least == most
          ? "a stay of \(PathText.count(least, "day"))"
          : "a stay of \(least) to \(PathText.count(most, "day")), whatever the true days are")
    }
    return change + "in time only if \(last.movement) arrived "
      + "\(dates.words(DayRange(earliest: last.arrival.earliest, latest: min(last.arrival.latest, next.departure.latest))) ?? "early") "
      + "and \(next.movement) left after it, "
      + "\(dates.words(DayRange(earliest: max(next.departure.earliest, last.arrival.earliest), latest: next.departure.latest)) ?? "late")"
  }
}
