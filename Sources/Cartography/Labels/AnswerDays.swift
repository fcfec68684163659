internal import Geodata
internal import HistoricalTime
internal import RouteGraph

/// The days of an answer in words, place by place, as they stand below the names.
struct AnswerDays {
  /// The lines of each place that has any.
  let lines: [PlaceID: [String]]

  /// No place has more lines; what is left out is a row of dots.
  static let limit = 4

  /// Words the days of an answer; a date that the data do not state is not said.
  init(_ dataset: Dataset, answer: MapAnswer?, wording: Wording) {
    switch answer {
    case nil, .totals?, .largestFlow?, .ranked?: lines = [:]
    case .groups(_, let mutual)?:
      var sets: [PlaceID: [Int]] = [:]
      for (index, places) in mutual.enumerated() {
        for place in places { sets[place, default: []].append(index + 1) }
      }
      lines = sets.mapValues { numbers in
        ["\(wording.figures.sets) \(wording.digits(PathBadge.text(of: numbers)))"]
      }
    case .paths(let paths)?:
      lines = AnswerDays.lines(
        of: paths, PathDates(dataset, paths: paths, wording: wording), wording)
    case .places(let places, let reach)?:
      lines = AnswerDays.lines(of: places, reach, wording)
    }
  }

  /// The day of a place and, if it is another, the one that is certain.
  private static func lines(
    of places: [MapAnswer.DatedPlace], _ reach: MapAnswer.Reach, _ wording: Wording
  ) -> [PlaceID: [String]] {
    func isKnown(_ day: Day) -> Bool { day != .distantPast && day != .distantFuture }
    let days = places.flatMap { [$0.day, $0.certainDay].compactMap { $0 } }.filter(isKnown)
    let hasYear = Set(days.map(\.year)).count > 1
    let words = wording.answer
    let certain = if case .from = reach { words.certainBy } else { words.certainUntil }
    var lines: [PlaceID: [String]] = [:]
    for place in places where lines[place.place] == nil {
      var texts: [String] = []
      if isKnown(place.day) { texts.append(wording.day(place.day, withYear: hasYear)) }
      if let day = place.certainDay, day != place.day, isKnown(day) {
        texts.append("\(certain) \(wording.day(day, withYear: hasYear))")
      }
      lines[place.place] = texts
    }
    return lines.filter { !$0.value.isEmpty }
  }

  /// Lines of several paths bear their numbers, equal lines those of all that have them.
  private static func lines(
    of paths: [TemporalPath], _ dates: PathDates, _ wording: Wording
  ) -> [PlaceID: [String]] {
    var found: [PlaceID: [(text: String, paths: [Int])]] = [:]
    for (index, path) in paths.enumerated() {
      for visit in dates.visits(of: path) {
        for text in visit.lines {
          var lines = found[visit.place] ?? []
          if let known = lines.firstIndex(where: { $0.text == text }) {
            if lines[known].paths.last != index + 1 { lines[known].paths.append(index + 1) }
          } else {
            lines.append((text, [index + 1]))
          }
          found[visit.place] = lines
        }
      }
    }
    return found.mapValues { lines in
      let texts = lines.map { line in
        line.paths.count == paths.count
          ? line.text
          : wording.labelled(wording.digits(PathBadge.text(of: line.paths)), line.text)
      }
      return texts.count > limit ? texts.prefix(limit - 1) + ["\u{2026}"] : texts
    }
  }
}
