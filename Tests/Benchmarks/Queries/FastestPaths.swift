import RouteGraph

enum FastestPathsBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "FastestPaths") { network in
        .best(
          network, try network.graph(),
          // The cost is how long before the end of all days the path began.
          ListPass(
            network: network, first: { Int(Int32.max) - Int(network.departure[$0]) },
            adding: { _ in 0 }),
          value: { Int($0.arrival) - (Int(Int32.max) - $0.cost) }
        ) { graph, place in graph.fastestPaths(from: place, rules: PathRules()) }
      }
    ]
  }
}
