import RouteGraph

extension Benchmark.Question {
  /// The best paths from a place to all others, by some value.
  static func best<Value: BinaryFloatingPoint>(
    _ network: Network, _ graph: TemporalGraph, _ labels: @escaping (Int) -> [[ListPass.Label]],
    value: @escaping (ListPass.Label) -> Int,
    _ find: @escaping (TemporalGraph, PlaceID) -> BestPaths<Value>
  ) -> Benchmark.Question {
    best(network, graph, labels, value: value, find, number: { Int($0) })
  }

  /// The best paths from a place to all others, by a number.
  static func best(
    _ network: Network, _ graph: TemporalGraph, _ labels: @escaping (Int) -> [[ListPass.Label]],
    value: @escaping (ListPass.Label) -> Int,
    _ find: @escaping (TemporalGraph, PlaceID) -> BestPaths<Int>
  ) -> Benchmark.Question {
    best(network, graph, labels, value: value, find, number: { $0 })
  }

  private static func best<Value>(
    _ network: Network, _ graph: TemporalGraph, _ labels: @escaping (Int) -> [[ListPass.Label]],
    value: @escaping (ListPass.Label) -> Int,
    _ find: @escaping (TemporalGraph, PlaceID) -> BestPaths<Value>,
    number: @escaping (Value) -> Int
  ) -> Benchmark.Question {
    Benchmark.Question(
      ask: { place, _ in
        let paths = find(graph, Network.place(place))
        return {
          var digest = Digest()
          for (place, value) in paths.reached { digest.add(number(value), at: place) }
          return digest.number
        }
      },
      expected: { place, _ in
        var digest = Digest()
        for (other, found) in labels(place).enumerated() {
          if let least = found.map(value).min() { digest.add(least, at: other) }
        }
        return digest.number
      })
  }
}
