import Testing

@testable import RouteGraph

@Suite struct ParallelTests {
  @Test func bothResultsComeBackInTheirOrder() {
    for number in 0..<50 {
      let (first, second) = Parallel.both(
        if: number % 2 == 0, { number * 2 }, { "\(number)" })
      #expect(first == number * 2 && second == "\(number)")
    }
  }

  /// Uneven work: the first numbers take far longer than the last.
  @Test(arguments: [0, 1, 2, 31, 32, 33, 1_000])
  func resultsStandInTheOrderOfTheNumbers(_ count: Int) {
    @Sendable func work(_ number: Int) -> Int {
      (0..<max(1, 4_000 - 100 * number)).reduce(number) { ($0 &* 31 &+ $1) % 1_000_003 }
    }
    let expected = (0..<count).map(work)
    for least in [0, 10, 2_000] {
      #expect(Parallel.each(count, fromSize: least) { work($0) } == expected)
    }
  }

  @Test func partsMakeUpTheWhole() {
    for (count, number) in [(0, 1), (1, 2), (7, 2), (64, 3)] {
      let parts = Parallel.parts(of: count, into: number)
      #expect(parts.count == number)
      #expect(parts.flatMap { Array($0) } == Array(0..<count))
      let sums = Parallel.map(parts) { $0.reduce(0, +) }
      #expect(sums.reduce(0, +) == (0..<count).reduce(0, +))
    }
  }
}
