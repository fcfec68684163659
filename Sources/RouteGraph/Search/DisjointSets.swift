/// Numbers in sets that can be joined.
///
/// R. E. Tarjan: Efficiency of a good but not linear set union algorithm. Journal of the ACM 22(2),
/// 1975, 215-225. DOI 10.1145/321879.321884. Joining by size with paths halved: for n numbers in m
/// steps O(n + m) time but for a factor that is never above 4.
struct DisjointSets {
  private var parent: [Int32]
  private var size: [Int32]

  /// Sets of one number each.
  init(count: Int) {
    parent = (0..<Int32(count)).map { $0 }
    size = Array(repeating: 1, count: count)
  }

  /// The number that stands for the set of a number.
  mutating func root(of number: Int) -> Int {
    var number = number
    while Int(parent[number]) != number {
      parent[number] = parent[Int(parent[number])]
      number = Int(parent[number])
    }
    return number
  }

  /// Makes one set of those of two numbers.
  mutating func join(_ first: Int, _ second: Int) {
    var (large, small) = (root(of: first), root(of: second))
    guard large != small else { return }
    if size[large] < size[small] { swap(&large, &small) }
    parent[small] = Int32(large)
    size[large] += size[small]
  }
}
