import HistoricalTime
import RouteGraph

enum ObstacleBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "Obstacle, 2 days") { network in
        let graph = try network.graph()
        let passes = RepeatedPasses(network: network)
        let rules = PathRules(from: Day(number: 4_000), until: Day(number: 4_001))
        let target = { (place: Int) in (place + network.placeCount / 2) % network.placeCount }
        return Benchmark.Question(
          ask: { place, _ in
            let obstacle = graph.obstacle(
              from: Network.place(place), to: Network.place(target(place)), rules: rules)
            return { obstacle == nil ? 0 : 1 }
          },
          expected: { place, _ in
            let days = passes.earliestArrivals(from: place, in: 4_000...4_001)
            return days[target(place)] < .max ? 0 : 1
          })
      }
    ]
  }
}
