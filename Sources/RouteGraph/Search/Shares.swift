/// Work that is shared out between tasks.
enum Shares {
  /// What workers make of each share, in the order of the shares. As many work at a time as there are
  /// tasks; who has done one share takes the next one.
  static func map<Worker: Sendable, Result: Sendable>(
    _ count: Int, _ worker: Worker, tasks: Int,
    _ work: @escaping @Sendable (inout Worker, _ share: Int) -> Result
  ) async -> [Result] {
    let queue = ShareQueue(count: count)
    return await withTaskGroup(of: [(share: Int, result: Result)].self) { group in
      for _ in 0..<min(tasks, count) {
        group.addTask {
          var worker = worker
          var results: [(share: Int, result: Result)] = []
          while let share = await queue.next() {
            results.append((share, work(&worker, share)))
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
