import ArgumentParser
import Cartography
import Geodata
import HistoricalTime
import RouteGraph

/// Says which places could exchange prisoners at all.
struct ComponentsCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "components",
    abstract: "Find out which places could exchange prisoners at all in a time.",
    discussion: """
      Groups are places linked by movements, whatever their direction and order. Strong components \
      are the largest sets of places each of which can be reached from each other in time.

      EXAMPLES
        waymark components --period winter-1944-45
        waymark components --from 1945-04 --mode foot --json
        waymark components --period last-weeks-1945 -o components.pdf
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: PathOptions

  @Option(help: ArgumentHelp("Give up after so many strong components.", valueName: "number"))
  var limit = 10_000

  @OptionGroup var records: RecordOptions
  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var sheet: SheetOptions

  func validate() throws {
    try drawing.leaveStandardOutput()
    if limit < 1 { throw ValidationError("--limit is at least 1") }
    try options.refuseVia()
  }

  func run() throws {
    let targets = try drawing.targets(for: sheet)
    let source = try PathSource(data, options)
    let time = try period.interval(in: source.dataset)
    let dataset = targets.isEmpty ? nil : try source.drawable()
    let rules = options.rules(in: time?.interval, via: [])
    let found = source.graph.components(rules: rules, limit: limit)
    let isGivenUp =
      !found.isComplete || (found.hasHitLimit && found.strongComponents.count < limit)
    if found.hasHitLimit && !isGivenUp {
      Failure.warn("there are more strong components; --limit \(limit) was reached")
    }
    try say(found, source, rules)
    if let dataset {
      try drawing.draw(
        answer: .groups(
          ComponentsCommand.bySize(found.groups),
          mutual: ComponentsCommand.bySize(found.strongComponents)),
        in: time, of: dataset, sheet: sheet, data: data, to: targets)
    }
    if isGivenUp {
      throw Failure.givenUp(at: options.maxWork, "sets may be missing")
    }
  }

  /// Sets of places, the largest first, equal ones in their order.
  private static func bySize(_ sets: [[PlaceID]]) -> [[PlaceID]] {
    sets.indices.sorted { (sets[$1].count, $0) < (sets[$0].count, $1) }.map { sets[$0] }
  }

  private func say(_ found: Components, _ source: PathSource, _ rules: PathRules) throws {
    let kinds = [
      ("group", ComponentsCommand.bySize(found.groups)),
      ("strong", ComponentsCommand.bySize(found.strongComponents)),
    ]
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
      try OutputTarget.print(text(kinds[0].1, kinds[1].1, source, rules))
    }
  }

  private func text(
    _ groups: [[PlaceID]], _ strong: [[PlaceID]], _ source: PathSource, _ rules: PathRules
  ) -> String {
    let days = EnglishText.days(DayRange(earliest: rules.start, latest: rules.end))
    let time = days.map { " \($0)" } ?? ""
    let certain = rules.certainty == .certain ? ", whatever the true days are" : ""
    func list(_ sets: [[PlaceID]]) -> String {
      sets.enumerated().map { index, places in
        "\n  \(index + 1). \(PathText.count(places.count, "place")): "
          + places.map(source.name).joined(separator: ", ")
      }.joined()
    }
    let linked =
      groups.isEmpty
      ? "No two places are linked by a movement\(time)\(certain)."
      : "Movements\(time) link places in \(PathText.count(groups.count, "group")); between different "
        + "groups nobody can have been exchanged\(certain):" + list(groups)
    let mutual =
      strong.isEmpty
      ? "No two places can be reached from each other in both directions\(time)\(certain)."
      : "\(EnglishText.count(strong.count, "set", "sets")) of places that can all be reached from each "
        + "other\(time)\(certain); a place can be in several:" + list(strong)
    return linked + "\n\n" + mutual + "\n\n" + PathText.caution(of: source)
  }
}
