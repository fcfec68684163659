public import ArgumentParser
import Cartography
public import Geodata
import HistoricalTime

/// Adds up how many people were moved, and how many of them died.
struct FlowsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flows",
    abstract: "Add up movements, prisoners and deaths of a period.",
    discussion: """
      Lower bounds are added; an upper bound is given only where all are known. What \
      is not known is counted, never taken as zero. Movements whose dates or \
      existence leave it open whether they belong here stand apart (possibly also). \
      The published total of an operation is shown beside its movements, not added.

      EXAMPLES
        waymark flows --period winter-1944-45
        waymark flows --by month --mode foot
        waymark flows --by operation --from 1945-04
        waymark flows --by pair --place Stutthof --csv
        waymark flows --largest --from-place sachsenhausen --to-place raben-steinfeld
      """)

  @Option(
    help: ArgumentHelp(
      "What to add up by: pair of places, operation, mode (default), month of departure, or none.",
      valueName: "group"))
  var by: Totals.Grouping?

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var flow: LargestFlowOptions

  @OptionGroup var records: RecordOptions

  func validate() throws {
    if flow.largest && (by != nil || records.csv || selection.dates == .definite) {
      throw ValidationError("--largest goes without --by, --csv and --dates definite")
    }
  }

  func run() throws {
    let dataset = try data.load()
    let interval = try period.interval(in: dataset)
    let selection = try selection.selection(in: dataset)
    let search = MovementSearch(dataset)
    if flow.largest {
      let movements = search.movements(in: nil, selection: selection).map(\.movement)
      try writeLargestFlow(of: movements, in: dataset, period: interval?.interval)
    } else {
      let undated = search.movements(in: nil, selection: selection).count {
        $0.movement.departed == nil && $0.movement.arrived == nil
      }
      try writeTotals(
        of: search.movements(in: interval?.interval, selection: selection), in: dataset,
        interval: interval, undated: interval == nil ? 0 : undated)
    }
  }

  private func writeLargestFlow(
    of movements: [Movement], in dataset: Dataset, period: DayRange?
  ) throws {
    let (from, to) = try flow.places(in: dataset)
    let answer = LargestFlowQuestion(of: movements, in: dataset)
      .largestFlow(from: from, to: to, in: period ?? .unbounded)
    let report = LargestFlowReport(
      flow: answer, from: from, to: to, period: period, dataset: dataset)
    try OutputTarget.print(records.json ? report.json : report.text)
  }

  private func writeTotals(
    of found: [MovementSearch.Result], in dataset: Dataset,
    interval: (interval: DayRange, period: NamedPeriod?)?, undated: Int
  ) throws {
    let grouping = by ?? .mode
    let totals = Totals(of: found.map { .init($0.movement, $0.answer) }, in: dataset, by: grouping)
    if records.json {
      try OutputTarget.write([("-", Array(TotalsListing.json(totals, in: dataset).utf8))])
    } else if records.csv {
      try OutputTarget.print(TotalsListing.csv(totals, by: grouping))
    } else {
      let report = TotalsReport(
        totals: totals, grouping: grouping, dataset: dataset, interval: interval,
        restrictions: restrictions, undated: undated)
      try OutputTarget.print(report.text)
    }
  }

  /// What was asked for, time aside, in the words of the command line.
  private var restrictions: [String] {
    let options = [
      ("mode", selection.mode), ("place", selection.place), ("operation", selection.operation),
    ]
    return options.compactMap { name, words in
      words.isEmpty ? nil : "only \(name) " + words.joined(separator: " or ")
    } + (selection.dates == .definite ? ["certain dates only"] : [])
  }
}

extension Totals.Grouping: ExpressibleByArgument {}
