import HistoricalTime
import TestSupport
import Testing

@testable import RouteGraph

/// Searches that could take without end stop at the limit of their work, and say so.
@Suite struct WorkLimitTests {
  /// Many places, a leg from each to each on the same wide range of days: simple paths without number,
  /// but none to the last place.
  func maze(_ count: Int, lengths: Bool = false) -> TemporalGraph {
    let places = (0..<count).map { PlaceID("P\($0)") }
    let days = DayRange(earliest: Day(number: 0), latest: Day(number: 40))
    var legs: [Leg] = []
    for from in places.dropLast() {
      for to in places.dropLast() where from != to {
        legs.append(
          Leg(
            movement: MovementID("\(from)-\(to)"), from: from, to: to, departure: days,
            arrival: days, kilometres: lengths ? 1 : nil))
      }
    }
    // Nobody can be at the next but last place on the day before: it leaves a month too early.
    legs.append(
      Leg(
        movement: MovementID("last"), from: places[0], to: places[count - 1],
        departure: DayRange(Day(number: 100)), arrival: DayRange(Day(number: 101))))
    return TemporalGraph(places: places, legs: legs)
  }

  /// Simple paths with stays of at least a day and no more than two.
  func rules(_ limit: Int) -> PathRules {
    PathRules(stay: Stay(minimum: 1, maximum: 2), isSimple: true, workLimit: limit)
  }

  let first = PlaceID("P0")
  let last = PlaceID("P13")

  @Test func `A search for the best path`() {
    let graph = maze(14, lengths: true)
    for limit in [0, 1_000] {
      #expect(!graph.earliestArrivals(from: first, rules: rules(limit)).isComplete)
      #expect(!graph.latestDepartures(to: first, rules: rules(limit)).isComplete)
      #expect(!graph.fastestPaths(from: first, rules: rules(limit)).isComplete)
      #expect(!graph.shortestPaths(from: first, rules: rules(limit)).isComplete)
      #expect(!graph.pathFrontier(from: first, to: last, rules: rules(limit)).isComplete)
      #expect(!graph.reachable(from: first, rules: rules(limit)).isComplete)
      #expect(!graph.reaching(first, rules: rules(limit)).isComplete)
    }
    #expect(graph.earliestArrivals(from: first, rules: PathRules(workLimit: 0)).isComplete)
  }

  @Test func `The work is counted, and does not pass the limit by much`() throws {
    let graph = maze(14)
    for limit in [500, 2_000] {
      var search = LabelSearch(
        graph, from: try #require(graph.index(of: first)), rules(limit), ArrivalOnly())
      search.run()
      #expect(search.hasHitLimit)
      // One more label was gone on from, along the legs of its place.
      #expect(search.steps < 2 * limit + 14 * 1_000, "\(search.steps)")
      #expect(search.labels.count <= search.steps / 100)
    }
  }

  @Test func `Whether there is a path stays open`() {
    let graph = maze(14)
    #expect(graph.obstacle(from: first, to: last, rules: rules(1_000)) == .givenUp)
    #expect(graph.obstacle(from: first, to: PlaceID("P1"), rules: rules(1_000_000)) == nil)
  }

  @Test func `All paths`() {
    let graph = maze(14)
    let some = graph.allPaths(from: first, to: PlaceID("P1"), rules: rules(500)).listed(
      limit: 1_000)
    #expect(!some.isComplete && some.hasHitWorkLimit && some.paths.count < 500)
    let few = graph.allPaths(from: first, to: PlaceID("P1"), rules: rules(100_000)).listed(limit: 3)
    #expect(!few.isComplete && !few.hasHitWorkLimit && few.paths.count == 3)
    var iterator = graph.allPaths(from: first, to: PlaceID("P1"), rules: rules(500)).makeIterator()
    var count = 0
    while iterator.next() != nil { count += 1 }
    #expect(iterator.hasHitLimit && count <= 500)
    let small = maze(4)
    let all = small.allPaths(from: first, to: PlaceID("P2"), rules: rules(100_000))
      .listed(limit: 100)
    #expect(all.isComplete && !all.hasHitWorkLimit && all.paths.count == 2)
  }

  @Test func `Centrality`() async {
    let graph = maze(14)
    let few = rules(50_000)
    #expect(!graph.temporalBetweenness(rules: few).isComplete)
    #expect(!graph.temporalCloseness(rules: few).isComplete)
    #expect(await !graph.temporalCloseness(rules: few, tasks: 3).isComplete)
    let two = await graph.temporalBetweenness(rules: few, tasks: 2)
    #expect(two.scores == graph.temporalBetweenness(rules: few).scores)
    #expect(maze(4).temporalBetweenness(rules: rules(1_000_000)).isComplete)
    #expect(maze(4).temporalCloseness(rules: rules(1_000_000)).isComplete)
    // In passes as well.
    #expect(
      !graph.temporalCloseness(rules: PathRules(certainty: .certain, workLimit: 20)).isComplete)
    #expect(graph.temporalCloseness(rules: PathRules(certainty: .certain)).isComplete)
  }

