internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// Makes the words that stand for a plate from what is on it.
///
/// They say the period; how many movements there are, by the way of moving people, and between how many
/// places; where most of them begin and end; how they ended; what is known of their courses; how many
/// people were moved and how many of them died, as sums of the ranges that the sources give (see
/// `Totals`); and what is not shown.
struct PlateDescription {
  let dataset: Dataset
  let wording: Wording
  let report: MapReport
  /// The title of the plate.
  let title: String
  /// The movements on the map.
  let items: [ShownMovements.Item]
  let placeCount: Int
  let period: DayRange?
  /// What the plate answers, in a sentence with a space behind it; blank if it answers nothing.
  let answer: String
  let names: PlaceNames

  /// So many places are named, and so many in the short form.
  private static let nameLimit = 5
  private static let shortNameLimit = 3

  /// The words, marked as a draft.
  var altText: AltText {
    AltText(short: short, long: long, draftMark: wording.description.draft)
  }

  private var long: String {
    let summary = Summary(
      items: items, placeCount: placeCount, wording: wording, period: period)
    guard !items.isEmpty else { return answer + summary.text }
    let words = wording.description
    let sentences: [String?] = [
      panels, ends(words.starts, words.mostStarts, starts).map { $0 + "." },
      ends(words.ends, words.mostEnds, destinations).map { $0 + "." },
      counts(words.outcome, outcomes), counts(nil, courses), numbers, notShown,
    ]
    return answer + ([summary.text] + sentences.compactMap { $0 }).joined(separator: " ")
  }

  /// How many movements each panel shows; nil if there are none.
  private var panels: String? {
    let counts = report.panels.map { panel in
      wording.labelled(
        wording.embedded(panel.title), wording.count(panel.movements.count, wording.movements))
    }
    return counts.isEmpty ? nil : counts.joined(separator: wording.semicolon) + "."
  }

  // MARK: - The short form

  /// As much as fits: names of places go first, then the number of places, then the title.
  ///
  /// An abbreviation at the end of a sentence keeps its one stop.
  private var short: String {
    let words = wording.description
    let time = period.map { wording.words($0) } ?? ""
    let title = TextBlock.oneLine(title)
    let heading = [title, time].filter { !$0.isEmpty }.joined(separator: wording.comma)
    guard !items.isEmpty else {
      return fitting([heading.closed + " " + wording.nothingToShow, wording.nothingToShow])
    }
    let movements = wording.count(items.count, wording.movements)
    let all = movements + wording.comma + wording.count(placeCount, wording.places)
    var forms: [String] = []
    let start = heading.closed
    if answer.isEmpty {
      let limits = stride(from: Self.shortNameLimit, to: 0, by: -1)
      let first = limits.map {
        ends(words.starts, words.mostStarts, starts, limit: $0, withCounts: false)
      }
      let last = limits.map {
        ends(words.ends, words.mostEnds, destinations, limit: $0, withCounts: false)
      }
      let choices: [[String?]] =
        zip(first, last).map { [$0, $1] } + last.map { [$0] } + first.map { [$0] }
      let named = choices.map { $0.compactMap { $0 } }.filter { !$0.isEmpty }
      forms += named.map { parts in
        "\(start) \(all). " + parts.joined(separator: ". ") + "."
      }
    }
    forms += ["\(start) \(all).", "\(start) \(movements)."]
    if !time.isEmpty { forms.append("\(time.closed) \(all).") }
    forms.append("\(all).")
    return fitting(forms)
  }

