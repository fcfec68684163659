import HistoricalTime
import RouteGraph

enum EarliestArrivalsBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "EarliestArrivals") { network in
        question(network, try network.graph(), RepeatedPasses(network: network)) { _ in
          PathRules(from: Day(number: 1))
        }
      },
      Benchmark(name: "EarliestArrivals, 90 days") { network in
        question(network, try network.graph(), RepeatedPasses(network: network)) { run in
          let start = Int32(4_300 - run * 37 % 300)
          return PathRules(from: Day(number: start), until: Day(number: start + 89))
        }
      },
      Benchmark(name: "EarliestArrivals, uncertain, certain", baseline: "EarliestArrivals") {
        network in
        question(
          network, try network.graph(isUncertain: true),
          RepeatedPasses(network: network, delay: network.slack)
        ) { _ in PathRules(from: Day(number: 1), certainty: .certain) }
      },
      Benchmark(name: "EarliestArrivals, uncertain, possible", baseline: "EarliestArrivals") {
        network in
        question(
          network, try network.graph(isUncertain: true),
          RepeatedPasses(network: network, delay: network.slack, waits: true)
        ) { _ in PathRules(from: Day(number: 1)) }
      },
    ]
  }

  private static func question(
    _ network: Network, _ graph: TemporalGraph, _ passes: RepeatedPasses,
    rules: @escaping (_ run: Int) -> PathRules
  ) -> Benchmark.Question {
    Benchmark.Question(
      ask: { place, run in
        let arrivals = graph.earliestArrivals(from: Network.place(place), rules: rules(run))
        return {
          var digest = Digest()
          for (place, day) in arrivals.reached { digest.add(Int(day.number), at: place) }
          return digest.number
        }
      },
      expected: { place, run in
        let days = passes.earliestArrivals(
          from: place, in: rules(run).start.number...rules(run).end.number)
        var digest = Digest()
        for (other, day) in days.enumerated() where other != place && day < .max {
          digest.add(Int(day), at: other)
        }
        return digest.number
      })
  }
}
