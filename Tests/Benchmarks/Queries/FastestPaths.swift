import RouteGraph

enum FastestPathsBenchmark {
  /// The cost is how long before the end of all days the path began, or can begin at the latest.
  private static let end = Int(Int32.max)

  static var all: [Benchmark] {
    [
      Benchmark(name: "FastestPaths") { try swept($0, $0, isUncertain: false) },
      Benchmark(name: "FastestPaths, uncertain, certain", baseline: "FastestPaths") {
        try swept($0, $0.arrivingLast(), isUncertain: true)
      },
      Benchmark(
        name: "FastestPaths, uncertain, possible", baseline: "FastestPaths"
      ) { network in
        func left(_ leg: Int) -> Int {
          end - Int(network.departure[leg] + network.slack(leg).departure)
        }
        let lists = RepeatedLists(network: network, first: left, adding: { max($1, left($0)) })
        return .best(
          network, try network.graph(isUncertain: true), lists.labels(from:),
          value: { max(0, Int($0.arrival) - (end - $0.cost)) }
        ) { graph, place in graph.fastestPaths(from: place, rules: PathRules()) }
      },
    ]
  }

  private static func swept(
    _ network: Network, _ late: Network, isUncertain: Bool
  ) throws -> Benchmark.Question {
    let pass = ListPass(
      network: late, first: { end - Int(late.departure[$0]) }, adding: { _ in 0 })
    return .best(
      network, try network.graph(isUncertain: isUncertain), pass.labels(from:),
      value: { Int($0.arrival) - (end - $0.cost) }
    ) { graph, place in
      graph.fastestPaths(
        from: place, rules: PathRules(certainty: isUncertain ? .certain : .possible))
    }
  }
}
