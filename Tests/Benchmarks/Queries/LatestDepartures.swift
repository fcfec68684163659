import HistoricalTime
import RouteGraph

enum LatestDeparturesBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "LatestDepartures") { network in
        question(network, try network.graph(), RepeatedPasses(network: network), .possible)
      },
      Benchmark(name: "LatestDepartures, uncertain, certain", baseline: "LatestDepartures") {
        network in
        question(
          network, try network.graph(isUncertain: true),
          RepeatedPasses(network: network, delay: network.slack), .certain)
      },
      Benchmark(name: "LatestDepartures, uncertain, possible", baseline: "LatestDepartures") {
        network in
        question(
          network, try network.graph(isUncertain: true),
          RepeatedPasses(network: network, delay: network.slack, waits: true), .possible)
      },
    ]
  }

  private static func question(
    _ network: Network, _ graph: TemporalGraph, _ passes: RepeatedPasses, _ certainty: Certainty
  ) -> Benchmark.Question {
    let end: Int32 = 4_500
    // What a graph sorts when it is first asked is no part of the query.
    let rules = PathRules(until: Day(number: end), certainty: certainty)
    _ = graph.latestDepartures(to: Network.place(0), rules: rules)
    return Benchmark.Question(
      ask: { place, _ in
        let departures = graph.latestDepartures(to: Network.place(place), rules: rules)
        return {
          var digest = Digest()
          for (place, day) in departures.reaching { digest.add(Int(day.number), at: place) }
          return digest.number
        }
      },
      expected: { place, _ in
        var digest = Digest()
        let days = passes.latestDepartures(to: place, until: end)
        for (other, day) in days.enumerated() where other != place && day > .min {
          digest.add(Int(day), at: other)
        }
        return digest.number
      })
  }
}
