import Glibc
import HistoricalTime
import RouteGraph

enum TemporalBetweennessBenchmark {
  static var all: [Benchmark] {
    let tasks = max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let name = "TemporalBetweenness, 5 days"
    return [
      Benchmark(name: "\(name), 1 task", mostLegs: 1_000_000) { try question($0, tasks: 1) },
      Benchmark(name: "\(name), \(tasks) tasks", mostLegs: 1_000_000, baseline: "\(name), 1 task") {
        try question($0, tasks: tasks)
      },
    ]
  }

  private static let rules = PathRules(from: Day(number: 4_000), until: Day(number: 4_004))

  private static func question(_ network: Network, tasks: Int) throws -> Benchmark.Question {
    let graph = try network.graph()
    // Exact dates: paths of fewest legs are simple, so the betweenness of all places together is the
    // number of places between the ends of a path, summed over all pairs.
    let expected = graph.places.reduce(0) { sum, place in
      sum + graph.fewestLegs(from: place, rules: rules).reached.reduce(0) { $0 + $1.value - 1 }
    }
    return Benchmark.Question(
      ask: { _, _ in
        let found = await graph.temporalBetweenness(rules: rules, tasks: tasks)
        return {
          found.isComplete ? Int(found.scores.reduce(0) { $0 + $1.value }.rounded()) : -1
        }
      },
      expected: { _, _ in expected })
  }
}
