/// One pass over all of a packed graph: checksums, indices, days, the order of the legs, names.
///
/// Searches read columns without bounds checks and rely on their order, so that nothing of a file may
/// reach them unchecked.
struct PackedCheck: Sendable {
  private let packed: PackedTransfers

  init(_ packed: PackedTransfers) { self.packed = packed }

  /// Throws what is wrong.
  func run() throws(PackedProblem) {
    let legs = PackedLegCheck(packed)
    let parts = Parallel.map(Parallel.parts(of: legs.blockCount)) { legs.result(ofBlocks: $0) }
    for entry in packed.header.entries {
      let sum: UInt64
      if let index = legs.sections.firstIndex(of: entry.section) {
        sum = PackedChecksum.combine(
          parts.lazy.flatMap { $0.sums[index] }, byteCount: entry.byteCount)
      } else {
        sum = PackedChecksum.sum(packed.bytes(of: entry.section))
      }
      guard sum == entry.checksum else {
        throw .damaged("the checksum of the section \(entry.section) is wrong")
      }
    }
    guard parts.allSatisfy(\.isSound) else {
      throw .damaged("its legs name places that are not there or are not in order")
    }
    let modes: Column<UInt8> = packed.column(.mode)
    guard Int(modes.max() ?? 0) < max(1, packed.header.counts.modes) else {
      throw .damaged("its legs name modes that are not there")
    }
    try checkNames()
  }

  private func checkNames() throws(PackedProblem) {
    for section in [PackedSection.placeOffsets, .movementOffsets, .modeOffsets] {
      let offsets: Column<UInt32> = packed.column(section)
      for index in offsets.indices.dropFirst()
      where offsets[unchecked: index - 1] > offsets[unchecked: index] {
        throw .damaged("a name in the section \(section) ends before it begins")
      }
    }
    guard packed.places.isSorted else { throw .damaged("its places are not in order") }
  }
}
