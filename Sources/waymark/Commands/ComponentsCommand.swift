import ArgumentParser
import Geodata
import HistoricalTime
import RouteGraph

/// Says which places could exchange prisoners at all.
struct ComponentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "components",
    abstract: "Find out which places could exchange prisoners at all in a time.",
    discussion: """
      Groups are places linked by movements, whatever their direction and order. Strong components \
      are the largest sets of places each of which can be reached from each other in time.

      EXAMPLES
        waymark components --period winter-1944-45
        waymark components --from 1945-04 --mode foot --json
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: PathOptions

  @Option(help: ArgumentHelp("Give up after so many strong components.", valueName: "number"))
  var limit = 10_000

  @OptionGroup var records: RecordOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is at least 1") }
    if !options.via.isEmpty { throw ValidationError("--via is for paths between two places") }
  }

  func run() throws {
    let source = try PathSource(data, options)
    let time = try period.interval(in: source.dataset)
    let found = source.graph.components(
      rules: options.rules(in: time?.interval, via: []), limit: limit)
    if found.hasHitLimit {
      Failure.warn("there are more strong components; --limit \(limit) was reached")
    }
    let kinds = [("group", found.groups), ("strong", found.strongComponents)]
    if records.json {
      let lines = kinds.flatMap { kind, sets in
        sets.map { places in
          JSONValue.object([
            .init("kind", .string(kind)), .init("places", .strings(places.map(\.rawValue))),
          ]).line
        }
      }
      if !lines.isEmpty { try OutputTarget.print(lines.joined(separator: "\n")) }
    } else if records.csv {
      let rows = kinds.flatMap { kind, sets in
        sets.enumerated().flatMap { number, places in
          places.map { [kind, "\(number + 1)", $0.rawValue] }
        }
      }
      try OutputTarget.print(CSVListing.lines([["kind", "number", "place"]] + rows))
    } else {
      try OutputTarget.print(text(found, source))
    }
  }

  private func text(_ found: Components, _ source: PathSource) -> String {
    func list(_ sets: [[PlaceID]]) -> String {
      sets.map { "\n  - " + $0.map(source.name).joined(separator: ", ") }.joined()
    }
    let groups =
      found.groups.isEmpty
      ? "No two places are linked by a movement."
      : "\(PathText.count(found.groups.count, "group")) of places linked by movements:"
        + list(found.groups)
    let strong =
      found.strongComponents.isEmpty
      ? "No two places can be reached from each other in both directions."
      : "\(PathText.count(found.strongComponents.count, "set")) of places each of which can be "
        + "reached from each other:" + list(found.strongComponents)
    return groups + "\n\n" + strong + "\n\n" + PathText.caution
  }
}
