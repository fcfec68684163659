import Glibc
import HistoricalTime
import RouteGraph

enum EarliestArrivalsFromEachBenchmark {
  /// From how many places.
  private static let count = 128

  static var all: [Benchmark] {
    let tasks = max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return [("", Certainty.certain, false), (", uncertain", .possible, true)].flatMap { kind in
      let name = "EarliestArrivalsFromEach, \(count)\(kind.0)"
      return [
        Benchmark(name: "\(name), one by one") { network in
          question(network, try network.graph(isUncertain: kind.2)) { graph, origins in
            origins.map { summary(graph.earliestArrivals(from: $0, rules: rules)) }
          }
        },
        Benchmark(name: "\(name), 1 task", baseline: "\(name), one by one") { network in
          question(network, try network.graph(isUncertain: kind.2)) { graph, origins in
            await graph.earliestArrivals(fromEach: origins, rules: rules, tasks: 1, summary)
          }
        },
        Benchmark(name: "\(name), \(tasks) tasks", baseline: "\(name), 1 task") { network in
          question(network, try network.graph(isUncertain: kind.2)) { graph, origins in
            await graph.earliestArrivals(fromEach: origins, rules: rules, tasks: tasks, summary)
          }
        },
      ]
    }
  }

  private static let rules = PathRules(from: Day(number: 1))

  /// How many places are reached, and for some of the origins on which days.
  private static func summary(_ arrivals: EarliestArrivals) -> (
    count: Int, arrivals: EarliestArrivals?
  ) {
    (arrivals.reachedCount, Network.index(arrivals.origin) % 64 == 0 ? arrivals : nil)
  }

  private static func question(
    _ network: Network, _ graph: TemporalGraph,
    _ find:
      @escaping (TemporalGraph, [PlaceID]) async -> [(count: Int, arrivals: EarliestArrivals?)]
  ) -> Benchmark.Question {
    let origins = (0..<count).map { Network.place($0 * 7_919 % network.placeCount) }
    // The origins do not depend on the run: what is expected of them is found once.
    let expected = digest(origins.map { summary(graph.earliestArrivals(from: $0, rules: rules)) })
    return Benchmark.Question(
      ask: { _, _ in
        let answers = await find(graph, origins)
        return { digest(answers) }
      },
      expected: { _, _ in expected })
  }

  private static func digest(_ answers: [(count: Int, arrivals: EarliestArrivals?)]) -> Int {
    var digest = Digest()
    for (number, answer) in answers.enumerated() {
      digest.add(answer.count, at: number)
      for (place, day) in answer.arrivals?.reached ?? [] { digest.add(Int(day.number), at: place) }
    }
    return digest.number
  }
}
