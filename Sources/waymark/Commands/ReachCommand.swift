import ArgumentParser
import Cartography
import Geodata
import HistoricalTime
import RouteGraph

/// Finds all places that can be reached from one, or from which one can be reached.
struct ReachCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "Find out where somebody could have been, or could have come from.",
    discussion: """
      EXAMPLES
        waymark reach auschwitz-i --from 1945-01-18 --to 1945-05-08
            Where a prisoner of Auschwitz on 18 January 1945 could have been by the end of the war.
        waymark reach Ebensee --backward --to 1945-05-06 -o ebensee.pdf
            Where a survivor freed at Ebensee could have come from, drawn on a map.
        waymark reach stutthof --from 1945 --certainty certain --json
            Only what is certain whatever the true days are, one JSON object a line.
      """)

  @Argument(help: "The place, by its id or any of its names.")
  var place: String

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: PathOptions

  @Flag(help: "Where people can have come from, and until when they can have left.")
  var backward = false

  @OptionGroup var records: RecordOptions

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var sheet: SheetOptions

  func validate() throws { try drawing.leaveStandardOutput() }

  func run() throws {
    let targets = try drawing.targets(for: sheet)
    let source = try PathSource(data, options)
    let time = try period.interval(in: source.dataset)
    let dataset = targets.isEmpty ? nil : try source.drawable()
    let start = try source.place(place)
    let via = try options.movements.via.map(source.place)
    try source.refuseAvoided([start] + via, by: options.movements)
    let rules = options.rules(in: time?.interval, via: via)
    let (answers, isComplete) = find(source.graph, start, rules)
    try say(answers, source, start, rules)
    if let dataset {
      try draw(answers, dataset, rules, time, start, targets)
    }
    if !isComplete {
      throw Failure.givenUp(at: options.maxWork, "there may be more places, or better ways")
    }
  }

  /// The places in the order of their days, and whether the search came to its end.
  private func find(
    _ graph: TemporalGraph, _ start: PlaceID, _ rules: PathRules
  ) -> (answers: [PlaceAnswer], isComplete: Bool) {
    let reached =
      backward ? graph.reaching(start, rules: rules) : graph.reachable(from: start, rules: rules)
    let answers = reached.compactMap { place -> PlaceAnswer? in
      if rules.certainty == .certain {
        guard let day = place.certain, let legs = place.certainLegs else { return nil }
        return PlaceAnswer(
          place: place.place, day: day, legs: legs, certainty: .certain, certainDay: day)
      }
      return PlaceAnswer(
        place: place.place, day: place.possible, legs: place.legs,
        certainty: place.certain == nil ? .possible : .certain, certainDay: place.certain)
    }
    let sorted = answers.sorted {
      backward ? ($1.day, $0.place) < ($0.day, $1.place) : ($0.day, $0.place) < ($1.day, $1.place)
    }
    return (sorted, reached.isComplete)
  }

  private func say(
    _ answers: [PlaceAnswer], _ source: PathSource, _ start: PlaceID, _ rules: PathRules
  ) throws {
    let writer = PathRecords(source: source)
    let text = ReachText(source, rules, isBackward: backward)
    // Among the records of a program, why there are none stands on standard error.
    if answers.isEmpty, records.json || records.csv {
      Failure.warn(text.text(answers, of: start))
    }
    if records.json {
      guard !answers.isEmpty else { return }
      try OutputTarget.print(
        answers.map { writer.json($0, isBackward: backward).line }.joined(separator: "\n"))
    } else if records.csv {
      try OutputTarget.print(
        CSVListing.lines(
          [PathRecords.placeColumns(isBackward: backward)] + answers.map { writer.csv($0) }))
    } else {
      try OutputTarget.print(text.text(answers, of: start))
    }
  }

  private func draw(
    _ answers: [PlaceAnswer], _ dataset: Dataset, _ rules: PathRules,
    _ time: (interval: DayRange, period: NamedPeriod?)?, _ start: PlaceID,
    _ targets: [OutputTarget]
  ) throws {
    try drawing.draw(
      answer: .places(
        answers.map {
          MapAnswer.DatedPlace(
            $0.place, day: $0.day, certainty: $0.certainty,
            certainDay: rules.certainty == .possible ? $0.certainDay : nil)
        },
        backward ? .to(start) : .from(start)),
      in: time, of: dataset, sheet: sheet, data: data, to: targets)
  }
}
