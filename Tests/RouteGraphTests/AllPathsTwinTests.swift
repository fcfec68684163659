import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// All paths against those found by the definition, on random timetables.
@Suite struct AllPathsTwinTests {
  @Test(arguments: RandomQuery.sizes.indices)
  func `All sequences of legs and all days`(size: Int) {
    var generator = SeededGenerator(seed: UInt64(600 + size))
    var count = 0
    var (longest, simple) = (0, 0)
    for _ in 0..<2_100 {
      let query = RandomQuery(RandomQuery.sizes[size], using: &generator)
      let graph = TemporalGraph(legs: query.legs.shuffled(using: &generator))
      guard let origin = graph.places.randomElement(using: &generator) else { continue }
      var expected: [PlaceID: [String]] = [:]
      SlowPaths(query.legs, query.rules).from(origin) { path in
        guard let last = path.last else { return }
        expected[last.leg.destination, default: []].append(
          path.description(from: origin, query.rules))
        longest = max(longest, path.count)
      }
      for destination in graph.places {
        let paths = graph.allPaths(from: origin, to: destination, rules: query.rules)
        #expect(
          paths.map(\.description) == expected[destination] ?? [],
          "\(origin) to \(destination) under \(query.rules) by \(query.legs)")
        count += expected[destination]?.count ?? 0
        simple += query.rules.isSimple ? expected[destination]?.count ?? 0 : 0
      }
    }
    #expect(count > 3_000 && longest > 3 && simple > 300, "\(count) \(longest) \(simple)")
  }
}
