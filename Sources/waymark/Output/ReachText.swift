import Cartography
import HistoricalTime
import RouteGraph

/// Reached places told as a historian would.
struct ReachText {
  private let source: PathSource
  private let rules: PathRules
  private let isBackward: Bool
  private let dates = WrittenDates()

  init(_ source: PathSource, _ rules: PathRules, isBackward: Bool) {
    self.source = source
    self.rules = rules
    self.isBackward = isBackward
  }

  /// A sentence and a table.
  func text(_ answers: [PlaceAnswer], of start: PlaceID) -> String {
    guard !answers.isEmpty else {
      return isBackward
        ? "No movement that may be used leads to \(source.name(start))\(window)."
        : "No movement that may be used leads away from \(source.name(start))\(window)."
    }
    let certain = answers.filter { $0.certainty == .certain }.count
    let places = PathText.count(answers.count, "place")
    var text =
      isBackward
      ? "Whoever was at \(source.name(start))\(window) could have come from \(places)"
      : "Whoever was at \(source.name(start))\(window) could have been at \(places)"
    text +=
      rules.certainty == .certain
      ? ", whatever the true days are:"
      : "; for \(certain) of them it holds whatever the true days are:"
    let rows = answers.map { row($0) }
    let width = rows.map(\.0.count).max() ?? 0
    for (day, rest) in rows {
      text += "\n  \(day)\(String(repeating: " ", count: width - day.count))  \(rest)"
    }
    return text + "\n\n" + PathText.caution(of: source)
  }

  private var window: String {
    let start = rules.start == .distantPast ? "" : " from \(dates.words(rules.start))"
    let end = rules.end == .distantFuture ? "" : " until \(dates.words(rules.end))"
    let via =
      rules.via.isEmpty ? "" : " by way of " + rules.via.map(source.name).joined(separator: ", ")
    return start + end + via
  }

  private func row(_ answer: PlaceAnswer) -> (String, String) {
    let legs = PathText.count(answer.legs, "leg")
    var text = "\(source.name(answer.place)) (\(legs))"
    if rules.certainty == .possible, let day = answer.certainDay {
      text +=
        day == answer.day
        ? ", certain" : ", certain \(isBackward ? "if there by" : "by") \(dates.words(day))"
    }
    return ((isBackward ? "until " : "") + dates.words(answer.day), text)
  }
}
