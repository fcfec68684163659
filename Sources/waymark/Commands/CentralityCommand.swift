import ArgumentParser
import Geodata
import HistoricalTime
import RouteGraph

/// Says how central places are for the paths of a time.
struct CentralityCommand: ParsableCommand {
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
      """)

  @Option(help: "What to measure: betweenness or closeness.")
  var by = Measure.betweenness

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: PathOptions

  @Option(
    help: ArgumentHelp("At most so many places, the most central first.", valueName: "number"))
  var limit: Int?

  @OptionGroup var records: RecordOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is at least 1") }
    if !options.via.isEmpty { throw ValidationError("--via is for paths between two places") }
  }

  func run() throws {
    let source = try PathSource(data, options)
    let time = try period.interval(in: source.dataset)
    let rules = options.rules(in: time?.interval, via: [])
    let scores = measure(source.graph, rules).prefix(limit ?? .max)
    if records.json {
      let lines = scores.map { score in
        JSONValue.object([
          .init("place", .string(score.place.rawValue)),
          .init(by.rawValue, .number(CentralityCommand.text(score.value))),
        ]).line
      }
      if !lines.isEmpty { try OutputTarget.print(lines.joined(separator: "\n")) }
    } else if records.csv {
      let rows = scores.map { [$0.place.rawValue, CentralityCommand.text($0.value)] }
      try OutputTarget.print(CSVListing.lines([["place", by.rawValue]] + rows))
    } else if scores.isEmpty {
      try OutputTarget.print(
        by == .betweenness
          ? "No place lies between two others on any path."
          : "No path leads from any place to another.")
    } else {
      let rows = scores.map { [CentralityCommand.text($0.value), source.name($0.place)] }
      try OutputTarget.print(
        TextTable.lines([[by.rawValue, "place"]] + rows, right: [0]) + "\n\n" + PathText.caution)
    }
  }

  /// The places that count at all, the most central first.
  private func measure(
    _ graph: TemporalGraph, _ rules: PathRules
  ) -> [(place: PlaceID, value: Double)] {
    switch by {
    case .betweenness:
      graph.temporalBetweenness(rules: rules).ranked.filter { $0.value > 0 }
        .map { ($0.place, $0.value) }
    case .closeness:
      graph.temporalCloseness(rules: rules).ranked.filter { $0.value > 0 }
        .map { ($0.place, $0.value) }
    }
  }

  /// A number with four decimals.
  private static func text(_ value: Double) -> String {
    let rounded = Int((value * 10_000).rounded())
    let decimals = String(rounded % 10_000)
    return "\(rounded / 10_000)." + String(repeating: "0", count: 4 - decimals.count) + decimals
  }
}
