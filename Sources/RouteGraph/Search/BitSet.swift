/// A set of numbers below a bound, a bit each.
struct BitSet: Sendable {
  private var words: [UInt64]

  /// The empty set of numbers below `bound`.
  init(bound: Int) { words = Array(repeating: 0, count: (bound + 63) / 64) }

  /// Whether no number is in the set.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The numbers in the set, from the lowest.
  var numbers: [Int] {
    var numbers: [Int] = []
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        numbers.append(64 * index + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
    return numbers
  }

  /// Whether a number is in the set.
  func contains(_ number: Int) -> Bool { words[number >> 6] & 1 << UInt64(number & 63) != 0 }

  /// Puts in a number.
  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  /// Takes out a number.
  mutating func remove(_ number: Int) { words[number >> 6] &= ~(1 << UInt64(number & 63)) }

  /// Takes out the lowest number; nil if the set is empty.
  mutating func removeFirst() -> Int? {
    guard let index = words.firstIndex(where: { $0 != 0 }) else { return nil }
    let bit = words[index].trailingZeroBitCount
    words[index] &= words[index] - 1
    return 64 * index + bit
  }

  /// Keeps the numbers that are in another set of the same bound too.
  mutating func formIntersection(_ other: BitSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Takes out the numbers of another set of the same bound.
  mutating func subtract(_ other: BitSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// How many numbers are in another set of the same bound too.
  func countOfCommon(with other: BitSet) -> Int {
    words.indices.reduce(0) { $0 + (words[$1] & other.words[$1]).nonzeroBitCount }
  }
}
