public import ArgumentParser
import Cartography
public import Geodata
import HistoricalTime
import RouteGraph

/// Adds up how many people were moved, and how many of them died.
struct FlowsCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "flows",
    abstract: "Add up movements, prisoners and deaths of a period.",
    discussion: """
      Lower bounds are added; an upper bound is given only where all are known. What \
      is not known is counted, never taken as zero. Movements whose dates or \
      existence leave it open whether they belong here stand apart (possibly also). \
      The published total of an operation is shown beside its movements, not added. \
      --certainty certain leaves out what only possibly belongs here; --via and --avoid \
      choose movements by the places that they touch.

      EXAMPLES
        waymark flows --period winter-1944-45
        waymark flows --by month --mode foot
        waymark flows --by operation --from 1945-04
        waymark flows --by pair --place Stutthof --csv
        waymark flows --by pair --period winter-1944-45 --avoid Dachau -o flows.pdf
        waymark flows --largest --from-place sachsenhausen --to-place raben-steinfeld
      """)

  @Option(
    help: ArgumentHelp(
      "What to add up by: pair of places, operation, mode (default), month of departure, or none.",
      valueName: "group"))
  var by: Totals.Grouping?

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var movements: MovementOptions
  @OptionGroup var places: FlowPlaceOptions
  @OptionGroup var flow: LargestFlowOptions

  @OptionGroup var records: RecordOptions
  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var sheet: SheetOptions

  func validate() throws {
    try drawing.leaveStandardOutput()
    if flow.largest && (by != nil || records.csv) {
      throw ValidationError(
        "--largest goes without --by and --csv: its answer is one number with the movements that bound it"
      )
    }
    if flow.largest && !movements.via.isEmpty {
      throw ValidationError(
        "--largest goes without --via: who came by a place cannot be told apart in a flow. Ask for the "
          + "flow to that place, and for the one from it")
    }
    try movements.refuseForTransfers([
      ("--kind", !places.kind.isEmpty), ("--by operation", by == .operation),
    ])
    if movements.transfers != nil && !(movements.via.isEmpty && places.place.isEmpty) {
      throw ValidationError(
        "--via and --place are for a data set: a transfer has no halts. Use --by pair")
    }
    if movements.transfers != nil && data.data != nil {
      throw ValidationError("a question is put either to --data or to --transfers, not to both")
    }
  }

  func run() throws {
    let targets = try drawing.targets(for: sheet)
    if let transfers = movements.transfers {
      guard targets.isEmpty else { throw PathSource.transfersCannotBeDrawn }
      try answer(for: try movements.graph(ofTransfers: transfers, keepsAttributes: true))
      return
    }
    let dataset = try data.load()
    let time = try period.interval(in: dataset)
    let selection = try FlowSelection(movements, places, in: dataset)
    // Only a picture needs it.
    let answer: () -> MapAnswer
    if flow.largest {
      answer = try largestFlow(selection, in: dataset, time?.interval)
    } else {
      answer = try totals(selection, in: dataset, time)
    }
    if !targets.isEmpty {
      try drawing.draw(
        answer: answer(), in: time, of: dataset, sheet: sheet, data: data, to: targets)
    }
  }
}

// MARK: - The largest flow

extension FlowsCommand {
  private func largestFlow(
    _ selection: FlowSelection, in dataset: Dataset, _ time: DayRange?
  ) throws -> () -> MapAnswer {
    let (from, to) = try flow.places(in: dataset)
    if let place = (from + to).first(where: selection.avoided.contains) {
      throw Failure.end(
        .usage, "--avoid: \u{201C}\(place)\u{201D} is where the flow begins or ends",
        hint: "leave it out of --avoid")
    }
    let answer = LargestFlowQuestion(
      of: selection.movements(in: nil, whole: false).map(\.movement), in: dataset,
      avoiding: selection.avoided
    ).largestFlow(from: from, to: to, in: time ?? .unbounded)
    try write(answer, from, to, time, dataset)
    let certainty = movements.certaintyOfPaths
    return { .largestFlow(answer, from: from, to: to, certainty: certainty) }
  }

