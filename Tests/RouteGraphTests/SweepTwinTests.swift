import HistoricalTime
import TestSupport
import Testing

@testable import RouteGraph

/// The queries in one pass over plain legs against the general search, on larger graphs than all paths
/// can be told for.
@Suite struct SweepTwinTests {
  /// A random question to a random graph of plain legs.
  struct Question: CustomStringConvertible {
    let graph: TemporalGraph
    let legs: [Leg]
    let origin: PlaceID
    let rules: PathRules

    var description: String {
      "from \(origin), \(rules.start) to \(rules.end), \(rules.certainty), \(rules.stay) by \(legs)"
    }

    /// - Parameter isOpen: Whether possible paths over uncertain dates are asked for, so that legs stay
    ///   open after their first day.
    init(using generator: inout SeededGenerator, isOpen: Bool = false) {
      let placeCount = Int.random(in: 2...7, using: &generator)
      let lastDay = Int.random(in: 0...40, using: &generator)
      let longest = [0, 3, 14, 100, 5_000, 300_000].randomElement(using: &generator) ?? 0
      let isExact = !isOpen && generator.happens(percent: 70)
      let first = generator.happens(percent: 20) ? -20 : 0
      func range(from day: Int) -> DayRange {
        let slack = isExact ? 0 : Int.random(in: 0...3, using: &generator)
        if !isExact, generator.happens(percent: 2) {
          return DayRange(earliest: Day(number: Int32(day)), latest: .distantFuture)
        }
        return DayRange(
          earliest: !isExact && generator.happens(percent: 2)
            ? .distantPast : Day(number: Int32(day)),
          latest: Day(number: Int32(day + slack)))
      }
      legs = (0..<Int.random(in: 5...25, using: &generator)).map { index in
        let day = first + Int.random(in: 0...lastDay, using: &generator)
        let isWithinDay = generator.happens(percent: 40)
        let days = isWithinDay ? 0 : Int.random(in: 0...longest, using: &generator)
        return Leg(
          movement: MovementID("M\(index)"),
          from: PlaceID("P\(Int.random(in: 0..<placeCount, using: &generator))"),
          to: PlaceID("P\(Int.random(in: 0..<placeCount, using: &generator))"),
          departure: range(from: day), arrival: range(from: day + days),
          kilometres: generator.happens(percent: 90)
            ? Double(Int.random(in: -1...30, using: &generator)) : nil)
      }
      graph = TemporalGraph(places: (0..<placeCount).map { PlaceID("P\($0)") }, legs: legs)
      origin = PlaceID("P\(Int.random(in: 0..<placeCount, using: &generator))")
      let start = first + Int.random(in: 0...6, using: &generator)
      rules = PathRules(
        from: generator.happens(percent: 30) ? .distantPast : Day(number: Int32(start)),
        until: generator.happens(percent: 30)
          ? .distantFuture
          : Day(number: Int32(start + Int.random(in: 0...2 * lastDay + 1, using: &generator))),
        certainty: isOpen || isExact && generator.happens(percent: 50) ? .possible : .certain,
        stay: Stay(
          minimum: generator.happens(percent: 30) ? Int.random(in: 1...3, using: &generator) : 0))
    }
  }

