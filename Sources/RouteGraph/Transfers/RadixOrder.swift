/// A list of row numbers in the order of several keys, the rows themselves not moved. Rows of equal keys
/// stay in the order they had.
///
/// All rows are sorted by the first key that tells any apart, and then each group of rows that are equal
/// in it by the others, the last one first. Groups, mostly the rows of one day, are usually small enough
/// to stay in the nearest caches, and two threads can share them.
///
/// A key of k bits takes k / b passes, each with 2^b counters, no more than fit in the nearest cache and
/// at most twice as many as there are rows. O(m) time for each pass over m rows; 8 bytes a row.
struct RadixOrder: ~Copyable {
  private static let widestDigit = 13
  /// Rows that are fewer are sorted by comparing them.
  private static let fewRows = 16
  /// Rows that are fewer are not worth a thread.
  private static let rowsOfThread = 100_000

  /// The order so far, and as much room again.
  ///
  /// Threads may share them: they work on ranges that have nothing in common, and have the same lists
  /// before and after they sort one.
  private struct Lists: @unchecked Sendable {
    var order: UnsafeMutablePointer<Int32>
    var other: UnsafeMutablePointer<Int32>
  }

  private let count: Int
  private var lists: Lists
  /// Whether rows are still in their own order, which need not be read.
  private var isIdentity = true

  init(count: Int) {
    self.count = count
    lists = Lists(order: .allocate(capacity: count), other: .allocate(capacity: count))
  }

  deinit {
    lists.order.deallocate()
    lists.other.deallocate()
  }

  /// Sorts by keys, the first of which decides most; keys without values are left out.
  mutating func sort(by keys: [[Int32]]) {
    let all = 0..<count
    guard
      let first = keys.firstIndex(where: {
        !$0.isEmpty && RadixOrder.digits(of: $0, all, nil) != nil
      })
    else { return }
    for row in all { lists.order[row] = Int32(truncatingIfNeeded: row) }
    isIdentity = false
    RadixOrder.sort(all, by: keys[first], &lists)
    let others = keys[(first + 1)...].filter { !$0.isEmpty }
    let parts = parts(by: keys[first])
    _ = Parallel.map(parts) { [lists, key = keys[first]] part in
      var lists = lists
      RadixOrder.sortGroups(of: part, equalIn: key, by: others, &lists)
    }
  }

  /// Ranges of the list that part no rows which are equal in a key.
  private borrowing func parts(by key: [Int32]) -> [Range<Int>] {
    let halves = Parallel.parts(of: count)
    guard halves.count == 2, count >= RadixOrder.rowsOfThread else { return [0..<count] }
    var middle = halves[1].lowerBound
    while middle < count, key[row(middle)] == key[row(middle - 1)] { middle += 1 }
    return [0..<middle, middle..<count]
  }

  private borrowing func row(_ place: Int) -> Int { Int(lists.order[place]) }

  /// Sorts each group of rows that are equal in a key by others.
  private static func sortGroups(
    of part: Range<Int>, equalIn key: [Int32], by others: [[Int32]], _ lists: inout Lists
  ) {
    let order = lists.order
    var start = part.lowerBound
    while start < part.upperBound {
      let value = key[Int(order[start])]
      var end = start + 1
      while end < part.upperBound, key[Int(order[end])] == value { end += 1 }
      if end - start < fewRows {
        insert(start..<end, by: others, order)
      } else {
        for other in others.reversed() { sort(start..<end, by: other, &lists) }
      }
      start = end
    }
  }

  /// Sorts a few rows.
  private static func insert(
    _ range: Range<Int>, by keys: [[Int32]], _ order: UnsafeMutablePointer<Int32>
  ) {
    for place in range.dropFirst() {
      let row = order[place]
      var hole = place
      while hole > range.lowerBound, precedes(Int(row), Int(order[hole - 1]), keys) {
        order[hole] = order[hole - 1]
        hole -= 1
      }
      order[hole] = row
    }
  }

  private static func precedes(_ left: Int, _ right: Int, _ keys: [[Int32]]) -> Bool {
    for key in keys where key[left] != key[right] { return key[left] < key[right] }
    return false
  }

  /// How a key is read.
  private struct Digits {
    let least: Int32
    let width: Int
    let count: Int
  }

  /// The digits in which rows of a range of a list, or rows themselves, differ in a key; nil if none do.
  private static func digits(
    of key: [Int32], _ range: Range<Int>, _ order: UnsafeMutablePointer<Int32>?
  ) -> Digits? {
    var (least, greatest) = (Int32.max, Int32.min)
    for place in range {
      let value = key[order.map { Int($0[place]) } ?? place]
      least = min(least, value)
      greatest = max(greatest, value)
    }
    guard least < greatest else { return nil }
    let bits = UInt32.bitWidth - UInt32(bitPattern: greatest &- least).leadingZeroBitCount
    let widest = min(widestDigit, Int.bitWidth - range.count.leadingZeroBitCount)
    let count = (bits + widest - 1) / widest
    return Digits(least: least, width: (bits + count - 1) / count, count: count)
  }

  /// Sorts rows by one key.
  private static func sort(_ range: Range<Int>, by key: [Int32], _ lists: inout Lists) {
    guard let digits = digits(of: key, range, lists.order) else { return }
    for pass in 0..<digits.count {
      sort(range, by: key, digits, shift: UInt32(pass * digits.width), from: lists)
      swap(&lists.order, &lists.other)
    }
    // Other groups are where they were.
    guard digits.count % 2 == 1 else { return }
    swap(&lists.order, &lists.other)
    (lists.order + range.lowerBound).update(
      from: lists.other + range.lowerBound, count: range.count)
  }

  /// Sorts rows by one digit of a key, into the room beside them.
  private static func sort(
    _ range: Range<Int>, by key: [Int32], _ digits: Digits, shift: UInt32, from lists: Lists
  ) {
    let (order, other, least) = (lists.order, lists.other, digits.least)
    let mask = UInt32(1) << UInt32(digits.width) - 1
    key.withUnsafeBufferPointer { key in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << digits.width) { next in
        next.initialize(repeating: 0)
        for place in range {
          next[Int((UInt32(bitPattern: key[Int(order[place])] &- least) &>> shift) & mask)] &+= 1
        }
        var start = Int32(truncatingIfNeeded: range.lowerBound)
        for digit in next.indices {
          let size = next[digit]
          next[digit] = start
          start += size
        }
        for place in range {
          let row = order[place]
          let digit = Int((UInt32(bitPattern: key[Int(row)] &- least) &>> shift) & mask)
          other[Int(next[digit])] = row
          next[digit] &+= 1
        }
      }
    }
  }

  /// Gives the rows in their order; nil if they stand in it already.
  func withRows<Result>(_ body: (UnsafeBufferPointer<Int32>?) -> Result) -> Result {
    body(isIdentity ? nil : UnsafeBufferPointer(start: lists.order, count: count))
  }
}
