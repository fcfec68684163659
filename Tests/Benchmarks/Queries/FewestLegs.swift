import RouteGraph

enum FewestLegsBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "FewestLegs") { network in
        .best(
          network, try network.graph(),
          ListPass(network: network, first: { _ in 1 }, adding: { _ in 1 }), value: { $0.cost }
        ) { graph, place in graph.fewestLegs(from: place, rules: PathRules()) }
      }
    ]
  }
}