  /// The first of some texts that fits; else the last, cut between words.
  private func fitting(_ forms: [String]) -> String {
    let forms = forms.map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }
    let limit = AltText.shortLimit
    if let form = forms.first(where: { $0.count <= limit }) { return form }
    let cut = (forms.last ?? "").prefix(limit - 1)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "\u{2026}"
  }

  // MARK: - Places

  private var starts: [PlaceID: Int] {
    items.reduce(into: [:]) { $0[$1.movement.from, default: 0] += 1 }
  }

  /// The places where movements ended; those that were only meant to be reached are none.
  private var destinations: [PlaceID: Int] {
    items.reduce(into: [:]) { counts, item in
      if item.movement.outcome != .intended { counts[item.movement.to, default: 0] += 1 }
    }
  }

  /// Where movements begin or end: all places if they are few, else those of several movements, the most
  /// frequent first; of places with the same number all or none.
  private func ends(
    _ all: String, _ most: String, _ counts: [PlaceID: Int], limit: Int = nameLimit,
    withCounts: Bool = true
  ) -> String? {
    guard !counts.isEmpty else { return nil }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var named = sorted
    if sorted.count > limit {
      let next = sorted[limit].value
      named = sorted.prefix(limit).filter { $0.value > max(1, next) }
      if named.isEmpty { return nil }
    }
    let texts = named.map { id, count in
      name(id) + (withCounts && sorted.count > 1 ? " (\(wording.number(count)))" : "")
    }
    return wording.labelled(
      named.count < sorted.count ? most : all, texts.joined(separator: wording.comma))
  }

  private func name(_ id: PlaceID) -> String {
    guard let place = dataset.place(id) else { return wording.embedded(id.rawValue) }
    let name = names.name(of: place)
    let text = PlaceLabels.withoutBrackets(TextBlock.oneLine(name.text))
    return name.language == names.language ? text : wording.embedded(text)
  }

  // MARK: - Kinds of movements

  private var outcomes: [(String, Int)] {
    let words = wording.description
    return Outcome.allCases.map { outcome in
      (words.outcomes[outcome] ?? outcome.rawValue, items.count { $0.movement.outcome == outcome })
    } + [(words.notKnown, items.count { $0.movement.outcome == nil })]
  }

  private var courses: [(String, Int)] {
    Course.allCases.map { course in
      (wording.courses[course] ?? course.rawValue, items.count { $0.movement.course == course })
    }
  }

  private func counts(_ label: String?, _ counts: [(String, Int)]) -> String? {
    let parts = counts.filter { $0.1 > 0 }.map { wording.labelled($0.0, wording.number($0.1)) }
    guard !parts.isEmpty else { return nil }
    let text = parts.joined(separator: wording.semicolon) + "."
    // A colon within a list that a colon announces would be hard to follow.
    return label.map { "\($0) \u{2013} \(text)" } ?? text.capitalizedFirst
  }

  // MARK: - Numbers

  /// The people moved and the dead; nil where lines stand for sums of movements, which say it themselves.
  private var numbers: String? {
    let movements = items.compactMap { item in
      dataset.movement(item.movement.id).map { (item, $0) }
    }
    guard movements.allSatisfy({ $0.0.movement == $0.1 }) else { return nil }
    let totals = Totals(
      of: movements.map { Totals.Entry($0.1, $0.0.isOnlyPossible ? .possible : .definite) },
      in: dataset, by: .none)
    let words = wording.description
    var sentences: [String] = []
    if totals.all.definite.movements > 0 {
      sentences.append(sum(wording.people, totals.all.definite.prisoners))
      sentences.append(sum(words.deaths, totals.all.definite.deaths))
    }
    if totals.all.possible.movements > 0 {
      sentences.append(
        sum(words.possiblyAlso, totals.all.possible.prisoners, count: totals.all.possible.movements)
      )
    }
    if totals.all.generalised > 0 {
      sentences.append(
        wording.labelled(words.notCounted, wording.number(totals.all.generalised)) + ".")
    }
    if totals.onward > 0, totals.all.definite.movements > 0 { sentences.append(words.several) }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func sum(_ label: String, _ sum: CountSum, count: Int? = nil) -> String {
    let movements = count.map { wording.count($0, wording.movements) + wording.semicolon } ?? ""
    let unknown =
      sum.unknown == 0 || sum.range.isUnknown
      ? ""
      : wording.semicolon
        + wording.labelled(wording.description.numberUnknown, wording.number(sum.unknown))
    return wording.labelled(label, movements + wording.words(sum.range) + unknown) + "."
  }

  // MARK: - What is not shown

  private var notShown: String? {
    let counts = [
      (report.withoutPlace, wording.lacksPlace), (report.withoutDate, wording.lacksDate),
      (report.answerMissing, wording.answer.missing), (report.outside, wording.outside),
      (report.withinPlace, wording.withinPlace), (report.beyondLimit, wording.beyondLimit),
      (report.labelsDropped.count, wording.unnamed),
      (report.figuresLeftOut, wording.figures.sumsLeftOut),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { wording.labelled($0.1, wording.number($0.0)) }
    return parts.isEmpty
      ? nil : "\(wording.notShown) " + parts.joined(separator: wording.semicolon) + "."
  }
}
