import HistoricalTime
import TestSupport
import Testing

@testable import RouteGraph

@Suite struct PackedTransfersTests {
  /// What is wrong with packed bytes; nil if nothing is.
  private func problem(_ bytes: [UInt8]) -> PackedProblem? {
    do throws(PackedProblem) {
      _ = try PackedBytes(bytes).transfers()
      return nil
    } catch {
      return error
    }
  }

  private func sample(isExact: Bool) throws -> Transfers {
    var generator = SeededGenerator(seed: 21)
    var random = RandomTransfers(isExact: isExact, using: &generator)
    while random.rows.count < 30 {
      random = RandomTransfers(isExact: isExact, using: &generator)
    }
    return try Transfers(random.columns)
  }

  /// Packs other bytes in the place of a section's, with right checksums.
  private func forged(
    _ transfers: Transfers, _ section: PackedSection, _ change: (inout [Int32]) -> Void
  ) throws -> [UInt8] {
    let bytes = transfers.packed
    let header = try bytes.withUnsafeBytes { try PackedHeader($0) }
    let parts = header.entries.map { entry in
      var part = Array(bytes[entry.start..<entry.start + entry.byteCount])
      if entry.section == section {
        var values = part.withUnsafeBytes { Array($0.bindMemory(to: Int32.self)) }
        change(&values)
        part = values.withUnsafeBytes { Array($0) }
      }
      return (section: entry.section, bytes: part)
    }
    let forged = PackedHeader(
      counts: header.counts,
      sections: parts.map { part in
        (part.section, part.bytes.count, part.bytes.withUnsafeBytes { PackedChecksum.sum($0) })
      })
    var result = forged.bytes
    for (entry, part) in zip(forged.entries, parts) {
      result += [UInt8](repeating: 0, count: entry.start - result.count) + part.bytes
    }
    return result
  }

  @Test func `What was packed is the same when it is opened`() throws {
    var generator = SeededGenerator(seed: 20)
    for _ in 0..<300 {
      let random = RandomTransfers(isExact: generator.happens(percent: 50), using: &generator)
      let transfers = try Transfers(random.columns)
      let bytes = transfers.packed
      let opened = try PackedBytes(bytes).transfers()
      #expect(opened.packed == bytes)
      #expect(opened.modes == transfers.modes)
      #expect(opened.graph().legTexts == random.graph().legTexts)
      #expect(opened.graph().reachedDays == random.graph().reachedDays)
      let filter = TransferFilter(modes: ["foot"], peopleAtLeast: 1)
      #expect(opened.graph(where: filter).legTexts == transfers.graph(where: filter).legTexts)
    }
  }

  @Test func `Names of movements are packed`() throws {
    var input = try RandomTransfers(
      rows: [
        .init(
          origin: 0, destination: 1, departure: Timetable.days("3"), arrival: Timetable.days("4"),
          kilometres: 1, mode: 1, people: (1, 1)),
        .init(
          origin: 1, destination: 2, departure: Timetable.days("1"), arrival: Timetable.days("4"),
          kilometres: 1, mode: 1, people: (1, 1)),
      ]
    ).columns
    input.movements = NameTable(["büßer", "büßer"])
    let opened = try PackedBytes(Transfers(input).packed).transfers()
    #expect(opened.graph().legTexts.map { $0.prefix(7) } == ["büßer.1", "büßer.1"])
  }

  @Test func `Exact transfers take twenty bytes each`() throws {
    var input = TransferColumns(places: NameTable(["A", "B"]))
    let count = 10_000
    input.origin = Array(repeating: 0, count: count)
    input.destination = Array(repeating: 1, count: count)
    input.departure = (0..<Int32(count)).reversed()
    input.arrival = input.departure
    let overhead = 64 * 12
    #expect(try Transfers(input).packed.count <= 20 * count + overhead)
  }

  @Test func `Ten million places without a transfer`() throws {
    let transfers = try Transfers(TransferColumns(places: NameTable(numberedUpTo: 10_000_000)))
    let opened = try PackedBytes(transfers.packed).transfers()
    #expect(opened.places.count == 10_000_000 && opened.count == 0)
  }

