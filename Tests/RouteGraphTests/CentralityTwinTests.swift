import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Betweenness and closeness against their definitions, by all paths, on random timetables.
@Suite struct CentralityTwinTests {
  /// The paths of fewest legs from a place to each other one, each as the places between its ends.
  private func fewestLegs(
    _ slow: SlowPaths, from origin: PlaceID
  ) -> [PlaceID: (legs: Int, paths: [[PlaceID]])] {
    var fewest: [PlaceID: (legs: Int, paths: [[PlaceID]])] = [:]
    slow.from(origin) { path in
      guard let last = path.last?.leg.destination, last != origin else { return }
      let between = path.dropLast().map(\.leg.destination)
      if path.count == fewest[last]?.legs {
        fewest[last]?.paths.append(between)
      } else if path.count < fewest[last]?.legs ?? .max {
        fewest[last] = (path.count, [between])
      }
    }
    return fewest
  }

  @Test(arguments: RandomQuery.sizes.indices)
  func `By all paths`(size: Int) async {
    var generator = SeededGenerator(seed: UInt64(1200 + size))
    var (passages, returns, pairs) = (0, 0, 0)
    for round in 0..<2_100 {
      let query = RandomQuery(RandomQuery.sizes[size], using: &generator)
      let graph = TemporalGraph(legs: query.legs.shuffled(using: &generator))
      let slow = SlowPaths(query.legs, query.rules)
      var between: [PlaceID: Double] = [:]
      var (closeness, reached): ([PlaceID: Double], [PlaceID: Int]) = ([:], [:])
      for origin in graph.places {
        for (destination, (legs, paths)) in fewestLegs(slow, from: origin) {
          #expect(paths.allSatisfy { !$0.contains(origin) && !$0.contains(destination) })
          closeness[origin, default: 0] += 1 / Double(legs) / Double(graph.places.count - 1)
          reached[origin, default: 0] += 1
          pairs += 1
          for path in paths {
            for place in Set(path) {
              between[place, default: 0] += 1 / Double(paths.count)
              passages += 1
            }
            returns += Set(path).count < path.count ? 1 : 0
          }
        }
      }
      let comment = "\(query.rules) by \(query.legs)"
      let betweenness = graph.temporalBetweenness(rules: query.rules)
      #expect(betweenness.scores.map(\.place) == Array(graph.places))
      #expect(betweenness.pairCount == reached.values.reduce(0, +), "\(comment)")
      for score in betweenness.scores {
        #expect(abs(score.value - (between[score.place] ?? 0)) < 1e-9, "\(score) \(comment)")
      }
      let close = graph.temporalCloseness(rules: query.rules)
      #expect(close.scores.map(\.place) == Array(graph.places))
      for score in close.scores {
        #expect(abs(score.value - (closeness[score.place] ?? 0)) < 1e-9, "\(score) \(comment)")
        #expect(score.reachedCount == reached[score.place] ?? 0, "\(score) \(comment)")
      }
      guard round.isMultiple(of: 50) else { continue }
      let tasks = round / 50 % 4 + 1
      #expect(
        await graph.temporalBetweenness(rules: query.rules, tasks: tasks).scores
          == betweenness.scores)
      #expect(
        await graph.temporalCloseness(rules: query.rules, tasks: tasks).scores == close.scores)
    }
    #expect(passages > 400 && pairs > 4_000, "\(passages) \(pairs)")
    let hasHalts = RandomQuery.sizes[size].halts > 0
    #expect(returns > 5 || !hasHalts, "\(returns)")
  }
}
