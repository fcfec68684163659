/// A queue of places by day from which the earliest comes out first, for days that never go back
/// behind the last one taken out.
///
/// A place waits in the bucket of the highest bit in which its day differs from the last one taken
/// out, so that it moves at most 32 times: O(1) to put in, O(32) in all to take out.
///
/// R. K. Ahuja, K. Mehlhorn, J. B. Orlin, R. E. Tarjan: Faster algorithms for the shortest path
/// problem. Journal of the ACM 37(2), 1990, 213-223. DOI 10.1145/77600.77615.
struct RadixHeap {
  /// Day (shifted to be unsigned) in the upper half, place in the lower.
  private var buckets = [[UInt64]](repeating: [], count: 33)
  private var last: UInt32 = 0

  /// Puts in a place with its day, which is not before the last one taken out.
  mutating func insert(day: Int32, place: Int32) {
    let key = RadixHeap.key(day)
    buckets[bucket(key)].append(UInt64(key) << 32 | UInt64(UInt32(bitPattern: place)))
  }

  /// Takes out a place with the earliest day; nil if there is none.
  mutating func removeEarliest() -> (day: Int32, place: Int32)? {
    if buckets[0].isEmpty, !refill() { return nil }
    guard let entry = buckets[0].popLast() else { return nil }
    let key = UInt32(truncatingIfNeeded: entry >> 32)
    return (Int32(bitPattern: key ^ 0x8000_0000), Int32(truncatingIfNeeded: entry))
  }

  /// Spreads the first bucket that holds anything by its earliest day.
  private mutating func refill() -> Bool {
    guard let index = buckets.firstIndex(where: { !$0.isEmpty }) else { return false }
    var entries: [UInt64] = []
    swap(&entries, &buckets[index])
    last = UInt32(truncatingIfNeeded: (entries.min() ?? 0) >> 32)
    for entry in entries {
      buckets[bucket(UInt32(truncatingIfNeeded: entry >> 32))].append(entry)
    }
    entries.removeAll(keepingCapacity: true)
    swap(&entries, &buckets[index])
    return true
  }

  private func bucket(_ key: UInt32) -> Int { 32 - (key ^ last).leadingZeroBitCount }

  private static func key(_ day: Int32) -> UInt32 { UInt32(bitPattern: day) ^ 0x8000_0000 }
}