  @Test func `The largest flow`() {
    let graph = maze(8)
    let (from, to) = (Set([first]), Set([PlaceID("P3")]))
    let all = graph.largestFlow(from: from, to: to) { _ in PeopleRange(7) }
    #expect(all.isComplete && all.people.maximum == 42)
    for limit in [0, 10, 100] {
      let some = graph.largestFlow(from: from, to: to, rules: PathRules(workLimit: limit)) { _ in
        PeopleRange(7)
      }
      #expect(!some.isComplete && some.people.maximum == nil && some.bottleneck.isEmpty)
      #expect(some.people.minimum <= all.people.minimum)
    }
  }

  @Test func `Components`() {
    // Every two places but pairs of neighbours: 3^(n/3) sets and more.
    let places = (0..<30).map { PlaceID("P\($0 + 10)") }
    let day = DayRange(Day(number: 0))
    let legs = places.indices.flatMap { from in
      places.indices.filter { $0 / 3 != from / 3 }.map { to in
        Leg(
          movement: MovementID("\(from)-\(to)"), from: places[from], to: places[to],
          departure: day, arrival: day)
      }
    }
    let graph = TemporalGraph(places: places, legs: legs)
    let rules = PathRules(stay: Stay(minimum: 1), workLimit: 100_000)
    let found = graph.components(rules: rules, limit: 1_000_000)
    #expect(found.hasHitLimit && found.strongComponents.count <= 1_000)
    #expect(!graph.components(rules: PathRules(stay: Stay(minimum: 1)), limit: 60_000).hasHitLimit)
  }

  /// Legs between all of some places, each of which may leave on any of many days, and one from a place
  /// of its own; every other way there is worse than the one found later.
  @Test func `A pass over uncertain dates counts what it looks at again`() throws {
    let places = (0..<30).map { PlaceID("P\($0)") }
    var legs: [Leg] = []
    for (index, from) in places.enumerated() {
      for to in places where to != from {
        legs.append(
          Leg(
            movement: MovementID("\(from)-\(to)"), from: from, to: to,
            departure: DayRange(earliest: Day(number: 0), latest: Day(number: 400)),
            arrival: DayRange(
              earliest: Day(number: Int32(400 - 10 * index)), latest: Day(number: 800)),
            kilometres: Double(900 - 20 * index)))
      }
    }
    let graph = TemporalGraph(places: places, legs: legs)
    let complete = graph.shortestPaths(from: places[0], rules: PathRules())
    #expect(complete.isComplete)
    // The start alone looks at each leg of its place once.
    let limited = graph.shortestPaths(from: places[0], rules: PathRules(workLimit: 1))
    #expect(!limited.isComplete)
    for place in places {
      guard let value = limited.value(at: place) else { continue }
      let best = try #require(complete.value(at: place))
      #expect(value >= best)
      #expect(limited.path(to: place)?.kilometres == value)
    }
    // One leg from the origin, however many there are of others.
    let lonely = TemporalGraph(
      places: places + [PlaceID("alone")],
      legs: legs + [
        Leg(
          movement: MovementID("only"), from: PlaceID("alone"), to: PlaceID("end"),
          departure: DayRange(Day(number: 500)), arrival: DayRange(Day(number: 501)), kilometres: 1)
      ])
    let rules = PathRules(workLimit: 1)
    #expect(lonely.shortestPaths(from: PlaceID("alone"), rules: rules).isComplete)
    #expect(
      lonely.shortestPaths(from: PlaceID("alone"), rules: rules).value(at: PlaceID("end")) == 1)
  }
}
