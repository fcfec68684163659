import HistoricalTime
import RouteGraph

enum ReachableBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "Reachable") { network in
        let graph = try network.graph(isUncertain: true)
        let rules = PathRules(from: Day(number: 1))
        return Benchmark.Question(
          ask: { place, _ in
            let reached = graph.reachable(from: Network.place(place), rules: rules)
            return {
              var digest = Digest()
              for place in reached {
                digest.add(Int(place.possible.number), at: place.place)
                if let day = place.certain { digest.add(Int(day.number), at: place.place) }
              }
              return digest.number
            }
          },
          expected: { place, _ in
            var digest = Digest()
            for waits in [false, true] {
              let passes = RepeatedPasses(network: network, delay: network.slack, waits: waits)
              let days = passes.earliestArrivals(from: place, in: 1...(.max))
              for (other, day) in days.enumerated() where other != place && day < .max {
                digest.add(Int(day), at: other)
              }
            }
            return digest.number
          })
      }
    ]
  }
}
