import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// The query against all paths under all choices of days.
@Suite struct LatestDeparturesTwinTests {
  @Test func `All paths under all choices of days`() {
    let answered = RandomCase.check(10_000, seed: 2) { example in
      for place in example.graph.places where place != example.origin {
        let departures = example.graph.latestDepartures(to: place, rules: example.rules)
        let days = example.paths.filter { $0.destination == place }.map {
          example.rules.certainty == .possible
            ? $0.departures.upperBound : $0.departures.lowerBound
        }
        let day = departures.day(at: example.origin)
        #expect(day.map { Int($0.number) } == days.max(), "to \(place) \(example)")
        guard let path = departures.path(from: example.origin) else { continue }
        #expect(example.defined(path) != nil, "\(path) \(example)")
        #expect(path.departure == day && path.destination == place)
      }
    }
    #expect(answered > 4_000, "\(answered)")
  }
}
