import Cartography
import Geodata
import HistoricalTime
import RouteGraph

/// Paths told as a historian would, with sources by number.
struct PathText {
  let source: PathSource
  private let dates = WrittenDates()
  private var citations = Citations()

  init(_ source: PathSource) { self.source = source }

  /// A path in sentences.
  ///
  /// - Parameter number: Its number among several; nil if it is the only one.
  mutating func path(_ path: TemporalPath, number: Int?) -> String {
    let (from, to) = (source.name(path.origin), source.name(path.destination))
    guard let first = path.steps.first else {
      return "\(from) is where the path begins and ends: no movement is needed."
    }
    let left = dates.words(path.departure)
    let came = dates.words(path.arrival)
    let days =
      path.days.map { $0 == 0 ? ", the same day" : ", \(PathText.count($0, "day")) later" } ?? ""
    var text = number.map { "\($0). " } ?? ""
    if path.certainty == .certain {
      text +=
        "Whoever was at \(from) on \(left) and was taken along was at \(to) by \(came)\(days)."
    } else {
      let beginning = first.departure == .distantPast ? "" : " on \(left)"
      text +=
        "A prisoner taken from \(from)\(beginning) could have been at \(to) on \(came)\(days)."
    }
    text += " " + size(path) + "\n"
    for (index, stretch) in PathText.stretches(of: path).enumerated() {
      text += "\n" + line(stretch, index + 1)
    }
    return text
  }

  /// The numbered works that were cited.
  var works: String { citations.list(in: source.dataset) }

  /// What a path does not say, and whose its dates, figures and lengths are.
  static func caution(of source: PathSource) -> String {
    "That the dates allow a path does not show that anybody was taken along it. "
      + (source.dataset == nil
        ? "Dates, figures and lengths are those of the table."
        : "Dates and figures are those of the sources; lengths are measured straight from place to "
          + "place." + source.assumption)
  }

  private func size(_ path: TemporalPath) -> String {
    let legs = path.steps.count
    let movements = path.movementCount
    var text = PathText.count(movements, "movement")
    if legs != movements { text += " in \(PathText.count(legs, "leg"))" }
    if let kilometres = path.kilometres { text += ", \(Int(kilometres.rounded())) km" }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// The legs of a path, those that stay on one movement together.
  private static func stretches(of path: TemporalPath) -> [ArraySlice<TemporalPath.Step>] {
    var stretches: [ArraySlice<TemporalPath.Step>] = []
    var start = 0
    for index in path.steps.indices {
      let isLast = index + 1 == path.steps.count
      guard isLast || !path.steps[index + 1].leg.follows(path.steps[index].leg) else { continue }
      stretches.append(path.steps[start...index])
      start = index + 1
    }
    return stretches
  }

  /// One stretch on one movement.
  private mutating func line(_ steps: ArraySlice<TemporalPath.Step>, _ number: Int) -> String {
    guard let first = steps.first?.leg, let last = steps.last?.leg else { return "" }
    let movement = source.movement(first)
    var text = "  \(number). \(source.name(first.origin)) to \(source.name(last.destination))"
    if let mode = source.mode(first) {
      text +=
        Mode(rawValue: mode).map { " \(PathText.words($0))" } ?? ", \(PrintableText.word(mode))"
    }
    let lengths = steps.map(\.leg.kilometres)
    if !lengths.contains(nil) {
      text += ", \(Int(lengths.compactMap(\.self).reduce(0, +).rounded())) km"
    }
    text += " (\(first.movement)): left \(words(first.departure))"
    text += ", arrived \(words(last.arrival))"
    let halts = steps.dropLast().map { source.name($0.leg.destination) }
    if !halts.isEmpty { text += ", by way of " + halts.joined(separator: ", ") }
    text += "."
    text += " \(PathText.people(source.people(first)))."
    if let movement {
      text += PathText.deaths(movement.deaths)
      if let ending = PathText.ending(movement, at: source.name(movement.to)) {
        text += " \(ending.prefix(1).uppercased())\(ending.dropFirst())."
      }
      if movement.granularity == .generalised || movement.existence == .questionable {
        text += " No single transport is documented."
      }
    }
    return text + citations.cite(steps.flatMap { source.sources($0.leg) })
  }

  /// How many died or were murdered, as a sentence after a space; nothing if that is not known.
  private static func deaths(_ range: CountRange) -> String {
    guard range.minimum ?? range.maximum ?? 0 > 0 else { return "" }
    let isOne = range.maximum ?? range.minimum == 1
    return " \(people(range)) died or \(isOne ? "was" : "were") murdered."
  }

  /// How a movement ended that did not reach its destination with all; nil of others.
  ///
  /// - Parameter destination: What the destination is called.
  static func ending(_ movement: Movement, at destination: String) -> String? {
    switch movement.outcome {
    case .partly: "not all of them reached \(destination)"
    case .massacre: "it ended in a massacre"
    case .liberated: "those who were still alive were freed on the way or at its end"
    case .rescued: "they were rescued"
    case .reached, .intended, nil: nil
    }
  }

  private func words(_ days: DayRange) -> String { dates.words(days) ?? "on a day not known" }

  /// A count of things: `1 day`, `3 days`.
  static func count(_ number: Int, _ thing: String) -> String {
    EnglishText.count(number, thing, thing + "s")
  }

  /// How many people, as a sentence without its full stop.
  static func people(_ range: CountRange) -> String {
    switch (range.minimum, range.maximum) {
    case (let low?, let high?):
      low == high
        ? EnglishText.count(low, "person", "people")
        : "Between \(EnglishText.number(low)) and \(EnglishText.number(high)) people"
    case (let low?, nil): "At least \(EnglishText.count(low, "person", "people"))"
    case (nil, let high?): "At most \(EnglishText.count(high, "person", "people"))"
    case (nil, nil): "Number of people not known"
    }
  }

  /// A way of moving people: `on foot`.
  static func words(_ mode: Mode) -> String {
    switch mode {
    case .foot: "on foot"
    case .rail: "by rail"
    case .openRail: "by rail in open wagons"
    case .ship: "by ship"
    case .truck: "by lorry"
    case .mixed: "on foot and by other means"
    }
  }
}
