internal import HistoricalTime
internal import RouteGraph

/// Checks the tables of a data set against each other and collects every problem at once.
struct DatasetCheck {
  private(set) var diagnostics: [Diagnostic] = []
  /// The identifiers that stand in each table.
  private let identifiers: [String: NameInterner]

  init(_ tables: Tables) {
    let found = [
      "places": tables.places.identifiers, "movements": tables.movements.identifiers,
      "periods": tables.periods.identifiers, "events": tables.events.identifiers,
      "operations": tables.operations.identifiers, "claims": tables.claims.identifiers,
      "sources": tables.sources.identifiers,
    ]
    identifiers = found.compactMapValues { $0 }
    checkRows(of: tables.places)
    checkRows(of: tables.names)
    checkRows(of: tables.movements)
    checkRows(of: tables.stages)
    checkRows(of: tables.operations)
    checkRows(of: tables.events)
    checkRows(of: tables.periods)
    checkRows(of: tables.translations)
    checkRows(of: tables.claims)
    checkRows(of: tables.sources)
    checkPlaces(tables.places)
    checkMovements(tables.movements)
    checkStages(tables)
    checkTranslations(tables.translations)
    checkCounts(of: tables.operations) { [($0.prisoners, "prisoners"), ($0.deaths, "deaths")] }
    checkCitations(of: tables.places) { $0.sources }
    checkCitations(of: tables.movements) { $0.sources }
    checkCitations(of: tables.operations) { $0.sources }
  }

  /// Keys are unique; references lead to rows that exist.
  private mutating func checkRows<Record>(of table: Table<Record>) {
    diagnostics += table.repeatedKeys + table.unknownReferences(to: identifiers)
  }

  private mutating func checkPlaces(_ table: Table<Place>) {
    checkCounts(of: table) { [($0.prisonersAtLiberation, "prisoners_at_liberation")] }
    for row in table.rows {
      let place = row.record
      if (place.longitude == nil) != (place.latitude == nil) {
        diagnostics.append(
          table.diagnostic(
            row: row, field: place.longitude == nil ? "longitude" : "latitude", rule: "position",
            message: "only one of longitude and latitude is given",
            hint: "give both, or leave both blank if the position is not known"))
      }
      if place.coordinate != nil && (place.precision == nil || place.positionSource == nil) {
        diagnostics.append(
          table.diagnostic(
            .warning, row: row, field: place.precision == nil ? "precision" : "position_source",
            rule: "position-source",
            message: "the position of \(place.id) lacks its precision or its source"))
      }
      checkOrder(
        place.opened, before: place.closed, of: table, row: row, field: "closed",
        message: "closed before it was opened")
    }
  }

  private mutating func checkMovements(_ table: Table<Movement>) {
    checkCounts(of: table) { [($0.prisoners, "prisoners"), ($0.deaths, "deaths")] }
    for row in table.rows {
      let movement = row.record
      checkOrder(
        movement.departed, before: movement.arrived, of: table, row: row, field: "arrived",
        message: "arrives before it departs")
      if movement.from == movement.to {
        diagnostics.append(
          table.diagnostic(
            .warning, row: row, field: "to", value: movement.to.rawValue, rule: "loop",
            message: "the movement ends where it began"))
      }
      if movement.departed == nil && movement.arrived == nil {
        diagnostics.append(
          table.diagnostic(
            .warning, row: row, field: "departed", rule: "undated",
            message: "the movement has no date and is shown on no plate of a period"))
      }
    }
  }

  /// Halts follow each other in time and lie between departure and arrival.
  private mutating func checkStages(_ tables: Tables) {
    let stages = Dictionary(grouping: tables.stages.rows, by: \.record.movement)
    for movement in tables.movements.rows.map(\.record) {
      guard let rows = stages[movement.id] else { continue }
      var last = movement.departed
      for row in rows.sorted(by: { $0.record.sequence < $1.record.sequence }) {
        let stage = row.record
        checkOrder(
          last, before: stage.arrived ?? stage.departed, of: tables.stages, row: row,
          field: stage.arrived == nil ? "departed" : "arrived",
          message: "reached before the halt or departure that comes before it")
        checkOrder(
          stage.arrived, before: stage.departed, of: tables.stages, row: row, field: "departed",
          message: "left before it was reached")
        guard let day = stage.departed ?? stage.arrived else { continue }
        last = day
        checkOrder(
          day, before: movement.arrived, of: tables.stages, row: row,
          field: stage.departed == nil ? "arrived" : "departed",
          message: "the movement arrives before this halt")
      }
    }
  }

  /// A title belongs to a row that exists.
  private mutating func checkTranslations(_ table: Table<Translation>) {
    guard let field = Translation.fields.first(where: { $0.name == "record" }) else { return }
    for titled in Translation.Titled.allCases {
      guard let known = identifiers[titled.rawValue] else { continue }
      diagnostics += table.unknownReferences(
        in: table.rows.filter { $0.record.table == titled }, field, to: titled.rawValue, known)
    }
  }

  private mutating func checkOrder<Record>(
    _ earlier: EDTF?, before later: EDTF?, of table: Table<Record>, row: Table<Record>.Row,
    field: String, message: String
  ) {
    guard let earlier, let later, later.bounds.latest < earlier.bounds.earliest else { return }
    diagnostics.append(
      table.diagnostic(
        row: row, field: field, value: later.text, rule: "date-order",
        message: "\(message): \(later.text) lies wholly before \(earlier.text)",
        hint: "check the year and the order of day and month (YYYY-MM-DD)"))
  }

  private mutating func checkCounts<Record>(
    of table: Table<Record>, _ ranges: (Record) -> [(CountRange, String)]
  ) {
    for row in table.rows + table.brokenRows {
      for (range, name) in ranges(row.record) {
        guard let low = range.minimum, let high = range.maximum, low > high else { continue }
        diagnostics.append(
          table.diagnostic(
            row: row, field: "\(name)_min", value: "\(low)", rule: "count-order",
            message: "\(name)_min \(low) is greater than \(name)_max \(high)",
            hint: "are the two in each other's column?"))
      }
    }
  }

  private mutating func checkCitations<Record>(
    of table: Table<Record>, _ sources: (Record) -> [SourceID]
  ) {
    for row in table.rows where sources(row.record).isEmpty {
      diagnostics.append(
        table.diagnostic(
          .warning, row: row, field: "sources", rule: "uncited", message: "the row cites no source",
          hint: "name at least one work of sources.csv"))
    }
  }
}
