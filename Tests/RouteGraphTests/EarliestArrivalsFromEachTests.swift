import HistoricalTime
import TestSupport
import Testing

@testable import RouteGraph

/// Earliest arrivals from many places at once.
@Suite struct EarliestArrivalsFromEachTests {
  /// The days at all places from one, and the paths to them.
  func answer(_ arrivals: EarliestArrivals, _ graph: TemporalGraph) -> [String] {
    graph.places.map { place in
      "\(arrivals.origin) \(place) \(arrivals.day(at: place)?.description ?? "never")"
        + " \(arrivals.path(to: place)?.description ?? "")"
    } + arrivals.reached.map { "\($0.place) \($0.day)" }
  }

  @Test func `A line from each place`() throws {
    let graph = TemporalGraph(
      legs: try Timetable("M: A 17 > 18 B \n N: B 18 > 18 C \n O: C 18/19 > 20 D").legs)
    let days = graph.earliestArrivals(fromEach: graph.places, rules: PathRules()).map { arrivals in
      "\(arrivals.origin): "
        + arrivals.reached.map { "\($0.place) \($0.day.day)" }.joined(separator: ", ")
    }
    #expect(days == ["A: B 18, C 18, D 20", "B: C 18, D 20", "C: D 20", "D: "])
  }

  @Test func `Places that are not there, or twice, or none`() throws {
    let graph = TemporalGraph(legs: try Timetable("M: A 17 > 18 B").legs)
    let origins = ["B", "X", "A", "A"].map { PlaceID($0) }
    let answers = Array(graph.earliestArrivals(fromEach: origins, rules: PathRules()))
    #expect(answers.map(\.origin) == origins)
    #expect(answers.map(\.reached.count) == [0, 0, 1, 1])
    #expect(Array(graph.earliestArrivals(fromEach: [], rules: PathRules())).isEmpty)
  }

  @Test func `Batches share the work evenly`() {
    func sizes(_ count: Int, tasks: Int) -> [Int] {
      let graph = TemporalGraph(places: (0..<count).map { PlaceID("P\($0)") }, legs: [])
      return graph.earliestArrivals(fromEach: graph.places, rules: PathRules())
        .batches(for: tasks).map(\.count)
    }
    #expect(sizes(0, tasks: 2) == [])
    #expect(sizes(1, tasks: 2) == [1])
    #expect(sizes(64, tasks: 1) == [64])
    #expect(sizes(65, tasks: 1) == [32, 33])
    #expect(sizes(100, tasks: 2) == [50, 50])
    #expect(sizes(200, tasks: 2) == [50, 50, 50, 50])
  }

  @Test func `More places than one pass takes, by one task or several`() async {
    var generator = SeededGenerator(seed: 81)
    for round in 0..<12 {
      let places = (0..<150).map { PlaceID("P\($0)") }
      let slack = round.isMultiple(of: 2) ? 0 : 3
      let legs = (0..<600).map { index in
        let day = Int32.random(in: 0...40, using: &generator)
        let days = Int32.random(in: 0...4, using: &generator)
        let late = Int32.random(in: 0...Int32(slack), using: &generator)
        return Leg(
          movement: MovementID("M\(index)"),
          from: places.randomElement(using: &generator) ?? places[0],
          to: places.randomElement(using: &generator) ?? places[0],
          departure: DayRange(earliest: Day(number: day), latest: Day(number: day + late)),
          arrival: DayRange(
            earliest: Day(number: day + days), latest: Day(number: day + days + late)))
      }
      let graph = TemporalGraph(places: places, legs: legs)
      let rules = PathRules(
        from: Day(number: 3), until: Day(number: 38), stay: Stay(minimum: round % 3 / 2))
      let expected = places.map {
        graph.earliestArrivals(from: $0, rules: rules).reached.map { "\($0.place) \($0.day)" }
      }
      #expect(expected.joined().count > 2_000)
      let read = graph.earliestArrivals(fromEach: places, rules: rules)
      #expect(read.map { $0.reached.map { "\($0.place) \($0.day)" } } == expected)
      for tasks in 1...3 {
        let made = await graph.earliestArrivals(fromEach: places, rules: rules, tasks: tasks) {
          $0.reached.map { "\($0.place) \($0.day)" }
        }
        #expect(made == expected)
      }
    }
  }

  @Test(arguments: [false, true]) func `Transfers, packed and not`(isExact: Bool) throws {
    var generator = SeededGenerator(seed: isExact ? 82 : 83)
    var count = 0
    for _ in 0..<300 {
      let transfers = RandomTransfers(isExact: isExact, using: &generator)
      let packed = try PackedBytes(Transfers(transfers.columns).packed).transfers().graph()
      for certainty in Certainty.allCases {
        let rules = PathRules(from: Day(number: -10_000), certainty: certainty)
        let answers = packed.earliestArrivals(fromEach: packed.places, rules: rules)
        for arrivals in answers {
          let single = packed.earliestArrivals(from: arrivals.origin, rules: rules)
          #expect(answer(arrivals, packed) == answer(single, packed), "\(transfers.legs)")
          count += single.reached.count
        }
      }
    }
    #expect(count > 3_000, "\(count)")
  }
}
