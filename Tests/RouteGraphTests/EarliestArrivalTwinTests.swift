import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// The query against two slow twins on random timetables.
@Suite struct EarliestArrivalTwinTests {
  /// Whether a path follows the rules, step by step.
  func isSound(_ path: TemporalPath, within window: ClosedRange<Int32>) -> Bool {
    var place = path.origin
    var ready = path.start
    var last: Leg?
    for step in path.steps {
      let leg = step.leg
      let staysOn = last?.movement == leg.movement && (last?.sequence ?? 0) + 1 == leg.sequence
      guard leg.origin == place, step.departure >= ready, leg.departure.contains(step.departure),
        leg.arrival.contains(step.arrival), step.departure <= step.arrival,
        path.certainty == .possible || staysOn || step.departure == leg.departure.earliest,
        path.certainty == .possible || step.arrival == leg.arrival.latest
      else { return false }
      (place, ready, last) = (leg.destination, step.arrival, leg)
    }
    return path.arrival.number <= window.upperBound
  }

  @Test func `All paths under all choices of days`() {
    let answered = RandomCase.check(10_000, seed: 1) { example in
      let arrivals = example.graph.earliestArrivals(from: example.origin, rules: example.rules)
      for place in example.graph.places where place != example.origin {
        let days = example.paths.filter { $0.destination == place }.map {
          example.rules.certainty == .possible ? $0.arrivals.lowerBound : $0.arrivals.upperBound
        }
        #expect(arrivals.day(at: place).map { Int($0.number) } == days.min(), "\(place) \(example)")
        guard let path = arrivals.path(to: place) else { continue }
        #expect(example.defined(path) != nil, "\(path) \(example)")
        #expect(path.arrival == arrivals.day(at: place) && path.destination == place)
      }
    }
    #expect(answered > 4_000, "\(answered)")
  }

  @Test(arguments: [
    RandomTimetable.Size(places: 6, movements: 12, days: 10, slack: 4, halts: 0),
    RandomTimetable.Size(places: 9, movements: 30, days: 20, slack: 3, halts: 0),
    RandomTimetable.Size(places: 12, movements: 40, days: 4, slack: 0, halts: 0),
    RandomTimetable.Size(places: 20, movements: 25, days: 15, slack: 2, halts: 0),
  ])
  func `The rules applied until nothing changes`(size: RandomTimetable.Size) {
    var generator = SeededGenerator(seed: UInt64(size.places))
    var reached = [Certainty.possible: 0, .certain: 0]
    for round in 0..<400 {
      let legs = RandomTimetable.legs(size, using: &generator)
      let slow = RelaxedEarliestArrival(legs)
      let graph = TemporalGraph(legs: legs)
      let start = Int32.random(in: 0...3, using: &generator)
      let window = start...(round.isMultiple(of: 3) ? .max : start + Int32(size.days))
      let origin = PlaceID("P\(Int.random(in: 0..<size.places, using: &generator))")
      for certainty in Certainty.allCases {
        let expected = slow.arrivals(from: origin, within: window, certainty)
        let arrivals = graph.earliestArrival(
          from: origin, startingOn: Day(number: window.lowerBound),
          until: Day(number: window.upperBound), certainty: certainty)
        for place in graph.places {
          #expect(
            arrivals.day(at: place)?.number == expected[place],
            "\(certainty) from \(origin) to \(place) by \(legs)")
          guard let path = arrivals.path(to: place) else { continue }
          #expect(isSound(path, within: window), "\(path)")
          #expect(path.destination == place && path.arrival == arrivals.day(at: place))
          reached[certainty, default: 0] += 1
        }
      }
    }
    #expect(reached.values.allSatisfy { $0 > 800 }, "\(reached)")
  }
}