  private func write(
    _ answer: LargestFlow, _ from: [PlaceID], _ to: [PlaceID], _ time: DayRange?,
    _ dataset: Dataset?
  ) throws {
    var report = LargestFlowReport(
      flow: answer, from: from, to: to, period: time, dataset: dataset,
      isCertain: movements.certainty == .certain)
    try OutputTarget.print(records.json ? report.json : report.text)
    if !answer.isComplete {
      throw Failure.end(
        .givenUp, "the search was given up at its limit: the true bounds may be closer",
        hint: "ask for a shorter time, or fewer places")
    }
  }
}

// MARK: - Totals

extension FlowsCommand {
  private func totals(
    _ selection: FlowSelection, in dataset: Dataset,
    _ time: (interval: DayRange, period: NamedPeriod?)?
  ) throws -> () -> MapAnswer {
    let found = selection.movements(in: time?.interval, whole: true)
    let undated =
      time == nil
      ? 0
      : selection.movements(in: nil, whole: true).count {
        $0.movement.departed == nil && $0.movement.arrived == nil
      }
    let entries = found.map { Totals.Entry($0.movement, $0.answer) }
    let grouping = by ?? .mode
    let totals = Totals(of: entries, in: dataset, by: grouping)
    let works = Set(entries.flatMap(\.movement.sources)).count
    try write(totals, in: dataset, time, undated: undated, works: works)
    return { .totals(of: entries, in: dataset, by: grouping) }
  }

  private func write(
    _ totals: Totals, in dataset: Dataset?, _ time: (interval: DayRange, period: NamedPeriod?)?,
    undated: Int, works: Int
  ) throws {
    let grouping = by ?? .mode
    // Among the records of a program, why there are none stands on standard error.
    if totals.rows.isEmpty, records.json || records.csv {
      Failure.warn(TotalsReport.nothing)
    }
    if records.json {
      try OutputTarget.write([("-", Array(TotalsListing.json(totals, in: dataset).utf8))])
    } else if records.csv {
      try OutputTarget.print(TotalsListing.csv(totals, by: grouping))
    } else {
      let report = TotalsReport(
        totals: totals, grouping: grouping, dataset: dataset, interval: time,
        restrictions: restrictions, undated: undated, works: works)
      try OutputTarget.print(report.text)
    }
  }

  /// What was asked for, time aside, in words.
  private var restrictions: [String] {
    let options = [
      ("mode", movements.mode), ("place", places.place), ("operation", movements.operation),
      ("kind of place", places.kind), ("rows for", movements.granularity),
    ]
    var words = options.compactMap { name, words in
      words.isEmpty ? nil : "only \(name) " + words.joined(separator: " or ")
    }
    if !movements.via.isEmpty { words.append("by way of " + movements.via.joined(separator: ", ")) }
    if !movements.avoid.isEmpty {
      words.append("not by way of " + movements.avoid.joined(separator: " or "))
    }
    if let prisoners = movements.prisoners {
      words.append("at least \(EnglishText.count(prisoners, "prisoner", "prisoners")) each")
    }
    if movements.certainty == .certain {
      words.append("only what belongs here for certain")
    } else if movements.existence == .certain {
      words.append("only movements that took place for certain")
    }
    return words
  }
}

// MARK: - Transfers

extension FlowsCommand {
  private func answer(for graph: TemporalGraph) throws {
    let time = try period.interval(in: nil)
    guard flow.largest else {
      let (totals, undated) = Totals.ofTransfers(
        graph, in: time?.interval, by: by ?? .mode, certainty: movements.certaintyOfPaths)
      try write(totals, in: nil, time, undated: undated, works: 0)
      return
    }
    let (from, to) = try flow.places(in: graph)
    let range = time?.interval ?? .unbounded
    let answer = graph.largestFlow(
      from: Set(from), to: Set(to), rules: PathRules(from: range.earliest, until: range.latest)
    ) { $0.people ?? .unknown }
    try write(answer, from, to, time?.interval, nil)
  }
}

extension Totals.Grouping: ExpressibleByArgument {}
