import Geodata
import RouteGraph

/// Writes totals for programs. There is no line for all rows together, so that nobody adds it to
/// them: it is the answer of the grouping `none`.
enum TotalsListing {
  /// One JSON object a line; a bound that is not known is null, and so is a range without any.
  static func json(_ totals: Totals, in dataset: Dataset?) -> String {
    totals.rows.map { row in
      JSONValue.object(
        group(row.group, in: dataset) + [
          .init("definite", json(row.definite)), .init("possible", json(row.possible)),
          .init("generalised", .integer(row.generalised)),
        ] + (row.operation.map { [.init("total", json($0))] } ?? [])
      ).line + "\n"
    }.joined()
  }

  /// A header and a line a row.
  static func csv(_ totals: Totals, by grouping: Totals.Grouping) -> String {
    let tally = [
      "movements", "prisoners_min", "prisoners_max", "prisoners_unknown", "deaths_min",
      "deaths_max", "deaths_unknown",
    ]
    let total = [
      "total_prisoners_min", "total_prisoners_max", "total_deaths_min", "total_deaths_max",
      "total_movements",
    ]
    let header =
      headings(grouping) + tally + tally.map { "possible_" + $0 } + ["generalised"]
      + (grouping == .operation ? total : [])
    return CSVListing.lines(
      [header]
        + totals.rows.map { row in
          cells(row.group) + cells(row.definite) + cells(row.possible) + ["\(row.generalised)"]
            + (grouping == .operation ? cells(row.operation) : [])
        })
  }

  private static func group(_ group: Totals.Group, in dataset: Dataset?) -> [JSONValue.Member] {
    switch group {
    case .pair(let from, let to):
      [.init("from", .string(from.rawValue)), .init("to", .string(to.rawValue))]
    case .operation(let id):
      [
        .init("operation", .text(id?.rawValue)),
        .init("name", .text(dataset?.operations.first { $0.id == id }?.name)),
      ]
    case .mode(let mode): [.init("mode", .string(mode.rawValue))]
    case .transferMode(let mode): [.init("mode", .text(mode))]
    case .months(let span):
      [.init("departed", .array([.text(span.first?.description), .text(span.last?.description)]))]
    case .all: []
    }
  }

  private static func json(_ tally: Tally) -> JSONValue {
    .object([
      .init("movements", .integer(tally.movements)),
      .init("prisoners", json(tally.prisoners.range)),
      .init("prisonersUnknown", .integer(tally.prisoners.unknown)),
      .init("deaths", json(tally.deaths.range)),
      .init("deathsUnknown", .integer(tally.deaths.unknown)),
    ])
  }

  private static func json(_ total: OperationTotal) -> JSONValue {
    .object([
      .init("prisoners", json(total.operation.prisoners)),
      .init("prisonersDifference", .text(total.prisoners?.rawValue)),
      .init("deaths", json(total.operation.deaths)),
      .init("deathsDifference", .text(total.deaths?.rawValue)),
      .init("movements", .integer(total.movements)),
      .init("selected", .integer(total.selected)),
    ])
  }

  private static func json(_ range: CountRange) -> JSONValue {
    guard !range.isUnknown else { return .null }
    return .array([range.minimum, range.maximum].map { $0.map { .integer($0) } ?? .null })
  }

  private static func headings(_ grouping: Totals.Grouping) -> [String] {
    switch grouping {
    case .pair: ["from", "to"]
    case .operation: ["operation"]
    case .mode: ["mode"]
    case .month: ["first_month", "last_month"]
    case .none: []
    }
  }

  private static func cells(_ group: Totals.Group) -> [String] {
    switch group {
    case .pair(let from, let to): [from.rawValue, to.rawValue]
    case .operation(let id): [id?.rawValue ?? ""]
    case .mode(let mode): [mode.rawValue]
    case .transferMode(let mode): [mode ?? ""]
    case .months(let span): [span.first?.description ?? "", span.last?.description ?? ""]
    case .all: []
    }
  }

  private static func cells(_ tally: Tally) -> [String] {
    ["\(tally.movements)"] + cells(tally.prisoners.range) + ["\(tally.prisoners.unknown)"]
      + cells(tally.deaths.range) + ["\(tally.deaths.unknown)"]
  }

  private static func cells(_ total: OperationTotal?) -> [String] {
    guard let total else { return ["", "", "", "", ""] }
    return cells(total.operation.prisoners) + cells(total.operation.deaths)
      + ["\(total.movements)"]
  }

  private static func cells(_ range: CountRange) -> [String] {
    [range.minimum, range.maximum].map { $0.map { String($0) } ?? "" }
  }
}
