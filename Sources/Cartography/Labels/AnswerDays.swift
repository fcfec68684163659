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
    case nil: lines = [:]
    case .paths(let paths)?:
      lines = AnswerDays.lines(of: paths, PathDates(dataset, paths: paths, wording: wording))
    case .places(let places, _)?:
      let known = places.filter { $0.day != .distantPast && $0.day != .distantFuture }
      let hasYear = Set(known.map(\.day.year)).count > 1
      var lines: [PlaceID: [String]] = [:]
      for place in known where lines[place.place] == nil {
        lines[place.place] = [wording.day(place.day, withYear: hasYear)]
      }
      self.lines = lines
    }
  }

  /// Lines of several paths bear their numbers, equal lines those of all that have them.
  private static func lines(of paths: [TemporalPath], _ dates: PathDates) -> [PlaceID: [String]] {
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
          ? line.text : "\(PathBadge.text(of: line.paths)): \(line.text)"
      }
      return texts.count > limit ? texts.prefix(limit - 1) + ["\u{2026}"] : texts
    }
  }
}
