import HistoricalTime
import TestSupport
import Testing

@testable import RouteGraph

@Suite struct TransfersTests {
  private func columns(
    _ rows: [(from: Int32, to: Int32, departure: Int32, arrival: Int32)],
    places: [String] = ["A", "B", "C"]
  ) -> TransferColumns {
    var columns = TransferColumns(places: NameTable(places))
    columns.origin = rows.map(\.from)
    columns.destination = rows.map(\.to)
    columns.departure = rows.map(\.departure)
    columns.arrival = rows.map(\.arrival)
    return columns
  }

  @Test(arguments: [UInt64](1...4))
  func `Columns give the graph that legs give`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<600 {
      let random = RandomTransfers(
        isExact: generator.happens(percent: 50), using: &generator)
      let graph = try TemporalGraph(transfers: random.columns)
      let twin = random.graph()
      #expect(Array(graph.places) == Array(twin.places))
      #expect(graph.legTexts == twin.legTexts)
      #expect(graph.schedule == twin.schedule)
      #expect(graph.columns.isExact == twin.columns.isExact)
      #expect(graph.reachedDays == twin.reachedDays)
    }
  }

  @Test func `A filter leaves what legs chosen one by one leave`() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<300 {
      let random = RandomTransfers(isExact: true, using: &generator)
      let transfers = try Transfers(random.columns)
      let byMode = transfers.graph(where: TransferFilter(modes: ["rail"]))
      #expect(byMode.legTexts == random.graph { $0.mode == 2 }.legTexts)
      let byPeople = transfers.graph(where: TransferFilter(peopleAtLeast: 150))
      #expect(byPeople.legTexts == random.graph { $0.people.least >= 150 }.legTexts)
      let both = TransferFilter(modes: ["foot", "rail"], peopleAtLeast: 1)
      #expect(
        transfers.graph(where: both).reachedDays
          == random.graph { $0.mode > 0 && $0.people.least >= 1 }.reachedDays)
    }
  }

  @Test func `The order of the rows does not matter but for their numbers`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      var random = RandomTransfers(isExact: true, using: &generator)
      let paths = try Set(
        (0..<4).map { _ in
          random.rows.shuffle(using: &generator)
          let graph = try TemporalGraph(transfers: random.columns)
          return graph.places.flatMap { origin in
            let arrivals = graph.earliestArrivals(from: origin, rules: PathRules())
            return graph.places.map {
              arrivals.path(to: $0)?.steps.map { "\($0.leg.origin) \($0.departure)" } ?? []
            }
          }
        })
      #expect(paths.count == 1)
    }
  }

  @Test func `A movement is called by the number of its row`() throws {
    let graph = try TemporalGraph(
      transfers: columns([(1, 2, 20, 21), (0, 1, 10, 12), (0, 1, 10, 11)]))
    let path = graph.earliestArrivals(from: PlaceID("A"), rules: PathRules()).path(to: PlaceID("C"))
    #expect(path?.steps.map(\.leg.movement.rawValue) == ["3", "1"])
  }

  @Test func `A name may be repeated, and each row is a movement of its own`() throws {
    var input = columns([(1, 2, 12, 13), (0, 1, 10, 12)])
    input.movements = NameTable(["convoy", "convoy"])
    let graph = try TemporalGraph(transfers: input)
    let path = graph.earliestArrivals(
      from: PlaceID("A"), rules: PathRules(stay: Stay(minimum: 1))
    ).path(to: PlaceID("C"))
    #expect(path == nil)
    #expect(graph.legTexts.map { $0.prefix(8) } == ["convoy.1", "convoy.1"])
  }

  @Test func `Rows keep their numbers when others have been left out`() throws {
    var input = columns([(0, 1, 10, 12), (1, 2, 12, 13)])
    input.movement = [4, 17]
    let graph = try TemporalGraph(transfers: input)
    #expect(graph.legTexts.map { $0.prefix(4) } == ["18.1", "5.1 "])
  }

  @Test func `The first and last day that can be counted are days`() throws {
    let graph = try TemporalGraph(
      transfers: columns([(0, 1, .min + 1, .min + 1), (1, 2, .max - 1, .max - 1)]))
    let arrivals = graph.earliestArrivals(from: PlaceID("A"), rules: PathRules())
    #expect(arrivals.day(at: PlaceID("C")) == Day(number: .max - 1))
    #expect(graph.columns.isExact)
  }

  @Test func `Ten million places without a transfer`() throws {
    let graph = try TemporalGraph(
      transfers: TransferColumns(places: NameTable(numberedUpTo: 10_000_000)))
    #expect(graph.places.count == 10_000_000 && graph.legCount == 0)
    #expect(graph.index(of: PlaceID("10000000")) == 9_999_999)
    for stranger in ["0", "10000001", "01", "+1", "", "A"] {
      #expect(graph.index(of: PlaceID(stranger)) == nil)
    }
  }

  @Test func `Columns that make no sense are refused`() {
    func problem(_ change: (inout TransferColumns) -> Void) -> TransferProblem? {
      var input = columns([(0, 1, 10, 12), (1, 2, 12, 13)])
      change(&input)
      do throws(TransferProblem) {
        _ = try TemporalGraph(transfers: input)
        return nil
      } catch {
        return error
      }
    }
    #expect(problem { _ in } == nil)
    #expect(problem { $0.arrival[1] = 11 } == .reversed(row: 1))
    #expect(problem { $0.origin[1] = 3 } == .unknownIndex(column: "origin", row: 1))
    #expect(problem { $0.destination[0] = -1 } == .unknownIndex(column: "destination", row: 0))
    #expect(problem { $0.mode = [0, 0] } == .unknownIndex(column: "mode", row: 0))
    #expect(problem { $0.arrival = [12] } == .lengths(column: "arrival"))
    #expect(problem { $0.kilometres = [1] } == .lengths(column: "kilometres"))
    #expect(problem { $0.latestArrival = [12, 13] } == .lengths(column: "latestDeparture"))
    #expect(problem { $0.mostPeople = [1, 1] } == .lengths(column: "leastPeople"))
    #expect(problem { $0.movements = NameTable(["M"]) } == .lengths(column: "movements"))
    #expect(
      problem {
        $0.latestDeparture = [10, 12]
        $0.latestArrival = [11, 13]
      } == .bounds(column: "arrival", row: 0))
    #expect(
      problem { $0.places = NameTable(["C", "A", "C"]) } == .repeatedPlace(PlaceID("C")))
    #expect(
      problem { $0.places = NameTable(["A", "B", "B"]) } == .repeatedPlace(PlaceID("B")))
  }

  /// Rows of three keys of so many bits, in the order of these keys.
  func expectSorted(
    _ count: Int, bits: [Int], using generator: inout SeededGenerator
  ) {
    let keys = bits.map { bits in
      (0..<count).map { _ in
        Int32(truncatingIfNeeded: generator.next() & (1 << UInt64(bits) - 1)) &- 1
      }
    }
    var order = RadixOrder(count: count)
    order.sort(by: [keys[0], [], keys[1], keys[2]])
    let sorted = order.withRows { $0.map { $0.map(Int.init) } ?? Array(0..<count) }
    let expected = (0..<count).sorted {
      (keys[0][$0], keys[1][$0], keys[2][$0], $0) < (keys[0][$1], keys[1][$1], keys[2][$1], $1)
    }
    #expect(sorted == expected, "\(count) \(bits)")
  }

  @Test func `Rows are sorted by keys of any width`() {
    var generator = SeededGenerator(seed: 5)
    for bits in [0, 1, 3, 8, 13, 14, 26, 27, 32] {
      for count in [0, 1, 2, 15, 16, 17, 500] {
        expectSorted(count, bits: [bits, 1, 5], using: &generator)
        expectSorted(count, bits: [0, bits, 5], using: &generator)
        expectSorted(count, bits: [1, 2, bits], using: &generator)
      }
    }
    // As many as two threads share.
    expectSorted(120_000, bits: [9, 3, 17], using: &generator)
    expectSorted(120_000, bits: [1, 32, 2], using: &generator)
    expectSorted(120_000, bits: [0, 0, 17], using: &generator)
  }
}
