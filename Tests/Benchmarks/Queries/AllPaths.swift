import HistoricalTime
import RouteGraph

enum AllPathsBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "AllPaths, first 1000 of 20 days") { network in
        let graph = try network.graph()
        let rules = PathRules(from: Day(number: 4_000), until: Day(number: 4_019))
        let target = { (place: Int) in (place + network.placeCount / 2) % network.placeCount }
        return Benchmark.Question(
          ask: { place, _ in
            let found = graph.allPaths(
              from: Network.place(place), to: Network.place(target(place)), rules: rules
            ).listed(limit: 1_000)
            // Whatever is listed is a path; whether there are any is another query's answer.
            return {
              found.paths.allSatisfy { isPath($0, within: rules) }
                ? (found.paths.isEmpty ? 0 : 1) : -1
            }
          },
          expected: { place, _ in
            let arrivals = graph.earliestArrivals(from: Network.place(place), rules: rules)
            return arrivals.day(at: Network.place(target(place))) == nil ? 0 : 1
          })
      }
    ]
  }

  private static func isPath(_ path: TemporalPath, within rules: PathRules) -> Bool {
    var (place, ready) = (path.origin, rules.start)
    for step in path.steps {
      guard step.leg.origin == place, step.departure >= ready, step.arrival <= rules.end
      else { return false }
      (place, ready) = (step.leg.destination, step.arrival)
    }
    return place == path.destination
  }
}
