/// Gives every distinct name a number, in the order of first appearance.
struct Interner<Name: Hashable & Comparable> {
  private var numbers: [Name: Int32] = [:]
  private var names: [Name] = []

  /// The number of a name. O(1) on average.
  mutating func number(of name: Name) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  /// The names in order, and the place of each number in that order. O(n log n).
  func sorted() -> (names: [Name], rank: [Int32]) {
    let order = names.indices.sorted { names[$0] < names[$1] }
    var rank = [Int32](repeating: 0, count: names.count)
    for (place, number) in order.enumerated() { rank[number] = Int32(place) }
    return (order.map { names[$0] }, rank)
  }
}
