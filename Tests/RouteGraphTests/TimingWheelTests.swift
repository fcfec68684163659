import TestSupport
import Testing

@testable import RouteGraph

@Suite struct TimingWheelTests {
  @Test func `Entries come out by day, whether due tomorrow or in a million years`() {
    var generator = SeededGenerator(seed: 51)
    for spread in [1, 3, 70, 5_000, 2_000_000_000] as [Int32] {
      var today = -spread
      var wheel = TimingWheel<Int>(from: .min)
      var waiting: [(day: Int32, entry: Int)] = []
      for entry in 0..<4_000 {
        let (next, overflow) = today.addingReportingOverflow(
          .random(in: 0...max(1, spread / 50), using: &generator))
        if !overflow { today = next }
        var last = Int32.min
        while let (day, entry) = wheel.removeNext(until: today) {
          let index = waiting.firstIndex { $0.day == day && $0.entry == entry }
          #expect(index != nil && day >= last)
          if let index { waiting.remove(at: index) }
          last = day
        }
        #expect(waiting.allSatisfy { $0.day > today })
        let ahead = Int32.random(in: 1...spread, using: &generator)
        let (day, isTooLate) = today.addingReportingOverflow(ahead)
        waiting.append((isTooLate ? .max : day, entry))
        wheel.insert(entry, on: isTooLate ? .max : day)
      }
      var left: [Int] = []
      while let (_, entry) = wheel.removeNext(until: .max) { left.append(entry) }
      #expect(left.sorted() == waiting.map(\.entry).sorted())
    }
  }

  @Test func `What is put in for today comes out today`() {
    var wheel = TimingWheel<Int>(from: 0)
    wheel.insert(1, on: 0)
    wheel.insert(2, on: 64)
    #expect(wheel.removeNext(until: 0)?.entry == 1)
    #expect(wheel.removeNext(until: 63) == nil)
    wheel.insert(3, on: 64)
    #expect([1, 2].compactMap { _ in wheel.removeNext(until: 64)?.entry }.sorted() == [2, 3])
    #expect(wheel.removeNext(until: .max) == nil)
  }
}
