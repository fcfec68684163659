/// The largest number of people on paths, each given by the set of its legs, by trying.
struct SlowFlow {
  /// The sets of legs of the paths as bits, without those that hold another one.
  let paths: [UInt32]

  init(_ paths: [[Int]]) {
    let all = Set(paths.map { $0.reduce(UInt32(0)) { $0 | 1 << UInt32($1) } })
    self.paths = all.filter { path in !all.contains { $0 != path && $0 & path == $0 } }.sorted()
  }

  /// How many people can be spread over the paths with no leg taking more than it can.
  func mostPeople(_ capacity: [Int]) -> Int {
    var known: [[Int]: Int] = [:]
    func most(from index: Int, _ left: [Int]) -> Int {
      guard index < paths.count else { return 0 }
      if let most = known[[index] + left] { return most }
      let legs = left.indices.filter { paths[index] & 1 << UInt32($0) != 0 }
      var best = 0
      for people in 0...(legs.map { left[$0] }.min() ?? 0) {
        var rest = left
        for leg in legs { rest[leg] -= people }
        best = max(best, people + most(from: index + 1, rest))
      }
      known[[index] + left] = best
      return best
    }
    return most(from: 0, capacity)
  }

  /// The smallest capacity of legs of which each path takes one.
  func smallestCut(_ capacity: [Int]) -> Int {
    let used = paths.reduce(0, |)
    var smallest = Int.max
    for cut in 0..<UInt32(1) << UInt32(capacity.count) where cut & ~used == 0 {
      var sum = 0
      for leg in capacity.indices where cut & 1 << UInt32(leg) != 0 { sum += capacity[leg] }
      if sum < smallest, paths.allSatisfy({ $0 & cut != 0 }) { smallest = sum }
    }
    return smallest
  }

  /// Whether each path takes one of the legs.
  func areCut(by legs: [Int]) -> Bool {
    let cut = legs.reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
    return paths.allSatisfy { $0 & cut != 0 }
  }
}
