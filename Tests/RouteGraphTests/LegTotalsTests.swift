import HistoricalTime
import TestSupport
import Testing

@testable import RouteGraph

@Suite struct LegTotalsTests {
  /// Adds up row by row, each group looked for among all.
  private func twin(
    _ random: RandomTransfers, in period: DayRange?, certainty: Certainty,
    group: (RandomTransfers.Row) -> String
  ) -> [String: String] {
    var members: [String: [(row: RandomTransfers.Row, isDefinite: Bool)]] = [:]
    for row in random.rows {
      let leg = row.leg(1)
      // Each date narrows the other, as in the graph.
      let departure = DayRange(
        earliest: leg.departure.earliest, latest: min(leg.departure.latest, leg.arrival.latest))
      let arrival = DayRange(
        earliest: max(leg.arrival.earliest, leg.departure.earliest), latest: leg.arrival.latest)
      var answer = Answer.definite
      if let period {
        if departure == .unbounded && arrival == .unbounded { continue }
        answer = Period(period).answer(departed: departure, arrived: arrival)
      }
      if answer == .no || (answer == .possible && certainty == .certain) { continue }
      members[group(row), default: []].append((row, answer == .definite))
    }
    return members.mapValues { rows in
      let parts = [true, false].map { wanted -> String in
        let people = rows.filter { $0.isDefinite == wanted }.map(\.row.people)
        let known = people.filter { $0.least >= 0 }
        let least = known.isEmpty ? "-" : "\(known.reduce(0) { $0 + Int($1.least) })"
        let most =
          people.isEmpty || known.count < people.count
          ? "-" : "\(known.reduce(0) { $0 + Int($1.most) })"
        return "\(people.count) \(people.count - known.count) \(least) \(most)"
      }
      return parts.joined(separator: " | ")
    }
  }

  private func text(_ sum: LegTotals.Sum) -> String {
    let least = sum.minimum.map { "\($0)" } ?? "-"
    let most = sum.maximum.map { "\($0)" } ?? "-"
    return "\(sum.count) \(sum.unknown) \(least) \(sum.count == 0 ? "-" : most)"
  }

  private func text(_ row: LegTotals.Row) -> String {
    "\(text(row.definite)) | \(text(row.possible))"
  }

  @Test(arguments: [UInt64](1...4))
  func `Totals are those of the slow twin`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2_500 {
      var random = RandomTransfers(isExact: generator.happens(percent: 40), using: &generator)
      // A least number of 0 cannot be told from one that is not known; the twin does without.
      for index in random.rows.indices where random.rows[index].people.least == 0 {
        random.rows[index].people = (-1, -1)
      }
      let graph = try TemporalGraph(transfers: random.columns)
      let first = Day(
        number: [0, -9000, 5][round % 3] + Int32.random(in: -1...6, using: &generator))
      let period =
        generator.happens(percent: 20)
        ? nil : DayRange(earliest: first, latest: first.adding(days: round % 4))
      let certainty: Certainty = generator.happens(percent: 30) ? .certain : .possible
      let pairs = graph.totals(in: period, by: .pair, certainty: certainty)
      let found = Dictionary(
        uniqueKeysWithValues: pairs.rows.map { row -> (String, String) in
          guard case .pair(let from, let to) = row.group else { return ("", "") }
          return ("\(from) \(to)", text(row))
        })
      #expect(
        found
          == twin(random, in: period, certainty: certainty) { "P\($0.origin) P\($0.destination)" })
      let modes = graph.totals(in: period, by: .mode, certainty: certainty)
      let foundModes = Dictionary(
        uniqueKeysWithValues: modes.rows.map { row -> (String, String) in
          guard case .mode(let mode) = row.group else { return ("?", "") }
          return (mode ?? "", text(row))
        })
      #expect(
        foundModes
          == twin(random, in: period, certainty: certainty) { RandomTransfers.modes[$0.mode] })
      let all = graph.totals(in: period, certainty: certainty)
      #expect(
        all.rows.map { text($0) }
          == twin(random, in: period, certainty: certainty) { _ in "" }.map(\.value))
    }
  }

  @Test func `Months are those in which a leg can have left`() throws {
    var columns = TransferColumns(places: NameTable(["A", "B"]))
    columns.origin = [0, 0, 1]
    columns.destination = [1, 1, 0]
    columns.departure = [0, 31, 30]
    columns.arrival = [2, 40, 41]
    columns.latestDeparture = [0, 58, 31]
    columns.latestArrival = [2, 60, 41]
    let rows = try TemporalGraph(transfers: columns).totals(by: .month).rows
    #expect(
      rows.map { row -> String in
        guard case .months(let days) = row.group else { return "" }
        return "\(days) \(row.definite.count)"
      } == ["1970-01-01/1970-01-31 1", "1970-01-01/1970-02-28 1", "1970-02-01/1970-02-28 1"])
  }

  @Test func `Sums too large for a number have no upper bound`() throws {
    var columns = TransferColumns(places: NameTable(["A", "B"]))
    columns.origin = [0, 0]
    columns.destination = [1, 1]
    columns.departure = [0, 0]
    columns.arrival = [2, 2]
    columns.leastPeople = [.max, .max]
    let all = try TemporalGraph(transfers: columns).totals().all
    #expect(all.definite.minimum == 2 * Int(Int32.max))
    #expect(all.definite.maximum == 2 * Int(Int32.max))
    #expect(all.definite.unknown == 0)
  }
}
