/// The beginning of a packed graph: what it is, how much of everything there is, and where.
///
///     0  magic number (8 bytes)       8  version    12  number of sections
///    16  length of the file          24  legs      32  places
///    40  movements                   48  modes     56  checksum of all other bytes of the header
///    64  sections, 32 bytes each: kind, 0, start, length in bytes, checksum
///
/// Numbers are little-endian, those at 8 and 12 and the kinds of 32 bits, the others of 64. Sections
/// lie in the order of their kinds, each on a multiple of 64 bytes, with zeros between.
struct PackedHeader: Equatable {
  /// A section as it lies in the file.
  struct Entry: Equatable {
    var section: PackedSection
    var start: Int
    var byteCount: Int
    var checksum: UInt64
  }

  /// What a packed graph begins with: no text, and not whole if line ends were changed on the way.
  static let magic: [UInt8] = [0x89, 0x57, 0x41, 0x59, 0x0D, 0x0A, 0x1A, 0x0A]
  static let version = 1
  static let alignment = 64

  private static let fixedSize = 64
  private static let entrySize = 32
  private static let checksumPlace = 56
  /// No section is longer, so that places can be added up.
  private static let longestSection = 1 << 40

  var counts: PackedCounts
  var entries: [Entry]

  /// Where the last section ends.
  var fileSize: Int { entries.last.map { $0.start + $0.byteCount } ?? size }

  /// How many bytes it takes.
  var size: Int { PackedHeader.fixedSize + entries.count * PackedHeader.entrySize }

  /// Lays out sections of these sizes.
  init(
    counts: PackedCounts, sections: [(section: PackedSection, byteCount: Int, checksum: UInt64)]
  ) {
    self.counts = counts
    var end = PackedHeader.fixedSize + sections.count * PackedHeader.entrySize
    entries = sections.map { section in
      let start = PackedHeader.aligned(end)
      end = start + section.byteCount
      return Entry(
        section: section.section, start: start, byteCount: section.byteCount,
        checksum: section.checksum)
    }
  }

  /// The next multiple of the alignment.
  static func aligned(_ place: Int) -> Int { (place + alignment - 1) / alignment * alignment }

  /// The bytes of the header.
  var bytes: [UInt8] {
    var bytes = PackedHeader.magic
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(UInt32(PackedHeader.version))
    append(UInt32(entries.count))
    for number in [fileSize, counts.legs, counts.places, counts.movements, counts.modes, 0] {
      append(UInt64(number))
    }
    for entry in entries {
      append(entry.section.rawValue)
      append(UInt32(0))
      append(UInt64(entry.start))
      append(UInt64(entry.byteCount))
      append(entry.checksum)
    }
    let sum = bytes.withUnsafeBytes { PackedChecksum.sum($0) }
    withUnsafeBytes(of: sum.littleEndian) { sum in
      for (place, byte) in sum.enumerated() { bytes[PackedHeader.checksumPlace + place] = byte }
    }
    return bytes
  }

  /// Reads and checks the header of a file, which is looked at only there and between its sections.
  init(_ file: UnsafeRawBufferPointer) throws(PackedProblem) {
    guard file.starts(with: PackedHeader.magic) else { throw .foreign }
    guard file.count >= PackedHeader.fixedSize else {
      throw .length(expected: PackedHeader.fixedSize, found: file.count)
    }
    func number(_ place: Int) -> Int {
      Int(
        clamping: UInt64(littleEndian: file.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
    }
    func word(_ place: Int) -> UInt32 {
      UInt32(littleEndian: file.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }
    guard word(8) <= UInt32(PackedHeader.version) else { throw .newerVersion(Int(word(8))) }
    guard word(8) == UInt32(PackedHeader.version), word(12) <= PackedSection.allCases.count else {
      throw .damaged("the header is not what it was")
    }
    let size = PackedHeader.fixedSize + Int(word(12)) * PackedHeader.entrySize
    guard size <= file.count else { throw .length(expected: size, found: file.count) }
    counts = PackedCounts(
      legs: number(24), places: number(32), movements: number(40), modes: number(48))
    entries = []
    for index in 0..<Int(word(12)) {
      let place = PackedHeader.fixedSize + index * PackedHeader.entrySize
      guard let section = PackedSection(rawValue: word(place)),
        number(place + 16) <= PackedHeader.longestSection
      else {
        throw .damaged("the header is not what it was")
      }
      entries.append(
        Entry(
          section: section, start: number(place + 8), byteCount: number(place + 16),
          checksum: UInt64(
            littleEndian: file.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self))))
    }
    // The header that would be written from what was read has to be the one that is there.
    let expected = PackedHeader(
      counts: counts, sections: entries.map { ($0.section, $0.byteCount, $0.checksum) })
    guard expected.entries == entries, file.prefix(size).elementsEqual(bytes)
    else { throw .damaged("the header is not what it was") }
    guard fileSize == file.count else { throw .length(expected: fileSize, found: file.count) }
  }
}
