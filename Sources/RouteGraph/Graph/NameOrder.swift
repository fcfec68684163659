extension NameTable {
  /// A name with its first eight bytes as one number, by which most names can be told apart.
  private struct Key {
    let prefix: UInt64
    let index: Int32
  }

  /// The names in the order of their UTF-8; nil if they are numbers, or stand in that order already,
  /// each once. O(n log n) for n names.
  func sortedOrder() -> [Int32]? {
    guard !isSorted else { return nil }
    return text.withUnsafeBytes { text in
      offsets.withUnsafeBytes { offsets in
        let offsets = offsets.assumingMemoryBound(to: UInt32.self)
        func name(_ index: Int32) -> UnsafeRawBufferPointer {
          UnsafeRawBufferPointer(
            rebasing: text[Int(offsets[Int(index)])..<Int(offsets[Int(index) + 1])])
        }
        func precedes(_ left: Key, _ right: Key) -> Bool {
          if left.prefix != right.prefix { return left.prefix < right.prefix }
          return name(left.index).lexicographicallyPrecedes(name(right.index))
        }
        var keys = indices.map { Key(prefix: prefix(of: name(Int32($0))), index: Int32($0)) }
        keys.sort(by: precedes)
        return keys.map(\.index)
      }
    }
  }

  /// Whether names stand in the order of their UTF-8, each once, or are numbers. O(length of all).
  var isSorted: Bool {
    isNumbered
      || text.withUnsafeBytes { text in
        offsets.indices.dropFirst(2).allSatisfy { next in
          let (start, middle, end) = (offsets[next - 2], offsets[next - 1], offsets[next])
          return text[Int(start)..<Int(middle)].lexicographicallyPrecedes(
            text[Int(middle)..<Int(end)])
        }
      }
  }

  /// The first name in a table in order that stands there again; nil if there is none.
  var firstRepeated: Int? {
    indices.dropLast().first { self[$0].rawValue.utf8.elementsEqual(self[$0 + 1].rawValue.utf8) }
  }

  /// The names with some numbers.
  func taking(_ order: [Int32]) -> NameTable {
    guard !isNumbered else { return self }
    var starts: [UInt32] = [0]
    starts.reserveCapacity(order.count + 1)
    let copied = Column<UInt8>(count: text.count) { output in
      var end = 0
      for index in order {
        for place in Int(offsets[Int(index)])..<Int(offsets[Int(index) + 1]) {
          output.initializeElement(at: end, to: text[unchecked: place])
          end += 1
        }
        starts.append(UInt32(end))
      }
    }
    return NameTable(text: copied, offsets: Column(starts))
  }

  private func prefix(of name: UnsafeRawBufferPointer) -> UInt64 {
    var prefix: UInt64 = 0
    for place in 0..<8 { prefix = prefix << 8 | UInt64(place < name.count ? name[place] : 0) }
    return prefix
  }
}
