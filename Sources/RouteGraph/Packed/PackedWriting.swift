extension Transfers {
  /// Writes the transfers in the form that `PackedTransfers` opens, part after part.
  ///
  /// 20 bytes a transfer if all dates are exact and nothing else is known, and the names of the
  /// places. O(m) for m transfers.
  public func pack<Failure>(
    _ write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let modeNames = NameTable<PlaceID>(modes)
    var sections: [(section: PackedSection, memory: UnsafeRawBufferPointer)] = [
      (.origin, columns.origin.memory), (.destination, columns.destination.memory),
      (.departure, columns.departure.memory), (.arrival, columns.arrival.memory),
    ]
    if !columns.isExact {
      sections.append((.latestDeparture, columns.latestDeparture.memory))
      sections.append((.latestArrival, columns.latestArrival.memory))
    }
    sections.append((.movement, columns.movement.memory))
    func add(_ section: PackedSection, _ memory: UnsafeRawBufferPointer) {
      if !memory.isEmpty { sections.append((section, memory)) }
    }
    add(.kilometres, columns.kilometres.memory)
    add(.mode, mode.memory)
    add(.leastPeople, leastPeople.memory)
    add(.mostPeople, mostPeople.memory)
    func addNames<Name>(
      _ names: NameTable<Name>, _ text: PackedSection, _ offsets: PackedSection
    ) {
      guard !names.isNumbered else { return }
      sections.append((text, names.text.memory))
      sections.append((offsets, names.offsets.memory))
    }
    addNames(places, .placeText, .placeOffsets)
    addNames(movements, .movementText, .movementOffsets)
    if !modes.isEmpty { addNames(modeNames, .modeText, .modeOffsets) }

    let counts = PackedCounts(
      legs: count, places: places.count, movements: movements.count, modes: modes.count)
    let header = PackedHeader(
      counts: counts,
      sections: sections.map { ($0.section, $0.memory.count, PackedChecksum.sum($0.memory)) })
    let head = Column(header.bytes)
    let gap = Column([UInt8](repeating: 0, count: PackedHeader.alignment))
    try write(head.memory)
    var end = head.count
    for (entry, section) in zip(header.entries, sections) {
      try write(UnsafeRawBufferPointer(rebasing: gap.memory[..<(entry.start - end)]))
      try write(section.memory)
      end = entry.start + entry.byteCount
    }
    withExtendedLifetime((self, modeNames, head, gap)) {}
  }
}
