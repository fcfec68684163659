import HistoricalTime
import RouteGraph

enum LargestFlowBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "LargestFlow, 30 days", mostLegs: 1_000_000) { network in
        let graph = try network.graph()
        let rules = PathRules(from: Day(number: 4_000), until: Day(number: 4_029))
        let ends = { (place: Int) in
          (
            Network.place(place),
            Network.place((place + network.placeCount / 2) % network.placeCount)
          )
        }
        return Benchmark.Question(
          ask: { place, _ in
            let (from, to) = ends(place)
            let flow = graph.largestFlow(from: [from], to: [to], rules: rules) { _ in
              PeopleRange(10)
            }
            // Days and numbers are exact: both bounds are one number, that of the smallest cut.
            return {
              flow.people.minimum == flow.people.maximum
                && flow.people.minimum == 10 * flow.bottleneck.count
                ? (flow.people.minimum > 0 ? 1 : 0) : -1
            }
          },
          expected: { place, _ in
            let (from, to) = ends(place)
            return graph.earliestArrivals(from: from, rules: rules).day(at: to) == nil ? 0 : 1
          })
      }
    ]
  }
}
