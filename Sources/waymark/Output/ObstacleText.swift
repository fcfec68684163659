import Cartography
import Geodata
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
    var text = "There is no \(certain)path from \(from) to \(to)\(window)\(source.selection)."
    switch obstacle {
    case .givenUp: break
    case .nothingLeaves:
      text +=
        " No \(certain)path leads from \(from) to any other place\(window.isEmpty ? "" : " in that time")."
    case .nothingArrives:
      text +=
        " No \(certain)path leads to \(to) from anywhere, at whatever time."
        + intended(to: destination)
    case .late(let path):
      let days = Int(path.arrival.number) - Int(rules.end.number)
      text +=
        " The first day on which \(to) can be reached\(certain.isEmpty ? "" : " for certain") is \(dates.words(path.arrival)), "
        + "\(PathText.count(days, "day")) after the end of that time."
    case .unconnected(let last):
      text +=
        " The last place that can be reached is \(source.name(last.destination)), on "
        + "\(dates.words(last.arrival)); from no place that can be reached does a \(certain)path lead "
        + "on to \(to), at whatever time." + intended(to: destination)
    case .missed(let list):
      guard let nearest = list.first else { break }
      text += " " + sentence(nearest, origin)
      if explain, list.count > 1 {
        text += "\n\nOther ways that the days rule out:"
        for missed in list.dropFirst() { text += "\n  - " + sentence(missed, origin) }
      } else if list.count > 1 {
        text += " (\(list.count - 1) more: --explain)"
      }
    }
    return text + possible(from: origin, to: destination)
  }

  /// That there is a path which is possible, if certain ones are asked for.
  private func possible(from origin: PlaceID, to destination: PlaceID) -> String {
    guard rules.certainty == .certain else { return "" }
    var rules = rules
    rules.certainty = .possible
    guard
      let path = source.graph.earliestPath(from: origin, to: destination, rules: rules).path
    else { return "" }
    return " A path that is possible arrives on \(dates.words(path.arrival)) at the earliest."
  }

  /// The movements that were meant to end at a place and did not.
  private func intended(to destination: PlaceID) -> String {
    let movements =
      source.dataset?.movements.filter { $0.to == destination && $0.outcome == .intended } ?? []
    return movements.map {
      " The movement from \(source.name($0.from)) (\($0.id)) was meant to end at "
        + "\(source.name(destination)); it did not reach it."
    }.joined()
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
    let next = source.movementName(missed.next)
    let day = dates.words(missed.lastDeparture)
    let isOrigin = missed.place == origin
    guard missed.days > 0 else {
      return (isOrigin ? "At \(place)" : "\(place) can be reached on \(reached(missed)), but")
        + " the change to \(next) is not allowed: "
        + "by the rules for stays and changes people could not have joined it."
    }
    let days = PathText.count(missed.days, "day")
    guard rules.certainty == .certain else {
      let begins = isOrigin && source.movement(missed.next)?.from == origin
      return
        (begins
        ? "The " + next.dropFirst("the ".count)
        : (isOrigin ? "At \(place) " : "\(place) can be reached on \(reached(missed)), but ") + next)
        + " had left by \(day), \(days) before."
    }
    return isOrigin
      ? "To be on \(next) for certain, people had to be at \(place) by \(day), \(days) earlier."
      : "\(place) has certainly been reached by \(reached(missed)) only, but people had to be there "
        + "for \(next) by \(day), \(days) earlier."
  }

  private func reached(_ missed: Obstacle.Missed) -> String { dates.words(missed.reached.arrival) }
}
