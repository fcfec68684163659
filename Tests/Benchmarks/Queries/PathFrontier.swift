import HistoricalTime
import RouteGraph

enum PathFrontierBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "PathFrontier") { network in
        let graph = try network.graph()
        let pass = ListPass(network: network, first: { _ in 1 }, adding: { _ in 1 })
        let target = { (place: Int) in (place + network.placeCount / 2) % network.placeCount }
        return Benchmark.Question(
          ask: { place, _ in
            let paths = graph.pathFrontier(
              from: Network.place(place), to: Network.place(target(place)), rules: PathRules()
            ).paths
            return {
              var digest = Digest()
              for path in paths { digest.add(Int(path.arrival.number), at: path.steps.count) }
              return digest.number
            }
          },
          expected: { place, _ in
            var digest = Digest()
            for label in pass.labels(from: place)[target(place)] {
              digest.add(Int(label.arrival), at: label.cost)
            }
            return digest.number
          })
      }
    ]
  }
}
