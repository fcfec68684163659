extension MaximumFlow {
  /// The flow as ways from the source to the sink, each with how much goes that way; what flows in
  /// circles is left out. O(n m) time for n nodes and m arcs.
  func ways(from source: Int, to sink: Int) -> [(arcs: [Int], amount: Int)] {
    var ways: [(arcs: [Int], amount: Int)] = []
    var left = room.indices.map { $0.isMultiple(of: 2) ? flow(on: $0) : 0 }
    var current = firstArc
    /// How many arcs the way had when it came to a node it is still on, or -1.
    var position = [Int](repeating: -1, count: nodeCount)
    var way: [Int] = []
    var node = source
    position[source] = 0

    /// Takes the arcs from a position on off the way, and what flows along all of them off the flow.
    func takeOff(from first: Int) -> (arcs: [Int], amount: Int) {
      let arcs = Array(way[first...])
      let amount = arcs.map { left[$0] }.min() ?? 0
      for arc in arcs {
        left[arc] -= amount
        position[Int(head[arc])] = -1
      }
      way.removeSubrange(first...)
      return (arcs, amount)
    }

    while true {
      while current[node] >= 0, left[Int(current[node])] == 0 {
        current[node] = nextArc[Int(current[node])]
      }
      let arc = Int(current[node])
      // What comes to a node leaves it, so that only the source can have nothing left.
      guard arc >= 0 else { return ways }
      way.append(arc)
      node = Int(head[arc])
      if node == sink {
        ways.append(takeOff(from: 0))
        node = source
      } else if position[node] >= 0 {
        let first = position[node]
        _ = takeOff(from: first)
        position[node] = first
      } else {
        position[node] = way.count
      }
    }
  }
}
