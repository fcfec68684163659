import ArgumentParser
import Cartography
import Geodata
import HistoricalTime
import RouteGraph

/// Says how central places are for the paths of a time.
struct CentralityCommand: DatasetCommand {
  /// What makes a place central.
  enum Measure: String, ExpressibleByArgument, CaseIterable {
    case betweenness
    case closeness
  }

  static let configuration = CommandConfiguration(
    commandName: "centrality",
    abstract: "Find out through which places the ways of prisoners led.",
    discussion: """
      Betweenness: of all pairs of places, on how many of the paths with the fewest legs from the one \
      to the other a place lies. Closeness: how few legs it takes from a place to all others, as the \
      mean of 1 / legs.

      EXAMPLES
        waymark centrality --from 1945-01 --to 1945-05
        waymark centrality --by closeness --period last-weeks-1945 --csv
        waymark centrality --period winter-1944-45 --limit 10 -o centrality.pdf
            The ten places that most ways led through are named on the map with their ranks.
      """)

  @Option(help: "What to measure: betweenness or closeness.")
  var by = Measure.betweenness

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: PathOptions

  @Option(
    help: ArgumentHelp(
      "At most so many places, the most central first; on a map so many are named (default: 15).",
      valueName: "number"))
  var limit: Int?

  @OptionGroup var records: RecordOptions
  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var sheet: SheetOptions

  /// How many places a map names if it is not said.
  private static let namedOnMap = 15

  func validate() throws {
    try drawing.leaveStandardOutput()
    if let limit, limit < 1 { throw ValidationError("--limit is at least 1") }
    try options.refuseVia()
  }

  func run() throws {
    let targets = try drawing.targets(for: sheet)
    let source = try PathSource(data, options)
    let time = try period.interval(in: source.dataset)
    let dataset = targets.isEmpty ? nil : try source.drawable()
    let rules = options.rules(in: time?.interval, via: [])
    let (scores, pairs, isComplete) = measure(source.graph, rules)
    // Scores of some paths only would rank the places wrongly.
    guard isComplete else {
      throw Failure.givenUp(at: options.maxWork, "no place can be ranked")
    }
    try say(Array(scores.prefix(limit ?? .max)), of: scores.count, pairs, source, rules)
    if let dataset {
      try drawing.draw(
        answer: .ranked(
          scores.map { MapAnswer.RankedPlace($0.place, value: $0.value) },
          by == .betweenness ? .betweenness : .closeness,
          named: limit ?? CentralityCommand.namedOnMap),
        in: time, of: dataset, sheet: sheet, data: data, to: targets)
    }
  }

  private typealias Score = (place: PlaceID, value: Double)

  private func say(
    _ scores: [Score], of count: Int, _ pairs: Int?, _ source: PathSource, _ rules: PathRules
  ) throws {
    if records.json {
      let lines = scores.enumerated().map { index, score in
        JSONValue.object([
          .init("place", .string(score.place.rawValue)), .init("rank", .integer(index + 1)),
          .init(by.rawValue, .number(CentralityCommand.text(score.value))),
        ]).line
      }
      if !lines.isEmpty { try OutputTarget.print(lines.joined(separator: "\n")) }
    } else if records.csv {
      let rows = scores.enumerated().map { index, score in
        [score.place.rawValue, "\(index + 1)", CentralityCommand.text(score.value)]
      }
      try OutputTarget.print(CSVListing.lines([["place", "rank", by.rawValue]] + rows))
    } else {
      try OutputTarget.print(text(scores, of: count, pairs, source, rules))
    }
  }

  /// A sentence that says what the numbers are, and the places with them.
  private func text(
    _ scores: [Score], of count: Int, _ pairs: Int?, _ source: PathSource, _ rules: PathRules
  ) -> String {
    let days = EnglishText.days(DayRange(earliest: rules.start, latest: rules.end))
    let time = days.map { " \($0)" } ?? ""
    let certain = rules.certainty == .certain ? "certain " : ""
    guard !scores.isEmpty else {
      return by == .betweenness
        ? "No place lies between two others on any \(certain)path\(time)."
        : "No \(certain)path leads from any place to another\(time)."
    }
    let head: String
    switch by {
    case .betweenness:
      head =
        "\(rules.certainty == .certain ? "Certain paths" : "Paths")\(time) join \(EnglishText.count(pairs ?? 0, "pair", "pairs")) of "
        + "places. How many of them have their way with the fewest legs through a place (where there "
        + "are several such ways, by their share):"
    case .closeness:
      head =
        "How near the other places are by \(certain)paths\(time): the mean of 1 / legs, which would be 1 "
        + "if one leg led to each of them, and 0 if none could be reached:"
    }
    let rows = scores.enumerated().map { index, score in
      let value =
        by == .betweenness
        ? EnglishText.tenths(score.value) : CentralityCommand.text(score.value)
      return ["  \(index + 1).", source.name(score.place), value]
    }
    let more = count - scores.count
    return head + "\n"
      + TextTable.lines(rows, right: [0, 2])
      + (more > 0 ? "\n  and \(EnglishText.count(more, "place", "places")) more" : "") + "\n\n"
      + PathText.caution(of: source)
  }

  /// The places that count at all, the most central first, how many pairs of places paths join, and
  /// whether all paths were found.
  private func measure(
    _ graph: TemporalGraph, _ rules: PathRules
  ) -> ([Score], pairs: Int?, isComplete: Bool) {
    switch by {
    case .betweenness:
      let found = graph.temporalBetweenness(rules: rules)
      return (
        found.ranked.filter { $0.value > 0 }.map { ($0.place, $0.value) }, found.pairCount,
        found.isComplete
      )
    case .closeness:
      let found = graph.temporalCloseness(rules: rules)
      return (
        found.ranked.filter { $0.value > 0 }.map { ($0.place, $0.value) }, nil, found.isComplete
      )
    }
  }

  /// A number with four decimals.
  private static func text(_ value: Double) -> String {
    let rounded = Int((value * 10_000).rounded())
    let decimals = String(rounded % 10_000)
    return "\(rounded / 10_000)." + String(repeating: "0", count: 4 - decimals.count) + decimals
  }
}
