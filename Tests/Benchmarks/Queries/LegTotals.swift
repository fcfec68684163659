import HistoricalTime
import RouteGraph

enum LegTotalsBenchmark {
  static var all: [Benchmark] {
    [(LegTotals.Grouping.none, "all legs"), (.month, "by month"), (.pair, "by pair")].map {
      grouping, kind in
      Benchmark(name: "LegTotals, \(kind)", mostLegs: grouping == .pair ? 1_000_000 : .max) {
        network in
        let graph = try network.graph(isUncertain: true)
        return Benchmark.Question(
          ask: { _, run in
            let totals = graph.totals(in: days(run), by: grouping)
            return { digest(of: totals) }
          },
          expected: { _, run in expected(network, days(run), grouping) })
      }
    }
  }

  /// A year, another one each time.
  private static func days(_ run: Int) -> DayRange {
    DayRange(
      earliest: Day(number: Int32(1_000 + run * 61)), latest: Day(number: Int32(1_365 + run * 61)))
  }

  private static func digest(of totals: LegTotals) -> Int {
    var digest = Digest()
    for row in totals.rows {
      digest.add(row.definite.count, at: key(of: row.group))
      digest.add(row.possible.count + 500_009, at: key(of: row.group))
    }
    return digest.number
  }

  private static func key(of group: LegTotals.Group) -> Int {
    switch group {
    case .pair(let from, let to): Network.index(from) * 1_000_003 + Network.index(to)
    case .months(let days): month(days.earliest) * 100_003 + month(days.latest)
    case .mode, .all: 0
    }
  }

  private static func month(_ day: Day) -> Int { day.year * 12 + day.month }

  /// The same from the columns: a leg of which every departure and arrival lies so that it was on its
  /// way on a day of the time is definite, one of which only some do is possible.
  private static func expected(
    _ network: Network, _ days: DayRange, _ grouping: LegTotals.Grouping
  ) -> Int {
    var counts: [Int: (definite: Int, possible: Int)] = [:]
    for leg in 0..<network.count {
      let slack = network.slack(leg)
      let departure = (network.departure[leg], network.departure[leg] + slack.departure)
      let arrival = (network.arrival[leg], network.arrival[leg] + slack.arrival)
      guard departure.0 <= days.latest.number, arrival.1 >= days.earliest.number else { continue }
      let key =
        switch grouping {
        case .pair:
          Int(network.origin[leg]) * 1_000_003 + Int(network.destination[leg])
        case .month:
          month(Day(number: departure.0)) * 100_003 + month(Day(number: departure.1))
        case .mode, .none: 0
        }
      if departure.1 <= days.latest.number, arrival.0 >= days.earliest.number {
        counts[key, default: (0, 0)].definite += 1
      } else {
        counts[key, default: (0, 0)].possible += 1
      }
    }
    var digest = Digest()
    for (key, count) in counts {
      digest.add(count.definite, at: key)
      digest.add(count.possible + 500_009, at: key)
    }
    return digest.number
  }
}
