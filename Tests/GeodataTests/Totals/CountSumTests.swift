import Testing

@testable import Geodata

@Suite("Sums of numbers known within bounds")
struct CountSumTests {
  private func sum(_ ranges: (Int?, Int?)...) -> String {
    let sum = CountSum(ranges.map { CountRange(minimum: $0.0, maximum: $0.1) })
    return "\(sum.range) of \(sum.count), \(sum.unknown) unknown"
  }

  @Test("Both bounds are added where all are known")
  func bounded() {
    #expect(sum((100, 100), (20, 30)) == "120-130 of 2, 0 unknown")
    #expect(sum((5, 5)) == "5 of 1, 0 unknown")
    #expect(sum((0, 0)) == "0 of 1, 0 unknown")
  }

  @Test("One open upper bound opens that of the sum")
  func open() {
    #expect(sum((100, 100), (20, nil)) == "at least 120 of 2, 0 unknown")
  }

  @Test("What is not known adds nothing and is counted")
  func unknown() {
    #expect(sum((100, 150), (nil, nil), (nil, nil)) == "at least 100 of 3, 2 unknown")
    #expect(sum((nil, nil)) == "unknown of 1, 1 unknown")
  }

  @Test("A number known from above alone gives no lower bound")
  func fromAbove() {
    #expect(sum((nil, 40)) == "at most 40 of 1, 0 unknown")
    #expect(sum((nil, 40), (nil, 2)) == "at most 42 of 2, 0 unknown")
    #expect(sum((nil, 40), (10, 12)) == "10-52 of 2, 0 unknown")
    #expect(sum((nil, 40), (nil, nil)) == "unknown of 2, 1 unknown")
  }

  @Test("Nothing added is not known, not zero")
  func empty() { #expect(sum() == "unknown of 0, 0 unknown") }

  @Test("A sum too large for an integer: the lower bound stays one, the upper is not known")
  func tooLarge() {
    #expect(sum((.max, .max), (1, 1)) == "at least \(Int.max) of 2, 0 unknown")
    #expect(sum((.max, .max), (0, 0)) == "\(Int.max) of 2, 0 unknown")
    #expect(CountSum([.init(minimum: .max), .init(minimum: .max)]).highestKnown == .max)
  }

  @Test("The highest known figures are those above, or those below")
  func highest() {
    let ranges = [
      CountRange(minimum: 10, maximum: 20), CountRange(minimum: 5), CountRange(maximum: 3),
      CountRange(),
    ]
    #expect(CountSum(ranges).highestKnown == 28)
    #expect(CountSum([CountRange()]).highestKnown == nil)
  }

  @Test("What may be counted twice is taken from the lower bound alone")
  func setAside() {
    let ranges = [CountRange(minimum: 10, maximum: 20), CountRange(minimum: 5, maximum: 5)]
    #expect(CountSum(ranges, setAside: 5).range == CountRange(minimum: 10, maximum: 25))
  }
}
