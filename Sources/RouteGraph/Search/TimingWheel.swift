/// A queue of entries by day for a clock that only goes forward: what is due is taken out day by day.
///
/// A day is written in digits of 6 bits. An entry waits in the slot of the highest digit in which its
/// day differs from the clock, and moves down when the clock comes to that digit. So a day up to nine
/// weeks ahead has a slot of its own, and one thousands of years ahead costs five more moves, not
/// more memory. O(1) to put in and to take out.
///
/// G. Varghese, T. Lauck: Hashed and hierarchical timing wheels. SOSP 1987, 25-38.
/// DOI 10.1145/37499.37504.
struct TimingWheel<Entry: BitwiseCopyable> {
  private struct Item: BitwiseCopyable {
    let day: UInt32
    let entry: Entry
  }

  private static var levels: Int { 6 }
  private static var slotsOfLevel: Int { 64 }

  private var slots = [[Item]](repeating: [], count: levels * slotsOfLevel)
  /// For each level a bit for each slot that is not empty.
  private var occupied = [UInt64](repeating: 0, count: levels)
  /// What was taken out last, and how much of it has been read.
  private var due: [Item] = []
  private var isRead = 0
  private var clock: UInt32

  /// An empty queue whose clock stands at a day.
  init(from day: Int32) { clock = TimingWheel.number(day) }

  /// Puts in an entry.
  ///
  /// - Precondition: The day is not before the clock.
  @inline(__always)
  mutating func insert(_ entry: Entry, on day: Int32) {
    let number = TimingWheel.number(day)
    insert(Item(day: number, entry: entry))
  }

  /// Takes out an entry of the earliest day up to a day; nil if there is none, and then the clock has
  /// come to that day.
  @inline(__always)
  mutating func removeNext(until day: Int32) -> (day: Int32, entry: Entry)? {
    if isRead == due.count, !advance(until: TimingWheel.number(day)) { return nil }
    let item = due[isRead]
    isRead += 1
    return (TimingWheel.day(item.day), item.entry)
  }

  @inline(__always)
  private mutating func insert(_ item: Item) {
    let difference = item.day ^ clock
    let level = difference < 64 ? 0 : (31 - difference.leadingZeroBitCount) / 6
    let slot = Int(item.day >> UInt32(6 * level)) & 63
    occupied[level] |= 1 << UInt64(slot)
    slots[level * TimingWheel.slotsOfLevel + slot].append(item)
  }

  /// Whether no entry of the day of the last one is left, of those that were put in before the first
  /// of them came out.
  @inline(__always) var isDayOver: Bool { isRead == due.count }

  /// Makes the entries of the first day that has any due, unless it is after the limit.
  private mutating func advance(until limit: UInt32) -> Bool {
    due.removeAll(keepingCapacity: true)
    isRead = 0
    while let level = occupied.firstIndex(where: { $0 != 0 }) {
      let slot = occupied[level].trailingZeroBitCount
      let shift = UInt32(6 * level)
      // The clock's higher digits, then the slot, then zeros.
      let above = (UInt64(clock) >> UInt64(shift + 6)) << 6
      let first = UInt32(truncatingIfNeeded: (above | UInt64(slot)) << UInt64(shift))
      guard first <= limit else { break }
      clock = max(clock, first)
      occupied[level] &= ~(1 << UInt64(slot))
      let index = level * TimingWheel.slotsOfLevel + slot
      if level == 0 {
        swap(&due, &slots[index])
        return true
      }
      var items: [Item] = []
      swap(&items, &slots[index])
      for item in items { insert(item) }
      items.removeAll(keepingCapacity: true)
      swap(&items, &slots[index])
    }
    clock = max(clock, limit)
    return false
  }

  private static func number(_ day: Int32) -> UInt32 { UInt32(bitPattern: day) ^ 0x8000_0000 }
  private static func day(_ number: UInt32) -> Int32 { Int32(bitPattern: number ^ 0x8000_0000) }
}
