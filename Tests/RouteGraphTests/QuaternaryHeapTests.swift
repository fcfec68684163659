import TestSupport
import Testing

@testable import RouteGraph

struct QuaternaryHeapTests {
  /// Numbers with many equal ones go in and come out in any order, from none to some hundreds at a time.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func theLeastComesOutFirst(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var heap = QuaternaryHeap<Int>()
    var sorted: [Int] = []
    var taken = 0
    for round in 0..<2_000 {
      // At first more go in, then more come out.
      if Int.random(in: 0..<10, using: &random) < (round < 1_000 ? 7 : 4) {
        let number = Int.random(in: -50..<50, using: &random)
        heap.insert(number)
        sorted.insert(number, at: sorted.firstIndex { $0 > number } ?? sorted.count)
      } else {
        let least = sorted.isEmpty ? nil : sorted.removeFirst()
        #expect(heap.removeLeast() == least)
        taken += 1
      }
    }
    while !sorted.isEmpty { #expect(heap.removeLeast() == sorted.removeFirst()) }
    #expect(heap.removeLeast() == nil)
    #expect(taken > 500)
  }
}
