import Testing

@testable import RouteGraph

@Suite struct ParallelTests {
  @Test func bothResultsComeBackInTheirOrder() {
    for number in 0..<50 {
      let (first, second) = Parallel.both({ number * 2 }, { "\(number)" })
      #expect(first == number * 2 && second == "\(number)")
    }
  }

  @Test func partsMakeUpTheWhole() {
    for (count, threads) in [(0, 1), (1, 2), (7, 2), (64, 3)] {
      let parts = Parallel.parts(of: count, threads: threads)
      #expect(parts.count == threads)
      #expect(parts.flatMap { Array($0) } == Array(0..<count))
      let sums = Parallel.map(parts) { $0.reduce(0, +) }
      #expect(sums.reduce(0, +) == (0..<count).reduce(0, +))
    }
  }
}
