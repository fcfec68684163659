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
    for block in blocks {
      let start = block * PackedChecksum.blockSize
      for (index, bytes) in memory.enumerated() {
        let end = min(start + PackedChecksum.blockSize, bytes.count)
        result.sums[index].append(
          PackedChecksum.block(UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
      }
      let first = block * PackedLegCheck.blockLength
      let rows = first..<min(first + PackedLegCheck.blockLength, count)
      if !columns.areSound(rows) { result.isSound = false }
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
    var wrong: Int32 = 0
    for row in rows { wrong |= left[unchecked: row] > right[unchecked: row] ? -1 : 0 }
    return wrong == 0
  }

  /// Whether each of some rows comes before the one after it, as far as searches rely on it.
  private func areInOrder(_ rows: Range<Int>) -> Bool {
    var wrong: Int32 = 0
    for row in rows {
      let day = order(departure, row)
      let arrival = order(arrival, row)
      let place = order(origin, row)
      let latest = isExact ? (after: Int32(0), same: Int32(-1)) : order(latestArrival, row)
      wrong |=
        day.after
        | (day.same
          & (arrival.after | (arrival.same & (latest.after | (latest.same & place.after)))))
    }
    return wrong == 0
  }

  /// Masks: whether a value is after that of the next row, and whether it is the same.
  @inline(__always)
  private func order(_ column: Column<Int32>, _ row: Int) -> (after: Int32, same: Int32) {
    let (left, right) = (column[unchecked: row], column[unchecked: row + 1])
    return (left > right ? -1 : 0, left == right ? -1 : 0)
  }

  private func areAmounts(_ rows: Range<Int>) -> Bool {
    let areLengths =
      kilometres.isEmpty || kilometres[rows].allSatisfy { $0.isNaN || ($0 >= 0 && $0.isFinite) }
    return areLengths && people.allSatisfy { $0.isEmpty || $0[rows].allSatisfy { $0 >= -1 } }
  }
}