  @Test func `Every change of a bit is found`() throws {
    for isExact in [true, false] {
      let bytes = try sample(isExact: isExact).packed
      for place in bytes.indices {
        var changed = bytes
        changed[place] ^= 1 << UInt8(place % 8)
        #expect(problem(changed) != nil, "bit \(place % 8) of byte \(place)")
      }
      for bit in 0..<8 {
        for place in 0..<64 {
          var changed = bytes
          changed[place] ^= 1 << UInt8(bit)
          #expect(problem(changed) != nil, "bit \(bit) of byte \(place)")
        }
      }
    }
  }

  @Test func `A file that ends early or late is found`() throws {
    let bytes = try sample(isExact: true).packed
    for length in bytes.indices {
      switch problem(Array(bytes[..<length])) {
      case .foreign?: #expect(length < 8)
      case .length(_, let found)?: #expect(length >= 8 && found == length)
      case let other: Issue.record("\(length): \(String(describing: other))")
      }
    }
    #expect(
      problem(bytes + [0]) == .length(expected: bytes.count, found: bytes.count + 1))
  }

  @Test func `Random bytes behind a magic number are refused`() throws {
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<500 {
      let rest = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        generator.happens(percent: 70) ? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      #expect(problem(PackedHeader.magic + [1, 0, 0, 0] + rest) != nil)
    }
  }

  @Test func `Foreign and newer files are told apart`() throws {
    var bytes = try sample(isExact: true).packed
    #expect(problem(Array("from,to,departed,arrived\n".utf8)) == .foreign)
    #expect(problem([]) == .foreign)
    bytes[8] = 2
    #expect(problem(bytes) == .newerVersion(2))
  }

  @Test func `Columns with right checksums that make no sense are refused`() throws {
    for isExact in [true, false] {
      let transfers = try sample(isExact: isExact)
      #expect(problem(try forged(transfers, .origin) { _ in }) == nil)
      #expect(problem(try forged(transfers, .origin) { $0[3] = 12 }) != nil)
      #expect(problem(try forged(transfers, .destination) { $0[29] = -1 }) != nil)
      #expect(problem(try forged(transfers, .movement) { $0[0] = .max }) != nil)
      #expect(problem(try forged(transfers, .departure) { $0[5] = .max }) != nil)
      #expect(problem(try forged(transfers, .arrival) { $0[7] = .min }) != nil)
      #expect(problem(try forged(transfers, .departure) { $0.reverse() }) != nil)
      #expect(problem(try forged(transfers, .leastPeople) { $0[2] = -2 }) != nil)
      #expect(problem(try forged(transfers, .modeOffsets) { $0.swapAt(1, 2) }) != nil)
      #expect(problem(try forged(transfers, .placeOffsets) { $0.swapAt(1, 2) }) != nil)
      #expect(problem(try forged(transfers, .origin) { $0.removeLast() }) != nil)
    }
    let uncertain = try sample(isExact: false)
    #expect(problem(try forged(uncertain, .latestDeparture) { $0 = $0.map { _ in .min } }) != nil)
    #expect(problem(try forged(uncertain, .latestArrival) { $0[1] = .min }) != nil)
  }

  @Test func `Large graphs are checked in blocks`() throws {
    let count = 50_000
    var input = TransferColumns(places: NameTable(numberedUpTo: 7))
    input.origin = (0..<Int32(count)).map { $0 % 7 }
    input.destination = (0..<Int32(count)).map { $0 % 5 }
    input.departure = (0..<Int32(count)).map { $0 / 100 }
    input.arrival = input.departure
    let transfers = try Transfers(input)
    #expect(problem(transfers.packed) == nil)
    for row in [16_383, 16_384, 32_767, 49_999] {
      #expect(problem(try forged(transfers, .origin) { $0[row] = 7 }) != nil)
      #expect(problem(try forged(transfers, .departure) { $0[row] -= 3 }) != nil)
    }
    // Rows are compared several at a time: whichever of them is wrong, at the ends too.
    for row in Array(1..<20) + Array(count - 20..<count) {
      #expect(problem(try forged(transfers, .departure) { $0[row] -= 600 }) != nil, "\(row)")
      #expect(problem(try forged(transfers, .arrival) { $0[row] -= 1 }) != nil, "\(row)")
    }
    for row in Array(1..<20) where transfers.columns.origin[row] > transfers.columns.origin[0] {
      #expect(problem(try forged(transfers, .origin) { $0.swapAt(0, row) }) != nil, "\(row)")
    }
  }
}
