/// Gives every distinct name a number, in the order of first appearance.
struct Interner {
  private var numbers: [String: Int32] = [:]
  private var names: [String] = []

  /// The number of a name. O(1) on average.
  mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  /// The names in the order of their UTF-8, and the place of each number in that order. O(n log n).
  func sorted() -> (names: [String], rank: [Int32]) {
    let order = names.indices.sorted {
      names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8)
    }
    var rank = [Int32](repeating: 0, count: names.count)
    for (place, number) in order.enumerated() { rank[number] = Int32(place) }
    return (order.map { names[$0] }, rank)
  }
}
