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
        ? "No \(certain)path leads to \(source.name(start))\(time)\(source.selection)."
        : "No \(certain)path leads away from \(source.name(start))\(time)\(source.selection)."
    }
    let isTimed = rules.start > .distantPast || rules.end < .distantFuture
    let aside = isTimed ? time + "," : time
    let certain = answers.count { $0.certainty == .certain }
    let places = PathText.count(answers.count, "place")
    var text =
      isBackward
      ? "Whoever came to \(source.name(start))\(aside) could have come from \(places)"
      : "Whoever was taken from \(source.name(start))\(aside) could have been at \(places)"
    text +=
      rules.certainty == .certain
      ? ", whatever the true days are:"
      : "; for \(some(certain, of: answers.count)) that holds whatever the true days are:"
    let rows = answers.map { row($0) }
    let width = rows.map(\.0.count).max() ?? 0
    for (day, rest) in rows {
      text += "\n  \(day)\(String(repeating: " ", count: width - day.count))  \(rest)"
    }
    return text + "\n\n" + PathText.caution(of: source)
  }

  private var certain: String { rules.certainty == .certain ? "certain " : "" }

  /// `none of them`, `3 of them`, `all of them`.
  private func some(_ count: Int, of all: Int) -> String {
    (count == 0 ? "none" : count == all ? "all" : "\(count)") + " of them"
  }

  /// By way of which places, and the time that is asked for.
  private var time: String {
    let via =
      rules.via.isEmpty ? "" : " by way of " + rules.via.map(source.name).joined(separator: ", ")
    let start =
      rules.start == .distantPast ? nil : "leaving on or after \(dates.words(rules.start))"
    let end = rules.end == .distantFuture ? nil : "arriving by \(dates.words(rules.end))"
    let time = [start, end].compactMap(\.self)
    return via + (time.isEmpty ? "" : ", " + time.joined(separator: " and "))
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
