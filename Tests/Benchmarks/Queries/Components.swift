import HistoricalTime
import RouteGraph

enum ComponentsBenchmark {
  static var all: [Benchmark] {
    [
      Benchmark(name: "Components, 1 day", mostLegs: 1_000_000) { network in
        let graph = try network.graph()
        let rules = { (run: Int) in
          let day = Day(number: Int32(4_000 + run))
          return PathRules(from: day, until: day)
        }
        return Benchmark.Question(
          ask: { _, run in
            let found = graph.components(rules: rules(run))
            return {
              var digest = Digest()
              for pair in found.mutualPairs {
                digest.add(Network.index(pair.first), at: pair.second)
              }
              return found.isComplete ? digest.number : -1
            }
          },
          expected: { _, run in
            // Pairs of a day, by one search after another.
            let left = (0..<network.count).filter {
              network.departure[$0] == rules(run).start.number
            }.map { Int(network.origin[$0]) }
            let reached = Dictionary(
              uniqueKeysWithValues: Set(left).map { place in
                let arrivals = graph.earliestArrivals(from: Network.place(place), rules: rules(run))
                return (place, Set(arrivals.reached.map { Network.index($0.place) }))
              })
            var digest = Digest()
            for (first, others) in reached {
              for second in others
              where Network.place(first).rawValue != Network.place(second).rawValue
                && first < second && reached[second]?.contains(first) ?? false
              {
                digest.add(first, at: second)
              }
            }
            return digest.number
          })
      }
    ]
  }
}
