import Glibc
import HistoricalTime
import RouteGraph

enum TemporalClosenessBenchmark {
  static var all: [Benchmark] {
    let tasks = max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let name = "TemporalCloseness, 5 days"
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
    // How many places are reached is what another query says.
    let expected = graph.earliestArrivals(fromEach: graph.places, rules: rules)
      .reduce(0) { $0 + $1.reachedCount }
    return Benchmark.Question(
      ask: { _, _ in
        let closeness = await graph.temporalCloseness(rules: rules, tasks: tasks)
        return {
          closeness.isComplete ? closeness.scores.reduce(0) { $0 + $1.reachedCount } : -1
        }
      },
      expected: { _, _ in expected })
  }
}
