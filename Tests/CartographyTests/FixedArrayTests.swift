import Testing

@testable import Cartography

@Suite struct FixedArrayTests {
  @Test func elementsAreChangedInPlace() {
    var array = FixedArray([3, 1, 4])
    array[1] = 7
    #expect(array.array == [3, 7, 4])
    #expect(array.count == 3 && array.indices == 0..<3)
    let first = array[0]
    #expect(first == 3)
  }

  @Test func elementIsRepeated() {
    var array = FixedArray(repeating: "a", count: 2)
    array[0] += "b"
    #expect(array.array == ["ab", "a"])
    #expect(FixedArray(repeating: 0, count: 0).array.isEmpty)
  }
}
