import RouteGraph

enum FewestLegsBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "FewestLegs") { try swept($0, $0, isUncertain: false) },
      Benchmark(name: "FewestLegs, uncertain, certain", baseline: "FewestLegs") {
        try swept($0, $0.arrivingLast(), isUncertain: true)
      },
      Benchmark(
        name: "FewestLegs, uncertain, possible", baseline: "FewestLegs"
      ) { network in
        let lists = RepeatedLists(
          network: network, first: { _ in 1 }, adding: { _, cost in cost + 1 })
        return .best(
          network, try network.graph(isUncertain: true), lists.labels(from:), value: { $0.cost }
        ) { graph, place in graph.fewestLegs(from: place, rules: PathRules()) }
      },
    ]
  }

  private static func swept(
    _ network: Network, _ late: Network, isUncertain: Bool
  ) throws -> Benchmark.Question {
    let pass = ListPass(network: late, first: { _ in 1 }, adding: { _ in 1 })
    return .best(
      network, try network.graph(isUncertain: isUncertain), pass.labels(from:),
      value: { $0.cost }
    ) { graph, place in
      graph.fewestLegs(from: place, rules: PathRules(certainty: isUncertain ? .certain : .possible))
    }
  }
}
