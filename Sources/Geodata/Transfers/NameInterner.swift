/// Gives every distinct text of bytes a number, in the order of first appearance, without making
/// strings.
///
/// A hash table with open addressing; a slot holds the first eight bytes of the text, so that most
/// are told apart without another look into memory. O(length) on average.
struct NameInterner {
  private struct Slot {
    var prefix: UInt64 = 0
    var count: UInt32 = 0
    /// The number, or -1 where there is none.
    var number: Int32 = -1
  }

  /// The texts, one after another.
  private(set) var text: [UInt8] = []
  /// Where each text begins, and where the last one ends.
  private(set) var offsets: [UInt32] = [0]
  private var slots = [Slot](repeating: Slot(), count: 1 << 10)

  /// How many texts there are.
  var count: Int { offsets.count - 1 }

  /// The number of a text; nil if there are more texts than can be numbered.
  ///
  /// - Precondition: Eight bytes can be read from `start`, however short the text is.
  @inline(__always)
  mutating func number(of start: UnsafePointer<UInt8>, count: Int) -> Int32? {
    let prefix = NameInterner.prefix(start, count)
    let (number, place) = find(start, count, prefix)
    return number ?? insert(start, count, prefix, at: place)
  }

  /// The number of a text that has a place of its own; nil if there are more texts than can be numbered.
  ///
  /// - Parameter text: The text, which is as it was afterwards.
  mutating func number(of text: inout [UInt8]) -> Int32? {
    let count = text.count
    withUnsafeBytes(of: UInt64(0)) { text.append(contentsOf: $0) }
    defer { text.removeSubrange(count...) }
    return text.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { number(of: $0, count: count) }
    }
  }

  /// Whether a text has a number.
  ///
  /// - Precondition: Eight bytes can be read from the beginning, however short the text is.
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress else { return false }
    return find(start, text.count, NameInterner.prefix(start, text.count)).number != nil
  }

  /// The number of a text, or nil and the slot where it belongs.
  @inline(__always)
  private func find(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ prefix: UInt64
  ) -> (number: Int32?, place: Int) {
    var hash = prefix &* 0x9E37_79B9_7F4A_7C15
    if count > 8 { hash = NameInterner.hash(start, count, hash) }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (hash ^ hash >> 32) &+ UInt64(count)) & mask
    while true {
      let slot = slots.span[place]
      if slot.number < 0 { return (nil, place) }
      if slot.prefix == prefix, slot.count == count,
        count <= 8 || isSame(slot.number, start, count)
      {
        return (slot.number, place)
      }
      place = (place + 1) & mask
    }
  }

  /// The texts as strings.
  var strings: [String] {
    (0..<count).map {
      String(decoding: text[Int(offsets[$0])..<Int(offsets[$0 + 1])], as: UTF8.self)
    }
  }

  private mutating func insert(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ prefix: UInt64, at place: Int
  ) -> Int32? {
    let number = self.count
    guard number < Int(Int32.max) - 1, text.count + count < Int(UInt32.max) else { return nil }
    text.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    offsets.append(UInt32(text.count))
    slots[place] = Slot(prefix: prefix, count: UInt32(count), number: Int32(number))
    if number * 2 > slots.count { grow() }
    return Int32(number)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    let mask = slots.count - 1
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      for slot in old where slot.number >= 0 {
        var hash = slot.prefix &* 0x9E37_79B9_7F4A_7C15
        let count = Int(slot.count)
        if count > 8 {
          hash = NameInterner.hash(base + Int(offsets[Int(slot.number)]), count, hash)
        }
        var place = Int(truncatingIfNeeded: (hash ^ hash >> 32) &+ UInt64(count)) & mask
        while slots[place].number >= 0 { place = (place + 1) & mask }
        slots[place] = slot
      }
    }
  }

  private func isSame(_ number: Int32, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let first = Int(offsets[Int(number)])
    return text.withUnsafeBufferPointer { text in
      (8..<count).allSatisfy { text[first + $0] == start[$0] }
    }
  }

  /// The first eight bytes of a text as a number.
  @inline(__always)
  private static func prefix(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
    return count >= 8 ? bytes : bytes & (1 << UInt64(count * 8) &- 1)
  }

  /// The hash with the bytes behind the first eight.
  private static func hash(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ first: UInt64
  ) -> UInt64 {
    var hash = first
    for place in 8..<count {
      hash = (hash ^ UInt64(start[place])) &* 0x0000_0100_0000_01B3
    }
    return hash &* 0x9E37_79B9_7F4A_7C15
  }
}
