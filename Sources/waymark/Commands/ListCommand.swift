import ArgumentParser
import Cartography
import Geodata

/// Lists the rows of a table.
struct ListCommand: DatasetCommand {
  /// What can be listed.
  enum Table: String, ExpressibleByArgument, CaseIterable {
    case places
    case movements
    case periods
    case styles
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the places, movements, periods or styles of a data set.",
    discussion: """
      EXAMPLES
        waymark list periods
        waymark list movements --period winter-1944-45 --mode open-rail
        waymark list movements --place Ebensee --json
        waymark list places --ids
        waymark list styles
      """)

  @Argument(help: "What to list: places, movements, periods or styles.")
  var table: Table

  @OptionGroup var data: DataOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var selection: SelectionOptions

  @Flag(help: "Write all fields as a JSON array.")
  var json = false

  @Flag(help: "Write the ids only, one a line.")
  var ids = false

  func validate() throws {
    if [.periods, .styles].contains(table) && isFiltered {
      throw ValidationError("\(table.rawValue) are listed whole; leave out the filters")
    }
  }

  func run() throws {
    if table == .styles { return try listStyles() }
    let dataset = try data.load()
    switch table {
    case .styles: break
    case .periods:
      try write(dataset.periods, columns: ["id", "interval", "name"])
    case .movements:
      let chosen = try movements(of: dataset).map(\.movement)
      try write(
        chosen,
        columns: [
          "id", "from", "to", "mode", "departed", "arrived", "prisoners_min",
          "prisoners_max", "granularity", "confidence",
        ])
    case .places:
      var places = dataset.places
      if isFiltered {
        let touched = try movements(of: dataset).reduce(into: Set()) { $0.formUnion($1.places) }
        places = places.filter { touched.contains($0.id) }
      }
      try write(places, columns: ["id", "kind", "name", "modern_name", "latitude", "longitude"])
    }
  }

  private func listStyles() throws {
    let names = StyleLocation.names(besides: data.data)
    guard !names.isEmpty else { return }
    try OutputTarget.print(
      json ? JSONValue.listing(names.map(JSONValue.string)) : names.joined(separator: "\n"))
  }

  private var isFiltered: Bool {
    period.period != nil || period.from != nil || period.to != nil || !selection.mode.isEmpty
      || !selection.place.isEmpty || !selection.operation.isEmpty
  }

  private func movements(of dataset: Dataset) throws -> [MovementSearch.Result] {
    MovementSearch(dataset).movements(
      in: try period.interval(in: dataset)?.interval,
      selection: try selection.selection(in: dataset))
  }

  private func write<Record: TableRecord>(_ records: [Record], columns: [String]) throws {
    if json {
      try OutputTarget.print(RecordListing.json(records))
    } else if ids {
      guard !records.isEmpty else { return }
      let ids = records.map { Record.fields.first?.value(of: $0) ?? "" }
      try OutputTarget.print(ids.joined(separator: "\n"))
    } else {
      try OutputTarget.print(RecordListing.table(records, columns: columns))
    }
  }
}
