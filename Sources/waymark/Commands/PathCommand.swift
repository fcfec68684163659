import ArgumentParser
import Cartography
import Geodata
import HistoricalTime
import RouteGraph

/// Finds temporal paths between two places.
struct PathCommand: DatasetCommand {
  /// Which paths are wanted.
  enum Optimum: String, ExpressibleByArgument, CaseIterable {
    case earliest
    case latest
    case fastest
    case legs
    case movements
    case km
    case pareto
    case all
  }

  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Find out how and when somebody could have come from one place to another.",
    discussion: """
      A path is a chain of movements each of which leaves a place on or after the day on which the \
      one before it arrived. Dates that are known only within bounds make a path possible, or certain \
      if every choice of the true days allows it.

      EXAMPLES
        waymark path auschwitz-i dachau --from 1945-01-18
            The way on which Dachau is reached first.
        waymark path Auschwitz Ebensee --from 1945-01 --by legs -o path.pdf
            The way with the fewest legs, drawn on a map.
        waymark path Stutthof Lübeck --by all --limit 20 --json
            Up to twenty ways, one JSON object a line.
        waymark path flossenbuerg dachau --from 1945-05-01 --explain
            Why there is no way, with all connections that the days rule out.
      """)

  @Argument(help: "Where the path begins: a place by its id or any of its names.")
  var origin: String

  @Argument(help: "Where it ends.")
  var destination: String

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var options: PathOptions

  @Option(
    help: """
      Which path: the one that arrives earliest, leaves latest, takes the fewest days (fastest), \
      has the fewest legs or movements, the fewest kilometres (km); those that no other beats in \
      arrival and legs (pareto); or all.
      """)
  var by = Optimum.earliest

  @Option(help: ArgumentHelp("At most so many paths (pareto, all).", valueName: "number"))
  var limit = 10

  @OptionGroup var records: RecordOptions

  @Flag(help: "Say in full why there is no path, or how close the connections of a path are.")
  var explain = false

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var sheet: SheetOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is at least 1") }
    try drawing.leaveStandardOutput()
  }

  func run() throws {
    let targets = try drawing.targets(for: sheet)
    let source = try PathSource(data, options, tellsTransfers: true)
    let time = try period.interval(in: source.dataset)
    let dataset = targets.isEmpty ? nil : try source.drawable()
    let from = try source.place(origin)
    let to = try source.place(destination)
    let via = try options.movements.via.map(source.place)
    try source.refuseAvoided([from, to] + via, by: options.movements)
    let rules = options.rules(in: time?.interval, via: via)
    let (paths, ending) = find(source.graph, from, to, rules)
    if ending == .limit {
      Failure.warn("there are more paths; --limit \(limit) was reached")
    }
    // Of a search that was given up without a path nothing can be said.
    if !paths.isEmpty || ending != .givenUp { try say(paths, source, rules, from, to) }
    if dataset != nil, paths.isEmpty {
      let files = targets.map(\.path).joined(separator: ", ")
      Failure.warn(
        "without a path nothing is drawn: \(files) \(targets.count > 1 ? "stay" : "stays") as before"
      )
    } else if let dataset {
      try drawing.draw(
        answer: .paths(paths), in: time, of: dataset, sheet: sheet, data: data, to: targets)
    }
    if ending == .givenUp {
      throw Failure.givenUp(
        at: options.maxWork,
        by == .all || by == .pareto ? "there may be more paths" : "there may be a better path")
    }
  }

  /// How a search for paths ended.
  private enum Ending {
    case complete
    /// There are more paths than were asked for.
    case limit
    /// It was given up at the limit of its work.
    case givenUp
  }

  private func find(
    _ graph: TemporalGraph, _ from: PlaceID, _ to: PlaceID, _ rules: PathRules
  ) -> (paths: [TemporalPath], ending: Ending) {
    func only(_ path: TemporalPath?, _ isComplete: Bool) -> ([TemporalPath], Ending) {
      (path.map { [$0] } ?? [], isComplete ? .complete : .givenUp)
    }
    func best<Value>(_ found: BestPaths<Value>) -> ([TemporalPath], Ending) {
      only(found.path(to: to), found.isComplete)
    }
    // Nothing beats staying; only a list of all paths has those that lead back.
    switch from == to && rules.via.isEmpty && by != .all ? .earliest : by {
    case .earliest:
      let (path, isComplete) = graph.earliestPath(from: from, to: to, rules: rules)
      return only(path, isComplete)
    case .latest:
      let found = graph.latestDepartures(to: to, rules: rules)
      return only(found.path(from: from), found.isComplete)
    case .fastest: return best(graph.fastestPaths(from: from, rules: rules))
    case .legs: return best(graph.fewestLegs(from: from, rules: rules))
    case .movements: return best(graph.fewestMovements(from: from, rules: rules))
    case .km: return best(graph.shortestPaths(from: from, rules: rules))
    case .pareto:
      let (paths, isComplete) = graph.pathFrontier(from: from, to: to, rules: rules)
      return (
        Array(paths.prefix(limit)),
        !isComplete ? .givenUp : paths.count <= limit ? .complete : .limit
      )
    case .all:
      let list = graph.allPaths(from: from, to: to, rules: rules).listed(limit: limit)
      return (
        list.paths, list.hasHitWorkLimit ? .givenUp : list.isComplete ? .complete : .limit
      )
    }
  }

  private func say(
    _ paths: [TemporalPath], _ source: PathSource, _ rules: PathRules, _ from: PlaceID,
    _ to: PlaceID
  ) throws {
    if records.json {
      let writer = PathRecords(source: source)
      if !paths.isEmpty {
        try OutputTarget.print(paths.map { writer.json($0).line }.joined(separator: "\n"))
      }
    } else if records.csv {
      let writer = PathRecords(source: source)
      let rows = paths.enumerated().flatMap { writer.csv($1, number: $0 + 1) }
      try OutputTarget.print(CSVListing.lines([PathRecords.pathColumns] + rows))
    }
    guard !paths.isEmpty else { return try sayWhyNot(source, rules, from, to) }
    guard !records.json && !records.csv else { return }
    var text = PathText(source)
    let isSeveral = paths.count > 1
    var blocks = paths.enumerated().map { text.path($1, number: isSeveral ? $0 + 1 : nil) }
    if explain { blocks.append(ConnectionText(source).text(of: paths)) }
    try OutputTarget.print(
      blocks.joined(separator: "\n\n") + text.works + "\n\n" + PathText.caution(of: source))
  }

  /// Says why there is no path: among the records of a program to standard error.
  private func sayWhyNot(
    _ source: PathSource, _ rules: PathRules, _ from: PlaceID, _ to: PlaceID
  ) throws {
    let writer = ObstacleText(source, rules)
    var obstacle: Obstacle?
    let reason: String
    if !rules.via.isEmpty {
      reason = writer.textByWay(from: from, to: to, explain: explain)
    } else if from == to {
      reason = writer.textBack(to: to)
    } else {
      obstacle = source.graph.obstacle(from: from, to: to, rules: rules)
      reason =
        obstacle
        .map { writer.text($0, from: from, to: to, explain: explain) }
        ?? writer.textOfUnknownLengths(from: from, to: to)
    }
    if records.json || records.csv { Failure.warn(reason) } else { try OutputTarget.print(reason) }
    if obstacle == .givenUp {
      throw Failure.givenUp(at: options.maxWork, "there may be a path")
    }
  }
}
