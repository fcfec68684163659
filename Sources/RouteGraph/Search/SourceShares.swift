/// The places of a graph shared out for work on each of them, always in the same way, so that sums
/// over the shares do not depend on how many tasks did the work.
struct SourceShares: Sendable {
  private let placeCount: Int

  init(placeCount: Int) { self.placeCount = placeCount }

  /// How many shares there are.
  private var count: Int { min(placeCount, 64) }

  /// How many of some steps each share may take.
  func steps(of all: Int) -> Int { all / max(count, 1) }

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
    await Shares.map(count, worker, tasks: tasks) { work(&$0, places(of: $1)) }
  }
}
