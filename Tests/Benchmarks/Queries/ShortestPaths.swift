import RouteGraph

enum ShortestPathsBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "ShortestPaths") { network in
        .best(
          network, try network.graph(),
          ListPass(network: network, first: network.kilometres, adding: network.kilometres),
          value: { $0.cost }
        ) { graph, place in graph.shortestPaths(from: place, rules: PathRules()) }
      }
    ]
  }
}
