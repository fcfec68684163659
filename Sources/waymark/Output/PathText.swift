import Cartography
import Geodata
import HistoricalTime
import RouteGraph

/// Paths told as a historian would, with sources by number.
struct PathText {
  let source: PathSource
  private let dates = WrittenDates()
  private var numbers: [SourceID: Int] = [:]
  private var cited: [SourceID] = []

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
    let days = path.days.map { ", \(PathText.count($0, "day")) later" } ?? ""
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
    for (index, step) in path.steps.enumerated() {
      text += "\n" + leg(step, index + 1, after: index > 0 ? path.steps[index - 1] : nil)
    }
    return text
  }

  /// The numbered works that were cited.
  var works: String {
    guard let dataset = source.dataset, !cited.isEmpty else { return "" }
    let citations = Dictionary(
      uniqueKeysWithValues: dataset.sources.map { ($0.id, $0.citation) })
    return "\n\nSources\n"
      + cited.enumerated().map { "  [\($0 + 1)] \(citations[$1] ?? $1.rawValue)" }
      .joined(separator: "\n")
  }

  /// What a path does not say.
  static let caution =
    "That dates allow a way does not show that anybody went it. Dates and figures are those of the "
    + "sources; lengths are measured straight from place to place."

  private func size(_ path: TemporalPath) -> String {
    let legs = path.steps.count
    let movements = path.movementCount
    var text = PathText.count(movements, "movement")
    if legs != movements { text += " in \(PathText.count(legs, "leg"))" }
    if let kilometres = path.kilometres { text += ", \(Int(kilometres.rounded())) km" }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private mutating func leg(
    _ step: TemporalPath.Step, _ number: Int, after last: TemporalPath.Step?
  ) -> String {
    let leg = step.leg
    let movement = source.movement(leg)
    let isSame = last?.leg.movement == leg.movement && last?.leg.sequence == leg.sequence - 1
    let way = movement.map { " \(PathText.words($0.mode))" } ?? ""
    var text = "  \(number). "
    text += isSame ? "On to " : "\(source.name(leg.origin)) to "
    text += "\(source.name(leg.destination))\(isSame ? "" : way)"
    if let kilometres = leg.kilometres { text += ", \(Int(kilometres.rounded())) km" }
    text += " (\(leg.movement)): "
    text += "left \(dates.words(leg.departure) ?? "on a day not known")"
    text += ", arrived \(dates.words(leg.arrival) ?? "on a day not known")."
    if let movement, !isSame {
      text +=
        movement.prisoners.isUnknown
        ? " Number of people not known." : " \(PathText.people(movement.prisoners))."
      if movement.granularity == .generalised || movement.existence == .questionable {
        text += " No single transport is documented."
      }
    }
    return text + cite(source.sources(leg))
  }

  private mutating func cite(_ sources: [SourceID]) -> String {
    guard !sources.isEmpty else { return "" }
    let marks = sources.map { id in
      if let number = numbers[id] { return number }
      cited.append(id)
      numbers[id] = cited.count
      return cited.count
    }
    return " [" + marks.sorted().map(String.init).joined(separator: ", ") + "]"
  }

  /// A count of things: `1 day`, `3 days`.
  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  private static func people(_ range: CountRange) -> String {
    switch (range.minimum, range.maximum) {
    case (let low?, let high?):
      low == high ? "\(low) people" : "Between \(low) and \(high) people"
    case (let low?, nil): "At least \(low) people"
    case (nil, let high?): "At most \(high) people"
    case (nil, nil): "Number of people not known"
    }
  }

  private static func words(_ mode: Mode) -> String {
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
