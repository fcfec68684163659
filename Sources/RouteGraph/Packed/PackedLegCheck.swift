/// Checks the columns of a packed graph that have 32 bits for each leg, block by block, so that what
/// has been added up is still near when it is compared.
struct PackedLegCheck: Sendable {
  /// What was found in some blocks.
  struct Result: Sendable {
    /// The checksums of the blocks of each section.
    var sums: [[UInt64]]
    /// Whether indices and days make sense and legs are in order.
    var isSound: Bool
  }

  private static let blockLength = PackedChecksum.blockSize / MemoryLayout<Int32>.size

  /// The sections that are checked.
  let sections: [PackedSection]
  /// How many blocks each of them has.
  let blockCount: Int

  private let packed: PackedTransfers
  private let count: Int

  init(_ packed: PackedTransfers) {
    self.packed = packed
    count = packed.count
    sections = packed.header.entries.map(\.section).filter(\.isWordOfLeg)
    blockCount = (count + PackedLegCheck.blockLength - 1) / PackedLegCheck.blockLength
  }

  /// Checks some blocks.
  func result(ofBlocks blocks: Range<Int>) -> Result {
    let memory = sections.map { packed.bytes(of: $0) }
    let columns = Columns(packed)
    var result = Result(sums: memory.map { _ in [] }, isSound: true)
    var block = blocks.lowerBound
    while block < blocks.upperBound {
      let start = block * PackedChecksum.blockSize
      let isPair =
        block + 1 < blocks.upperBound && (block + 2) * PackedLegCheck.blockLength <= count
      for (index, bytes) in memory.enumerated() {
        let end = min(start + (isPair ? 2 : 1) * PackedChecksum.blockSize, bytes.count)
        let part = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        if isPair {
          let (first, second) = PackedChecksum.pair(part)
          result.sums[index].append(first)
          result.sums[index].append(second)
        } else {
          result.sums[index].append(PackedChecksum.block(part))
        }
      }
      let next = block + (isPair ? 2 : 1)
      let rows =
        block * PackedLegCheck.blockLength..<min(next * PackedLegCheck.blockLength, count)
      if !columns.areSound(rows) { result.isSound = false }
      block = next
    }
    return result
  }
}

/// The columns that are checked against each other.
private struct Columns {
  private let origin: Column<Int32>
  private let destination: Column<Int32>
  private let departure: Column<Int32>
  private let arrival: Column<Int32>
  private let latestDeparture: Column<Int32>
  private let latestArrival: Column<Int32>
  private let movement: Column<Int32>
  private let kilometres: Column<Float>
  private let people: [Column<Int32>]
  private let counts: PackedCounts
  private let isExact: Bool

  init(_ packed: PackedTransfers) {
    isExact = packed.isExact
    counts = packed.header.counts
    origin = packed.column(.origin)
    destination = packed.column(.destination)
    departure = packed.column(.departure)
    arrival = packed.column(.arrival)
    latestDeparture = isExact ? departure : packed.column(.latestDeparture)
    latestArrival = isExact ? arrival : packed.column(.latestArrival)
    movement = packed.column(.movement)
    kilometres = packed.column(.kilometres)
    people = [packed.column(.leastPeople), packed.column(.mostPeople)]
  }

  /// Whether some rows make sense, and the row after them comes after them.
  func areSound(_ rows: Range<Int>) -> Bool {
    areIndices(origin, rows, below: counts.places)
      && areIndices(destination, rows, below: counts.places)
      && areIndices(movement, rows, below: counts.movements)
      && areDays(rows) && areInOrder(rows.lowerBound..<min(rows.upperBound, origin.count - 1))
      && areAmounts(rows)
  }

  /// Without a branch for each row, so that the compiler can take several at once.
  private func areIndices(_ column: Column<Int32>, _ rows: Range<Int>, below limit: Int) -> Bool {
    let last = Int32(limit) - 1
    var signs: Int32 = 0
    for row in rows {
      let index = column[unchecked: row]
      signs |= index | (last &- index)
    }
    return signs >= 0
  }

  private func areDays(_ rows: Range<Int>) -> Bool {
    areOrdered(departure, arrival, rows)
      && (isExact
        || areOrdered(departure, latestDeparture, rows) && areOrdered(arrival, latestArrival, rows)
          && areOrdered(latestDeparture, latestArrival, rows))
  }

  private func areOrdered(
    _ left: Column<Int32>, _ right: Column<Int32>, _ rows: Range<Int>
  ) -> Bool {
    let (first, second) = (left.memory, right.memory)
    var wrong = SIMD8<Int32>()
    let rest = rows.byEight { row in wrong |= first.eight(row).mask(.>, second.eight(row)) }
    return wrong == SIMD8() && rest.allSatisfy { left[unchecked: $0] <= right[unchecked: $0] }
  }

  /// Whether each of some rows comes before the one after it, as far as searches rely on it.
  private func areInOrder(_ rows: Range<Int>) -> Bool {
    let (days, arrivals) = (departure.memory, arrival.memory)
    let (latest, places) = (latestArrival.memory, origin.memory)
    var wrong = SIMD8<Int32>()
    let rest = rows.byEight { row in
      let (day, nextDay) = (days.eight(row), days.eight(row + 1))
      let (arrival, nextArrival) = (arrivals.eight(row), arrivals.eight(row + 1))
      let (last, nextLast) = (latest.eight(row), latest.eight(row + 1))
      let (place, nextPlace) = (places.eight(row), places.eight(row + 1))
      let later = last.mask(.>, nextLast) | (last.mask(.==, nextLast) & place.mask(.>, nextPlace))
      wrong |=
        day.mask(.>, nextDay)
        | (day.mask(.==, nextDay)
          & (arrival.mask(.>, nextArrival) | (arrival.mask(.==, nextArrival) & later)))
    }
    func key(_ row: Int) -> (Int32, Int32, Int32, Int32) {
      (
        departure[unchecked: row], arrival[unchecked: row], latestArrival[unchecked: row],
        origin[unchecked: row]
      )
    }
    return wrong == SIMD8() && rest.allSatisfy { key($0) <= key($0 + 1) }
  }

  private func areAmounts(_ rows: Range<Int>) -> Bool {
    let areLengths =
      kilometres.isEmpty || kilometres[rows].allSatisfy { $0.isNaN || ($0 >= 0 && $0.isFinite) }
    return areLengths && people.allSatisfy { $0.isEmpty || $0[rows].allSatisfy { $0 >= -1 } }
  }
}

extension Range<Int> {
  /// Calls a function with every eighth row that has seven more after it.
  ///
  /// - Returns: The rows that are left.
  @inline(__always)
  fileprivate func byEight(_ body: (Int) -> Void) -> Range<Int> {
    var row = lowerBound
    while row + 8 <= upperBound {
      body(row)
      row += 8
    }
    return row..<upperBound
  }
}

extension UnsafeRawBufferPointer {
  /// Eight values from a row on.
  @inline(__always)
  fileprivate func eight(_ row: Int) -> SIMD8<Int32> {
    loadUnaligned(fromByteOffset: 4 * row, as: SIMD8<Int32>.self)
  }
}

extension SIMD8<Int32> {
  /// -1 where a comparison with other values holds, 0 elsewhere.
  @inline(__always)
  fileprivate func mask(
    _ compare: (Self, Self) -> SIMDMask<SIMD8<Int32>>, _ other: Self
  ) -> Self {
    Self().replacing(with: -1, where: compare(self, other))
  }
}
