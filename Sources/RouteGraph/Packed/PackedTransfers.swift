/// A packed graph in memory, such as a mapped file, that has not been read yet.
///
/// Opening looks only at the header and at the ends of the sections: O(1), however large the graph.
/// `transfers()` reads all of it once, before anything relies on it.
public struct PackedTransfers: Sendable {
  /// How many transfers there are.
  public var count: Int { header.counts.legs }
  /// How many places there are.
  public var placeCount: Int { header.counts.places }

  let header: PackedHeader
  private let memory: PackedMemory

  /// Opens a packed graph.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the graph, on a multiple of 64.
  ///   - owner: What keeps the bytes where they are, unchanged.
  public init(
    _ bytes: UnsafeRawBufferPointer, of owner: any AnyObject & Sendable
  ) throws(PackedProblem) {
    guard Int32(1).littleEndian == 1 else { throw .byteOrder }
    header = try PackedHeader(bytes)
    memory = PackedMemory(bytes: bytes, owner: owner)
    try checkSections()
    try checkGaps()
  }

  /// Whether some bytes begin like a packed graph.
  public static func isPacked(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: PackedHeader.magic)
  }

  /// The transfers, once all checksums, indices, names and the order of the legs are found right, in
  /// the memory of the owner.
  ///
  /// O(m) time for m transfers, on two threads, at the speed of memory.
  public func transfers() throws(PackedProblem) -> Transfers {
    try PackedCheck(self).run()
    var layout = LegLayout(
      origin: column(.origin), destination: column(.destination), departure: column(.departure),
      arrival: column(.arrival), movement: column(.movement), kilometres: column(.kilometres))
    layout.latestDeparture = isExact ? layout.departure : column(.latestDeparture)
    layout.latestArrival = isExact ? layout.arrival : column(.latestArrival)
    let modes: NameTable<PlaceID> = names(.modeText, .modeOffsets, count: 0)
    return Transfers(
      places: places,
      movements: names(.movementText, .movementOffsets, count: header.counts.movements),
      modes: modes.map(\.rawValue), columns: LegColumns(layout, isExact: isExact),
      mode: column(.mode), leastPeople: column(.leastPeople), mostPeople: column(.mostPeople))
  }

  /// Whether every date is one day.
  var isExact: Bool { !has(.latestDeparture) }

  /// The places, whose names are checked by `transfers()`.
  var places: NameTable<PlaceID> { names(.placeText, .placeOffsets, count: placeCount) }

  func has(_ section: PackedSection) -> Bool {
    header.entries.contains { $0.section == section }
  }

  /// The values of a section; empty if there is none.
  func column<Element>(_ section: PackedSection) -> Column<Element> {
    Column(bytes(of: section).bindMemory(to: Element.self), of: memory)
  }

  /// The bytes of a section; empty if there is none.
  func bytes(of section: PackedSection) -> UnsafeRawBufferPointer {
    guard let entry = header.entries.first(where: { $0.section == section }) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(
      rebasing: memory.bytes[entry.start..<entry.start + entry.byteCount])
  }

  private func names<Name>(
    _ text: PackedSection, _ offsets: PackedSection, count: Int
  ) -> NameTable<Name> {
    has(offsets)
      ? NameTable(text: column(text), offsets: column(offsets))
      : NameTable(numberedUpTo: count)
  }

  /// Throws unless every section that is needed is there, once, and as long as it has to be.
  private func checkSections() throws(PackedProblem) {
    let counts = header.counts
    guard
      [counts.legs, counts.places, counts.movements].allSatisfy({ $0 < Int(Int32.max) }),
      counts.modes <= 256
    else { throw .damaged("it holds more than can be counted") }
    for section in PackedSection.allCases {
      let entries = header.entries.filter { $0.section == section }
      guard entries.count <= 1, !section.isRequired || entries.count == 1 else {
        throw .damaged("the section \(section) stands there \(entries.count) times")
      }
      guard let entry = entries.first else { continue }
      guard section.partner.map(has) ?? true else {
        throw .damaged("the section \(section) stands alone")
      }
      if let count = section.valueCount(counts) {
        guard entry.byteCount == count * section.valueSize else {
          throw .damaged("the section \(section) has not the length it should have")
        }
      }
    }
    try checkEnds(.placeOffsets, of: .placeText)
    try checkEnds(.movementOffsets, of: .movementText)
    try checkEnds(.modeOffsets, of: .modeText)
  }

  /// Throws unless the first name begins and the last one ends with the text.
  private func checkEnds(
    _ offsets: PackedSection, of text: PackedSection
  ) throws(PackedProblem) {
    guard has(offsets) else { return }
    let column: Column<UInt32> = column(offsets)
    guard column.first == 0, column.last.map({ Int($0) }) == bytes(of: text).count else {
      throw .damaged("the names of the section \(text) do not fill it")
    }
  }

  /// Throws unless there are zeros between the sections.
  private func checkGaps() throws(PackedProblem) {
    var end = header.size
    for entry in header.entries {
      guard memory.bytes[end..<entry.start].allSatisfy({ $0 == 0 }) else {
        throw .damaged("there is something between its sections")
      }
      end = entry.start + entry.byteCount
    }
  }
}

/// The memory of a packed graph.
///
/// Safe to share: nobody writes to it.
private final class PackedMemory: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  /// Keeps the bytes where they are.
  private let owner: any AnyObject & Sendable

  init(bytes: UnsafeRawBufferPointer, owner: any AnyObject & Sendable) {
    self.bytes = bytes
    self.owner = owner
  }
}
