/// Sorts rows by several keys without moving them: a list of row numbers that is sorted by one key
/// after another, the last one deciding most. Rows of equal keys stay in the order they had.
///
/// A key of k bits takes k / 13 passes over the list, each with a number of counters that fits in
/// the nearest cache. O(m) time for each pass over m rows; 8 bytes a row.
struct RadixOrder: ~Copyable {
  private static let widestDigit = 13

  private let count: Int
  private var order: UnsafeMutablePointer<Int32>
  private var other: UnsafeMutablePointer<Int32>
  /// Whether rows are still in their own order, which needs not be read.
  private var isIdentity = true

  init(count: Int) {
    self.count = count
    order = .allocate(capacity: count)
    other = .allocate(capacity: count)
  }

  deinit {
    order.deallocate()
    other.deallocate()
  }

  /// Sorts by one more key.
  mutating func sort(by key: [Int32]) {
    guard let least = key.min(), let greatest = key.max(), least < greatest else { return }
    let range = UInt32(bitPattern: greatest &- least)
    let bits = UInt32.bitWidth - range.leadingZeroBitCount
    let passes = (bits + RadixOrder.widestDigit - 1) / RadixOrder.widestDigit
    let width = (bits + passes - 1) / passes
    for pass in 0..<passes { sort(by: key, least: least, shift: pass * width, width: width) }
  }

  /// Sorts by one digit of a key.
  private mutating func sort(by key: [Int32], least: Int32, shift: Int, width: Int) {
    let mask = UInt32(1) << UInt32(width) - 1
    let shift = UInt32(shift)
    let (order, other, count, isIdentity) = (order, other, count, isIdentity)
    key.withUnsafeBufferPointer { key in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << width) { next in
        next.initialize(repeating: 0)
        for row in 0..<count {
          next[Int((UInt32(bitPattern: key[row] &- least) &>> shift) & mask)] &+= 1
        }
        var start: Int32 = 0
        for digit in next.indices {
          let size = next[digit]
          next[digit] = start
          start += size
        }
        for place in 0..<count {
          let row = isIdentity ? Int32(truncatingIfNeeded: place) : order[place]
          let digit = Int((UInt32(bitPattern: key[Int(row)] &- least) &>> shift) & mask)
          other[Int(next[digit])] = row
          next[digit] &+= 1
        }
      }
    }
    swap(&self.order, &self.other)
    self.isIdentity = false
  }

  /// Gives the rows in their order; nil if they stand in it already.
  func withRows<Result>(_ body: (UnsafeBufferPointer<Int32>?) -> Result) -> Result {
    body(isIdentity ? nil : UnsafeBufferPointer(start: order, count: count))
  }
}