  /// Asks so many questions, and returns how many places were reached in all.
  func ask(_ count: Int, seed: UInt64, isOpen: Bool = false, _ check: (Question) -> Int) -> Int {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).reduce(0) { reached, _ in
      reached + check(Question(using: &generator, isOpen: isOpen))
    }
  }

  func compare<Value>(
    _ swept: BestPaths<Value>, _ searched: BestPaths<Value>, _ question: Question,
    value: (TemporalPath) -> Value?
  ) -> Int {
    #expect(
      question.graph.canBeSwept(for: question.rules)
        || question.graph.possibleSweep(
          from: question.origin, rules: question.rules, by: LegCost()) != nil
        || question.rules.start > question.rules.end)
    for place in question.graph.places {
      #expect(swept.value(at: place) == searched.value(at: place), "\(place) \(question)")
      guard let path = swept.path(to: place), let twin = searched.path(to: place) else { continue }
      #expect(value(path) == swept.value(at: place), "\(path) \(question)")
      #expect(path.arrival == twin.arrival, "\(path) \(twin) \(question)")
      #expect(path.destination == place)
    }
    return swept.reached.count
  }

  @Test(arguments: [false, true]) func `Fewest legs`(isOpen: Bool) {
    let reached = ask(10_000, seed: 41, isOpen: isOpen) { question in
      compare(
        question.graph.fewestLegs(from: question.origin, rules: question.rules),
        question.graph.searchFewestLegs(from: question.origin, rules: question.rules), question
      ) { $0.steps.count }
    }
    #expect(reached > 10_000, "\(reached)")
  }

  @Test(arguments: [false, true]) func `Shortest in kilometres`(isOpen: Bool) {
    let reached = ask(10_000, seed: 42, isOpen: isOpen) { question in
      compare(
        question.graph.shortestPaths(from: question.origin, rules: question.rules),
        question.graph.searchShortestPaths(from: question.origin, rules: question.rules), question
      ) { $0.kilometres }
    }
    #expect(reached > 10_000, "\(reached)")
  }

  @Test(arguments: [false, true]) func `Fastest`(isOpen: Bool) {
    let reached = ask(10_000, seed: 43, isOpen: isOpen) { question in
      compare(
        question.graph.fastestPaths(from: question.origin, rules: question.rules),
        question.graph.searchFastestPaths(from: question.origin, rules: question.rules), question
      ) {
        // A path may have begun on any day, and then it need not have taken any.
        $0.departure == .distantPast ? 0 : $0.days
      }
    }
    #expect(reached > 10_000, "\(reached)")
  }

  @Test(arguments: [false, true]) func `The frontier of legs and arrival`(isOpen: Bool) {
    let paths = ask(10_000, seed: 44, isOpen: isOpen) { question in
      let graph = question.graph
      guard let source = graph.index(of: question.origin), let destination = graph.places.last,
        let target = graph.index(of: destination)
      else { return 0 }
      let swept = graph.pathFrontier(from: question.origin, to: destination, rules: question.rules)
      let searched = graph.searchFrontier(from: source, to: target, rules: question.rules)
      #expect(
        swept.paths.map { [$0.steps.count, Int($0.arrival.number)] }
          == searched.paths.map { [$0.steps.count, Int($0.arrival.number)] }, "\(question)")
      return swept.paths.count
    }
    #expect(paths > 3_000, "\(paths)")
  }

  @Test(arguments: [false, true]) func `Earliest arrivals and latest departures`(isOpen: Bool) {
    let reached = ask(10_000, seed: 45, isOpen: isOpen) { question in
      guard let index = question.graph.index(of: question.origin) else { return 0 }
      let arrivals = question.graph.earliestArrivals(from: question.origin, rules: question.rules)
      let twin = question.graph.searchEarliestArrivals(from: index, rules: question.rules)
      let departures = question.graph.latestDepartures(to: question.origin, rules: question.rules)
      let backward = question.graph.searchLatestDepartures(to: index, rules: question.rules)
      for place in question.graph.places {
        #expect(arrivals.day(at: place) == twin.day(at: place), "\(place) \(question)")
        #expect(departures.day(at: place) == backward.day(at: place), "\(place) \(question)")
        if let path = arrivals.path(to: place) { #expect(path.destination == place) }
        let alone = question.graph.earliestPath(
          from: question.origin, to: place, rules: question.rules)
        #expect(alone.isComplete)
        #expect(alone.path?.arrival == arrivals.path(to: place)?.arrival, "\(place) \(question)")
        if let path = departures.path(from: place), !path.steps.isEmpty {
          #expect(path.departure == departures.day(at: place))
        }
      }
      return arrivals.reached.count + departures.reaching.count
    }
    #expect(reached > 20_000, "\(reached)")
  }
}
