public import HistoricalTime
public import RouteGraph

extension Totals {
  /// Adds up transfers of a list, each of which is a movement of its own. A list says nothing of deaths,
  /// of operations, nor of whether a transfer took place.
  ///
  /// O(m + g log g) for m transfers in g groups.
  ///
  /// - Parameters:
  ///   - graph: The transfers.
  ///   - period: The time; nil for all.
  ///   - grouping: By what they are put together; operations they have none.
  ///   - certainty: If it is certain, what is only possibly of the time is left out.
  /// - Returns: The totals, and how many transfers are left out for want of a date.
  public static func ofTransfers(
    _ graph: TemporalGraph, in period: DayRange?, by grouping: Grouping,
    certainty: Certainty = .possible
  ) -> (totals: Totals, undated: Int) {
    let sums = graph.totals(
      in: period, by: LegTotals.Grouping(grouping), certainty: certainty)
    let rows = sums.rows.map(Row.init).sorted { $0.group < $1.group }
    return (Totals(rows: rows, all: Row(sums.all)), sums.undated)
  }

  private init(rows: [Row], all: Row) {
    self.rows = rows
    self.all = all
    onward = 0
    operations = []
    overlaps = []
  }
}

extension LegTotals.Grouping {
  fileprivate init(_ grouping: Totals.Grouping) {
    switch grouping {
    case .pair: self = .pair
    case .mode: self = .mode
    case .month: self = .month
    case .operation, .none: self = .none
    }
  }
}

extension Totals.Row {
  fileprivate init(_ row: LegTotals.Row) {
    self.init(
      group: Totals.Group(row.group), definite: Tally(row.definite),
      possible: Tally(row.possible), generalised: 0, operation: nil)
  }
}

extension Totals.Group {
  fileprivate init(_ group: LegTotals.Group) {
    switch group {
    case .pair(let from, let to): self = .pair(from: from, to: to)
    case .mode(let mode): self = .transferMode(mode)
    case .months(let days): self = .months(MonthSpan(days))
    case .all: self = .all
    }
  }
}

extension Tally {
  fileprivate init(_ sum: LegTotals.Sum) {
    movements = sum.count
    prisoners = CountSum(sum)
    deaths = CountSum(LegTotals.Sum(count: sum.count, unknown: sum.count))
  }
}

extension CountSum {
  fileprivate init(_ sum: LegTotals.Sum) {
    range = CountRange(minimum: sum.minimum, maximum: sum.count == 0 ? nil : sum.maximum)
    count = sum.count
    unknown = sum.unknown
    highestKnown = sum.highestKnown
  }
}
