import Cartography
import HistoricalTime
import RouteGraph

/// Why there is no path, in sentences.
struct ObstacleText {
  let source: PathSource
  let rules: PathRules
  private let dates = WrittenDates()

  init(_ source: PathSource, _ rules: PathRules) {
    self.source = source
    self.rules = rules
  }

  /// The reason in a sentence or two; with `explain`, all ways that were missed.
  func text(_ obstacle: Obstacle, from origin: PlaceID, to destination: PlaceID, explain: Bool)
    -> String
  {
    let (from, to) = (source.name(origin), source.name(destination))
    let certain = rules.certainty == .certain ? "certain " : ""
    if obstacle == .givenUp {
      return "Whether there is a \(certain)path from \(from) to \(to)\(window) was not found out."
    }
    var text = "There is no \(certain)path from \(from) to \(to)\(window)."
    switch obstacle {
    case .givenUp: break
    case .nothingLeaves: text += " No movement that may be used leaves \(from) in that time."
    case .nothingArrives: text += " No movement that may be used arrives at \(to) in that time."
    case .unconnected(let last):
      text +=
        " The last place that can be reached is \(source.name(last.destination)), on "
        + "\(dates.words(last.arrival)); from no place that can be reached does a movement lead on "
        + "towards \(to), at whatever time."
    case .missed(let list):
      guard let nearest = list.first else { break }
      text += " " + sentence(nearest, origin)
      if explain, list.count > 1 {
        text += "\n\nOther ways that are missed:"
        for missed in list.dropFirst() { text += "\n  - " + sentence(missed, origin) }
      } else if list.count > 1 {
        text += " (\(list.count - 1) more: --explain)"
      }
    }
    return text
  }

  /// What is said when no path leads back to the place where it began.
  func textBack(to place: PlaceID) -> String {
    let certain = rules.certainty == .certain ? "certain " : ""
    return "There is no \(certain)path that leads back to \(source.name(place))\(window)."
  }

  /// What is said when the dates allow a path and still none was found: of none are all lengths known,
  /// and the shortest was asked for.
  func textOfUnknownLengths(from origin: PlaceID, to destination: PlaceID) -> String {
    "There are paths from \(source.name(origin)) to \(source.name(destination))\(window), but none of "
      + "which the length of every leg is known; ask for another than the shortest."
  }

  /// Why there is no path by way of places: which part of the way is missing.
  func textByWay(from origin: PlaceID, to destination: PlaceID, explain: Bool) -> String {
    let names = rules.via.map(source.name)
    let certain = rules.certainty == .certain ? "certain " : ""
    let head =
      "There is no \(certain)path from \(source.name(origin)) to \(source.name(destination)) by way of "
      + names.joined(separator: ", ") + "\(window)."
    var part = rules
    part.via = []
    var last = origin
    for next in rules.via + [destination] where next != last {
      let found = source.graph.earliestArrivals(from: last, rules: part)
      guard let path = found.path(to: next) else {
        let reason = source.graph.obstacle(from: last, to: next, rules: part).map {
          ObstacleText(source, part).text($0, from: last, to: next, explain: explain)
        }
        return head + " "
          + (reason ?? "From \(source.name(last)) no path leads to \(source.name(next)).")
      }
      part.start = max(part.start, path.arrival)
      last = next
    }
    return head + " Each part of the way can be gone, but not one after the other on one path."
  }

  /// The time that is asked for.
  private var window: String {
    let start =
      rules.start == .distantPast ? "" : ", leaving on or after \(dates.words(rules.start))"
    let end = rules.end == .distantFuture ? "" : ", arriving by \(dates.words(rules.end))"
    return start + end
  }

  private func sentence(_ missed: Obstacle.Missed, _ origin: PlaceID) -> String {
    let place = source.name(missed.place)
    let next =
      "the movement to \(source.name(missed.next.destination)) (\(missed.next.movement))"
    let reached =
      missed.place == origin
      ? "From \(place), "
      : "\(place) can be reached on \(dates.words(missed.reached.arrival)), but "
    guard missed.days > 0 else {
      return reached + "the change to \(next) is not allowed: "
        + "by the rules for stays and changes people could not have joined it."
    }
    let days = PathText.count(missed.days, "day")
    guard rules.certainty == .certain else {
      return reached
        + "\(next) had left by \(dates.words(missed.lastDeparture)), \(days) too early."
    }
    return missed.place == origin
      ? reached
        + "one has to be on \(next) by \(dates.words(missed.lastDeparture)), \(days) earlier."
      : "\(place) has certainly been reached by \(dates.words(missed.reached.arrival)) only, but one "
        + "has to be there for \(next) by \(dates.words(missed.lastDeparture)), \(days) earlier."
  }
}
