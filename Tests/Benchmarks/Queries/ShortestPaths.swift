import RouteGraph

enum ShortestPathsBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "ShortestPaths") { try swept($0, $0, isUncertain: false) },
      Benchmark(name: "ShortestPaths, uncertain, certain", baseline: "ShortestPaths") {
        try swept($0, $0.arrivingLast(), isUncertain: true)
      },
      Benchmark(
        name: "ShortestPaths, uncertain, possible", baseline: "ShortestPaths"
      ) { network in
        let lists = RepeatedLists(
          network: network, first: network.kilometres, adding: { $1 + network.kilometres($0) })
        return .best(
          network, try network.graph(isUncertain: true), lists.labels(from:), value: { $0.cost }
        ) { graph, place in graph.shortestPaths(from: place, rules: PathRules()) }
      },
    ]
  }

  private static func swept(
    _ network: Network, _ late: Network, isUncertain: Bool
  ) throws -> Benchmark.Question {
    let pass = ListPass(network: late, first: late.kilometres, adding: late.kilometres)
    return .best(
      network, try network.graph(isUncertain: isUncertain), pass.labels(from:),
      value: { $0.cost }
    ) { graph, place in
      graph.shortestPaths(
        from: place, rules: PathRules(certainty: isUncertain ? .certain : .possible))
    }
  }
}
