/// The places of a graph shared out for work on each of them, always in the same way, so that sums
/// over the shares do not depend on how many tasks did the work.
struct SourceShares: Sendable {
  private let placeCount: Int

  init(placeCount: Int) { self.placeCount = placeCount }

  /// How many shares there are.
  private var count: Int { min(placeCount, 64) }

  /// The places of a share.
  private func places(of share: Int) -> StrideTo<Int> {
    stride(from: share, to: placeCount, by: count)
  }

  /// What a worker makes of each share, in their order.
  func map<Worker, Result>(
    _ worker: Worker, _ work: (inout Worker, StrideTo<Int>) -> Result
  ) -> [Result] {
    var worker = worker
    return (0..<count).map { work(&worker, places(of: $0)) }
  }

  /// What workers make of each share, in their order. As many work at a time as there are tasks; who
  /// has done one share takes the next one.
  func map<Worker: Sendable, Result: Sendable>(
    _ worker: Worker, tasks: Int,
    _ work: @escaping @Sendable (inout Worker, StrideTo<Int>) -> Result
  ) async -> [Result] {
    let queue = ShareQueue(count: count)
    return await withTaskGroup(of: [(share: Int, result: Result)].self) { group in
      for _ in 0..<min(tasks, count) {
        group.addTask {
          var worker = worker
          var results: [(share: Int, result: Result)] = []
          while let share = await queue.next() {
            results.append((share, work(&worker, places(of: share))))
          }
          return results
        }
      }
      return await group.reduce(into: []) { $0 += $1 }.sorted { $0.share < $1.share }
        .map(\.result)
    }
  }
}

/// Hands out shares, one after the other.
private actor ShareQueue {
  private var shares: Range<Int>

  init(count: Int) { shares = 0..<count }

  func next() -> Int? { shares.popFirst() }
}
